internal import InklingCore

/// A hand: everything in which one written digit differs from another of the same form.
///
/// The ranges are wider than a look at a page of digits suggests: a network that is to read strangers' hands
/// must have seen more than the average one.
///
/// Nothing but sums, products, quotients and square roots goes into an image: these give the same bits on
/// every machine, which sines and logarithms do not.
struct Handwriting {
  /// How far the top leans to the right, in heights. Most people lean to the right, some to the left.
  var slant: Float
  /// Width in relation to the copybook's.
  var width: Float
  /// The tangent of half the angle by which the paper is turned.
  var turn: Float
  /// How far the knots stray from their places, in heights: the unsteadiness of the hand.
  var tremor: Float
  /// How strongly the digit as a whole is bent, in heights.
  var bending: Float
  /// How far the pen cuts its curves short (above 0) or swings out (below), as a share of their depth.
  var haste: Float
  /// How far corners are rounded, 0 to 1.
  var rounding: Float
  /// How much strokes go on beyond their ends, or stop before them, as a share of their last span.
  var swing: Float
  /// Half the width of the pen, in heights.
  var penRadius: Float
  /// How much thicker the pen presses at the beginning than at the end of a stroke.
  var pressure: Float
  /// How much the pressure goes up and down on the way, in shares of it.
  var pulse: Float
  /// How much of its ink a pen that runs dry loses on the way: 0 for nearly all pens, to 1, which leaves a gap.
  var dryness: Float
  /// The tip of the pen.
  var nib: Nib
  /// The longer side of the written digit, in points of the scan.
  var scanSize: Float

  /// A hand drawn at random.
  init(using random: inout RandomStream) {
    slant = 0.11 + 0.24 * random.bell()
    width = 1.1 + 0.2 * random.bell()
    turn = 0.04 * random.bell()
    // Most hands are tidy, a few are not at all.
    let (unrest, sway) = (random.uniform(), random.uniform())
    tremor = 0.01 + 0.03 * unrest * unrest
    bending = 0.02 + 0.075 * sway * sway
    haste = 0.06 + 0.12 * random.bell()
    let cut = random.uniform()
    rounding = cut * cut
    swing = 0.25 * random.bell()
    // Most pens are alike; now and then there is a felt tip.
    let felt = random.uniform()
    penRadius = max(
      0.038, 0.061 + 0.0145 * random.bell() + 0.065 * felt * felt * felt * felt * felt)
    pressure = 0.11 * random.bell()
    pulse = 0.09 * random.bell()
    let ink = random.uniform()
    dryness = ink < 0.05 ? 20 * ink : 0
    let flat = random.uniform()
    nib = Nib(flatness: 0.4 * flat * flat, turn: random.uniform(in: -1...1))
    scanSize = random.uniform(in: 44...60)
  }

  /// Writes a digit, fitted into a scan, in its points.
  ///
  /// - Parameter height: how high the digit is written, in heights of the copybook.
  func write(_ glyph: Glyph, height: Float, using random: inout RandomStream) -> PenPath {
    var path = PenPath()
    let lean = random.uniform(in: glyph.lean)
    let field = BendingField(strength: bending * glyph.unrest, using: &random)
    for stroke in mixedPoses(of: glyph, using: &random) {
      let first = path.pieces.count
      let knots = written(stroke, tremor: tremor * glyph.unrest, using: &random)
      path.append(knots, rounding: rounding)
      press(&path.pieces[first...], using: &random)
    }
    for index in path.pieces.indices {
      path.pieces[index].start = placed(path.pieces[index].start, lean: lean, field: field)
      path.pieces[index].end = placed(path.pieces[index].end, lean: lean, field: field)
    }
    fit(&path, height: height)
    return path
  }

  /// A form somewhere between the poses of a glyph, now and then a little beyond one.
  private func mixedPoses(
    of glyph: Glyph, using random: inout RandomStream
  ) -> [[Stroke.Knot]] {
    var shares = glyph.poses.map { _ in
      let share = random.uniform()
      return share * share * share * share + 1e-6
    }
    let sum = shares.reduce(0, +)
    shares = shares.map { $0 / sum }
    let middle = 1 / Float(shares.count)
    shares = shares.map { middle + ($0 - middle) * 1.25 }
    return glyph.poses[0].indices.map { stroke in
      glyph.poses[0][stroke].knots.indices.map { knot in
        var mixed = glyph.poses[0][stroke].knots[knot]
        mixed.point = Point()
        for (pose, share) in zip(glyph.poses, shares) {
          mixed.point += pose[stroke].knots[knot].point * share
        }
        return mixed
      }
    }
  }

  /// The knots of a stroke as this hand places them.
  private func written(
    _ knots: [Stroke.Knot], tremor: Float, using random: inout RandomStream
  ) -> [Stroke.Knot] {
    var written = knots
    // Neighbouring knots stray together: a hand wanders, it does not jump.
    var drift = Point(random.bell(), random.bell())
    for index in knots.indices {
      if index > 0, index < knots.count - 1, !knots[index].isCorner {
        let middle = (knots[index - 1].point + knots[index + 1].point) * 0.5
        written[index].point += (middle - knots[index].point) * haste
      }
      written[index].point += drift * tremor
      drift = drift * 0.8 + Point(random.bell(), random.bell()) * 0.6
    }
    if knots.count > 1 {
      let (last, start, end) = (
        knots.count - 1, swing * random.uniform(in: -0.5...1),
        swing * random.uniform(in: -0.5...1)
      )
      written[0].point += (knots[0].point - knots[1].point) * start
      written[last].point += (knots[last].point - knots[last - 1].point) * end
    }
    return written
  }

  /// Sets the width of the ink along one stroke.
  private func press(
    _ pieces: inout ArraySlice<PenPath.Piece>, using random: inout RandomStream
  ) {
    let count = Float(max(pieces.count, 1))
    let phase = random.uniform()
    func radius(_ place: Float) -> Float {
      let t = place / count
      // A wave without a sine: two parabolas, up and down.
      let wave = 2 * (t + phase - (t + phase).rounded(.down)) - 1
      let swell = 4 * wave * (1 - (wave < 0 ? -wave : wave))
      let dip = max(-swell, 0)
      return penRadius * (1 + pressure * (1 - 2 * t) + pulse * swell) * (1 - dryness * dip * dip)
    }
    for index in pieces.indices {
      let place = Float(index - pieces.startIndex)
      pieces[index].startRadius = radius(place)
      pieces[index].endRadius = radius(place + 1)
    }
  }

  private func placed(_ point: Point, lean: Float, field: BendingField) -> Point {
    var point = field.bent(point - Point(0.33, 0.5))
    point.x = point.x * width - (slant + lean) * point.y
    // The rational form of a rotation: exact up to rounding, without a sine.
    let scale = 1 / (1 + turn * turn)
    let (cosine, sine) = ((1 - turn * turn) * scale, 2 * turn * scale)
    return Point(cosine * point.x - sine * point.y, sine * point.x + cosine * point.y)
  }

  /// Scales and moves the path so that its ink is as large as the scan shall be, and lies in its middle.
  private func fit(_ path: inout PenPath, height: Float) {
    let (low, high) = path.bounds
    let size = high - low
    let radius = path.pieces.reduce(0) { max($0, $1.startRadius, $1.endRadius) } / height
    let scale = scanSize / (max(size.x, size.y) + 2 * radius * nib.halfLength)
    let middle = (low + high) * 0.5
    let target = Point(repeating: Float(Scan.size) / 2)
    for index in path.pieces.indices {
      path.pieces[index].start = (path.pieces[index].start - middle) * scale + target
      path.pieces[index].end = (path.pieces[index].end - middle) * scale + target
      path.pieces[index].startRadius *= scale / height
      path.pieces[index].endRadius *= scale / height
    }
  }
}

extension RandomStream {
  /// A number with mean 0, standard deviation 1 and the shape of a bell, never beyond 3.5: the sum of four
  /// even ones.
  mutating func bell() -> Float {
    var sum: Float = -2
    for _ in 0..<4 { sum += uniform() }
    return sum * 1.732_050_8
  }
}

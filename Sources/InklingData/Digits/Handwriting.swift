internal import InklingCore

/// A hand: everything in which one written digit differs from another of the same form.
///
/// Nothing but sums, products, quotients and square roots goes into an image: these give the same bits on
/// every machine, which sines and logarithms do not.
struct Handwriting {
  /// How far the top leans to the right, in heights.
  var slant: Float
  /// Width in relation to the copybook's.
  var width: Float
  /// The tangent of half the angle by which the paper is turned.
  var turn: Float
  /// How far the knots stray from their places, in heights.
  var tremor: Float
  /// How strongly the digit as a whole is bent.
  var bending: Float
  /// Half the width of the pen, in pixels.
  var penRadius: Float
  /// How much thicker the pen presses at the beginning than at the end of a stroke.
  var pressure: Float
  /// Brightness of the full ink, 0 to 1.
  var ink: Float
  /// Width of the soft edge in pixels.
  var softness: Float

  /// A hand drawn at random.
  init(using random: inout RandomStream) {
    slant = 0.12 + 0.22 * random.bell()
    width = 1.06 + 0.17 * random.bell()
    turn = 0.04 * random.bell()
    // Most hands are tidy, a few are not at all.
    let (unrest, sway) = (random.uniform(in: 0...1), random.uniform(in: 0...1))
    tremor = 0.012 + 0.03 * unrest * unrest
    bending = 0.025 + 0.09 * sway * sway
    // Most pens are alike; now and then there is a felt tip.
    let felt = random.uniform(in: 0...1)
    penRadius = max(0.7, 1.1 + 0.27 * random.bell() + 1.0 * felt * felt * felt * felt * felt)
    pressure = 0.12 * random.bell()
    ink = random.uniform(in: 0.93...1.1)
    softness = random.uniform(in: 1.0...1.5)
  }

  /// Writes a digit, fitted into a box of the given size with its corner at the origin, in pixels.
  func write(
    _ glyph: Glyph, boxSize: Float, using random: inout RandomStream
  ) -> PenPath {
    var path = PenPath()
    let lean = random.uniform(in: glyph.lean)
    let field = BendingField(strength: bending, using: &random)
    for stroke in mixedPoses(of: glyph, using: &random) {
      let first = path.pieces.count
      path.append(
        stroke.map { knot in
          var knot = knot
          knot.point += Point(random.bell(), random.bell()) * tremor
          return knot
        })
      press(&path.pieces[first...])
    }
    for index in path.pieces.indices {
      path.pieces[index].start = placed(path.pieces[index].start, lean: lean, field: field)
      path.pieces[index].end = placed(path.pieces[index].end, lean: lean, field: field)
    }
    fit(&path, boxSize: boxSize)
    return path
  }

  /// A form somewhere between the poses of a glyph, now and then a little beyond one.
  private func mixedPoses(
    of glyph: Glyph, using random: inout RandomStream
  ) -> [[Stroke.Knot]] {
    var shares = glyph.poses.map { _ in
      let share = random.uniform(in: 0...1)
      return share * share * share * share
    }
    let sum = shares.reduce(0, +) + 1e-6
    shares = shares.map { $0 / sum }
    let middle = 1 / Float(shares.count)
    shares = shares.map { middle + ($0 - middle) * 1.25 }
    return glyph.poses[0].indices.map { stroke in
      glyph.poses[0][stroke].knots.indices.map { knot in
        var mixed = glyph.poses[0][stroke].knots[knot]
        mixed.point = zip(glyph.poses, shares).reduce(Point()) { sum, pose in
          sum + pose.0[stroke].knots[knot].point * pose.1
        }
        return mixed
      }
    }
  }

  /// Sets the width of the ink along one stroke.
  private func press(_ pieces: inout ArraySlice<PenPath.Piece>) {
    let count = Float(max(pieces.count, 1))
    for index in pieces.indices {
      let place = Float(index - pieces.startIndex)
      pieces[index].startRadius = penRadius * (1 + pressure * (1 - 2 * place / count))
      pieces[index].endRadius = penRadius * (1 + pressure * (1 - 2 * (place + 1) / count))
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

  /// Scales and moves the path so that its ink touches the longer sides of the box.
  private func fit(_ path: inout PenPath, boxSize: Float) {
    let (low, high) = path.bounds
    let size = high - low
    let room = boxSize - 2 * penRadius
    let scale = room / max(size.x, size.y, 0.05)
    let middle = (low + high) * 0.5
    let target = Point(repeating: boxSize * 0.5)
    for index in path.pieces.indices {
      path.pieces[index].start = (path.pieces[index].start - middle) * scale + target
      path.pieces[index].end = (path.pieces[index].end - middle) * scale + target
    }
  }
}

/// A smooth distortion of the paper: polynomials of low order, each coordinate by both.
private struct BendingField {
  private let x: [Float]
  private let y: [Float]

  init(strength: Float, using random: inout RandomStream) {
    x = (0..<7).map { _ in random.bell() * strength }
    y = (0..<7).map { _ in random.bell() * strength }
  }

  func bent(_ point: Point) -> Point {
    // About -1...1 within a digit.
    let (u, v) = (point.x * 2.5, point.y * 2)
    let terms = [
      u * v, u * u - 0.4, v * v - 0.4, u * (v * v - 0.4), v * (u * u - 0.4),
      u * (u * u - 0.7), v * (v * v - 0.7),
    ]
    var moved = point
    for index in terms.indices {
      moved.x += x[index] * terms[index]
      moved.y += y[index] * terms[index]
    }
    return moved
  }
}

extension RandomStream {
  /// A number with mean 0, standard deviation 1 and the shape of a bell, never beyond 3.5: the sum of four
  /// even ones.
  mutating func bell() -> Float {
    var sum: Float = -2
    for _ in 0..<4 { sum += uniform(in: 0...1) }
    return sum * 1.732_050_8
  }
}

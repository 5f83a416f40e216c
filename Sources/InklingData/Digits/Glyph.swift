/// A point of the plane in which digits are described: x to the right, y downwards. A digit is 1 high.
typealias Point = SIMD2<Float>

/// One movement of the pen, from where it touches the paper to where it leaves it: a smooth curve through
/// points, with a corner where one is asked for.
struct Stroke: Sendable {
  /// One point of a stroke.
  struct Knot: Sendable {
    var point: Point
    var isCorner = false
  }

  var knots: [Knot]
}

/// One way of writing a digit.
///
/// It is described by poses: the same strokes, drawn in a few ways that hands really take. Every image mixes
/// the poses anew, so that there are as many shapes in between as there are images.
struct Glyph: Sendable {
  /// What is special about this way, in a few words.
  let name: String
  /// How often this way is taken, in relation to the other ways of the same digit.
  let weight: Float
  /// The poses; each has the same number of strokes with the same number of knots.
  let poses: [[Stroke]]
  /// How far this way leans to the right beyond the writer's own slant, in heights.
  let lean: ClosedRange<Float>
  /// How much of the hand's unrest shows: less than 1 where the pen makes one simple movement.
  let unrest: Float

  init(
    _ name: String, weight: Float, lean: ClosedRange<Float> = 0...0, unrest: Float = 1,
    _ poses: [Stroke]...
  ) {
    self.name = name
    self.weight = weight
    self.lean = lean
    self.unrest = unrest
    self.poses = poses
    let knotCounts = poses.map { $0.map(\.knots.count) }
    precondition(
      Set(knotCounts).count == 1,
      "the poses of the form '\(name)' must have the same knots: \(knotCounts)")
  }
}

/// A stroke as a row of coordinates, `x, y, x, y, ...` in hundredths; `corners` names the knots, from 0,
/// at which the pen turns sharply.
func stroke(_ coordinates: Int..., corners: [Int] = []) -> Stroke {
  Stroke(
    knots: stride(from: 0, to: coordinates.count - 1, by: 2).map { index in
      Stroke.Knot(
        point: Point(Float(coordinates[index]), Float(coordinates[index + 1])) / 100,
        isCorner: corners.contains(index / 2))
    })
}

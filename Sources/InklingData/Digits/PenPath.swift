/// The way of the pen over the paper: short straight pieces, each with the half width of the ink.
struct PenPath {
  /// A straight piece of a stroke.
  struct Piece {
    var start: Point
    var end: Point
    /// Half the width of the ink at the start and at the end.
    var startRadius: Float = 1
    var endRadius: Float = 1
  }

  var pieces: [Piece] = []

  /// The smallest and the largest coordinates of the pieces, without the width of the ink.
  var bounds: (low: Point, high: Point) {
    guard let first = pieces.first else { return (Point(), Point()) }
    return pieces.reduce((low: first.start, high: first.start)) { bounds, piece in
      (
        low: pointwiseMin(bounds.low, pointwiseMin(piece.start, piece.end)),
        high: pointwiseMax(bounds.high, pointwiseMax(piece.start, piece.end))
      )
    }
  }

  /// Adds a stroke as a smooth curve through its knots (Catmull and Rom 1974), sharp at its corners.
  ///
  /// - Parameter rounding: how far the pen cuts the corners short: from 0, where it stops and turns, to 1,
  ///   where it takes them as any other knot.
  mutating func append(_ knots: [Stroke.Knot], rounding: Float = 0) {
    guard let first = knots.first else { return }
    var last = first.point
    for index in 0..<max(knots.count - 1, 0) {
      let start = knots[index].point
      let end = knots[index + 1].point
      let startSlope = Self.slope(of: knots, at: index, towards: index + 1, rounding: rounding)
      let endSlope = Self.slope(of: knots, at: index + 1, towards: index, rounding: rounding)
      for step in 1...Self.piecesPerSpan {
        let t = Float(step) / Float(Self.piecesPerSpan)
        let (t2, t3) = (t * t, t * t * t)
        // Hermite's form of the cubic.
        let point =
          start * (2 * t3 - 3 * t2 + 1) + startSlope * (t3 - 2 * t2 + t)
          + end * (3 * t2 - 2 * t3) + endSlope * (t3 - t2)
        pieces.append(Piece(start: last, end: point))
        last = point
      }
    }
  }

  private static let piecesPerSpan = 6

  /// The direction in which the curve passes a knot on the way between it and its neighbour; at a sharp corner
  /// or an end, straight to the neighbour.
  ///
  /// **Source**: the centripetal form, which neither loops nor bulges where knots lie unevenly (Yuksel,
  /// Schaefer, Keyser, "On the parameterization of Catmull-Rom curves", 2009).
  private static func slope(
    of knots: [Stroke.Knot], at index: Int, towards neighbour: Int, rounding: Float
  ) -> Point {
    let way = knots[neighbour].point - knots[index].point
    let straight = neighbour > index ? way : -way
    guard index > 0, index < knots.count - 1 else { return straight }
    let before = knots[index].point - knots[index - 1].point
    let after = knots[index + 1].point - knots[index].point
    let (timeBefore, timeAfter) = (time(before), time(after))
    let speed =
      before / timeBefore + after / timeAfter - (before + after) / (timeBefore + timeAfter)
    let smooth = speed * (neighbour > index ? timeAfter : timeBefore)
    return knots[index].isCorner ? straight + (smooth - straight) * rounding : smooth
  }

  /// The time that the pen takes for a way: the square root of its length.
  private static func time(_ way: Point) -> Float {
    max((way.x * way.x + way.y * way.y).squareRoot().squareRoot(), 1e-3)
  }
}

/// What the pen left on the paper: short straight pieces, each with the half width of the ink.
struct PenPath {
  /// A straight piece of a stroke, in pixels.
  struct Piece {
    var start: Point
    var end: Point
    /// Half the width of the ink at the start and at the end.
    var startRadius: Float
    var endRadius: Float
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
  mutating func append(_ knots: [Stroke.Knot]) {
    guard let first = knots.first else { return }
    var last = first.point
    for index in 0..<max(knots.count - 1, 0) {
      let start = knots[index].point
      let end = knots[index + 1].point
      let startSlope = slope(of: knots, at: index, towards: index + 1)
      let endSlope = slope(of: knots, at: index + 1, towards: index)
      for step in 1...Self.piecesPerSpan {
        let t = Float(step) / Float(Self.piecesPerSpan)
        let (t2, t3) = (t * t, t * t * t)
        // Hermite's form of the cubic.
        let point =
          start * (2 * t3 - 3 * t2 + 1) + startSlope * (t3 - 2 * t2 + t)
          + end * (3 * t2 - 2 * t3) + endSlope * (t3 - t2)
        pieces.append(Piece(start: last, end: point, startRadius: 1, endRadius: 1))
        last = point
      }
    }
  }

  private static let piecesPerSpan = 5

  /// The direction in which the curve passes a knot; at a corner or an end, straight to its neighbour.
  private func slope(of knots: [Stroke.Knot], at index: Int, towards neighbour: Int) -> Point {
    if knots[index].isCorner || index == 0 || index == knots.count - 1 {
      let way = knots[neighbour].point - knots[index].point
      return neighbour > index ? way : -way
    }
    return (knots[index + 1].point - knots[index - 1].point) * 0.5
  }
}

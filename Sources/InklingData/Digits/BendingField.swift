internal import InklingCore

/// A smooth distortion of the paper: polynomials of low order, each coordinate by both.
///
/// It makes bowls wide or narrow, moves waists up or down, bends stems and lets a digit grow to one side.
struct BendingField {
  private let shifts: [Point]

  /// A field drawn at random.
  ///
  /// - Parameter strength: the standard deviation of each term, in heights.
  init(strength: Float, using random: inout RandomStream) {
    shifts = (0..<Self.termCount).map { _ in
      Point(random.bell(), random.bell()) * strength
    }
  }

  private static let termCount = 7

  /// Where a point goes, given from the middle of the digit.
  func bent(_ point: Point) -> Point {
    // About -1...1 within a digit.
    let (u, v) = (point.x * 2.5, point.y * 2)
    let terms = (
      u * v, u * u - 0.4, v * v - 0.4, u * (v * v - 0.4), v * (u * u - 0.4),
      u * (u * u - 0.7), v * (v * v - 0.7)
    )
    return point + shifts[0] * terms.0 + shifts[1] * terms.1 + shifts[2] * terms.2
      + shifts[3] * terms.3 + shifts[4] * terms.4 + shifts[5] * terms.5 + shifts[6] * terms.6
  }
}

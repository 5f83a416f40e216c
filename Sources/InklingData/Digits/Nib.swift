/// The tip of a pen: an ellipse, which writes lines of different width in different directions.
struct Nib {
  // The points with a x² + 2 b x y + c y² <= radius² are under the nib, and a c - b² is 1.
  private let a: Float
  private let b: Float
  private let inverse: Float
  /// Half the length of the nib, in radii.
  let halfLength: Float

  /// A nib of the given shape.
  ///
  /// - Parameter flatness: how much shorter one axis of the ellipse is than the other: 0 for a disc, below 1.
  /// - Parameter turn: the tangent of half the angle from the x axis to the short axis.
  init(flatness: Float, turn: Float) {
    let scale = 1 / (1 + turn * turn)
    let (x, y) = ((1 - turn * turn) * scale, 2 * turn * scale)
    let axis = 1 - flatness
    let excess = 1 / (axis * axis) - 1
    // The area stays that of the disc.
    (a, b) = ((1 + excess * x * x) * axis, excess * x * y * axis)
    inverse = 1 / a
    halfLength = 1 / axis.squareRoot()
  }

  /// How far the nib reaches up and down, in radii.
  var reach: Float { a.squareRoot() }

  /// From where to where the nib reaches in a row that lies `y` below its middle; the left end is beyond the
  /// right one where it does not reach.
  func extent(at y: Float, radius: Float) -> (left: Float, right: Float) {
    // The determinant of the form is 1.
    let square = a * radius * radius - y * y
    guard square >= 0 else { return (1, -1) }
    let (middle, half) = (-b * y, square.squareRoot())
    return ((middle - half) * inverse, (middle + half) * inverse)
  }
}

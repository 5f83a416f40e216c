/// Arithmetic number by number. Two tensors are broadcast as in NumPy: from the last dimension to
/// the first, sizes are equal, or one of them is 1 or missing and is repeated.
///
///     let x: Tensor = ...            // [100, 3]
///     x - x.mean(axis: 0)            // [100, 3] - [3]
///     2 * x + 1
///
/// **Source**: NumPy's operators and broadcasting rules.
extension Tensor {
  /// The sums, number by number: a + b.
  ///
  /// **Shapes**: both broadcast to the result's.
  ///
  /// - Precondition: the shapes can be broadcast, and the result fits into memory.
  public static func + (left: Tensor, right: Tensor) -> Tensor {
    combining(.add, left, right)
  }

  /// The differences, number by number: a - b.
  ///
  /// **Shapes**: both broadcast to the result's.
  ///
  /// - Precondition: the shapes can be broadcast, and the result fits into memory.
  public static func - (left: Tensor, right: Tensor) -> Tensor {
    combining(.subtract, left, right)
  }

  /// The products, number by number: a * b. For the product of matrices see ``matmul(_:)``.
  ///
  /// **Shapes**: both broadcast to the result's.
  ///
  /// - Precondition: the shapes can be broadcast, and the result fits into memory.
  public static func * (left: Tensor, right: Tensor) -> Tensor {
    combining(.multiply, left, right)
  }

  /// The quotients, number by number: a / b. Division by zero gives an infinity or NaN.
  ///
  /// **Shapes**: both broadcast to the result's.
  ///
  /// - Precondition: the shapes can be broadcast, and the result fits into memory.
  public static func / (left: Tensor, right: Tensor) -> Tensor {
    combining(.divide, left, right)
  }

  /// Every number plus a number.
  public static func + (left: Tensor, right: Float) -> Tensor { combining(.add, left, right) }

  /// Every number less a number.
  public static func - (left: Tensor, right: Float) -> Tensor { combining(.subtract, left, right) }

  /// Every number times a number.
  public static func * (left: Tensor, right: Float) -> Tensor { combining(.multiply, left, right) }

  /// Every number divided by a number.
  public static func / (left: Tensor, right: Float) -> Tensor { combining(.divide, left, right) }

  /// A number plus every number.
  public static func + (left: Float, right: Tensor) -> Tensor { combining(.add, left, right) }

  /// A number less every number.
  public static func - (left: Float, right: Tensor) -> Tensor { combining(.subtract, left, right) }

  /// A number times every number.
  public static func * (left: Float, right: Tensor) -> Tensor { combining(.multiply, left, right) }

  /// A number divided by every number.
  public static func / (left: Float, right: Tensor) -> Tensor { combining(.divide, left, right) }

  /// Every number with the other sign.
  public static prefix func - (tensor: Tensor) -> Tensor { tensor.applying(.negate) }

  /// Adds a tensor, number by number, in place.
  ///
  /// **Shapes**: the right one is broadcast to the left one's, which stays.
  ///
  /// - Precondition: the right shape can be broadcast to the left.
  public static func += (left: inout Tensor, right: Tensor) { left.combine(.add, with: right) }

  /// Subtracts a tensor, number by number, in place.
  ///
  /// **Shapes**: the right one is broadcast to the left one's, which stays.
  ///
  /// - Precondition: the right shape can be broadcast to the left.
  public static func -= (left: inout Tensor, right: Tensor) { left.combine(.subtract, with: right) }

  /// Multiplies with a tensor, number by number, in place.
  ///
  /// **Shapes**: the right one is broadcast to the left one's, which stays.
  ///
  /// - Precondition: the right shape can be broadcast to the left.
  public static func *= (left: inout Tensor, right: Tensor) { left.combine(.multiply, with: right) }

  /// Divides by a tensor, number by number, in place.
  ///
  /// **Shapes**: the right one is broadcast to the left one's, which stays.
  ///
  /// - Precondition: the right shape can be broadcast to the left.
  public static func /= (left: inout Tensor, right: Tensor) { left.combine(.divide, with: right) }

  /// Adds a number to every number, in place.
  public static func += (left: inout Tensor, right: Float) {
    left.combine(.add, with: Tensor(unchecked: [], [right]))
  }

  /// Subtracts a number from every number, in place.
  public static func -= (left: inout Tensor, right: Float) {
    left.combine(.subtract, with: Tensor(unchecked: [], [right]))
  }

  /// Multiplies every number with a number, in place.
  public static func *= (left: inout Tensor, right: Float) {
    left.combine(.multiply, with: Tensor(unchecked: [], [right]))
  }

  /// Divides every number by a number, in place.
  public static func /= (left: inout Tensor, right: Float) {
    left.combine(.divide, with: Tensor(unchecked: [], [right]))
  }
}

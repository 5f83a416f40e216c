/// A matrix, or an array of more dimensions, from a MATLAB file.
public struct MATMatrix: Equatable, Sendable {
  /// The size of each dimension, two at least; `[5000, 400]` for 5,000 rows of 400 numbers.
  public let shape: [Int]
  /// The numbers in MATLAB's column-major order: the first column from top to bottom, then the
  /// second. As many as the product of `shape`.
  public let values: [Double]
}

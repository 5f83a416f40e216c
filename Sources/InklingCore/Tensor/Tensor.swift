/// An array of 32-bit floating-point numbers with a shape, as every layer takes and gives.
///
/// The scalars lie in row-major order: the last index runs fastest. A tensor is a value: a copy
/// shares the scalars until one of the two is changed.
///
/// What stands in a formula - operators, products, reductions, subscripts - stops the program with a
/// clear text where shapes do not fit, as Swift's arrays do; what makes a tensor of given sizes
/// throws.
///
///     let tensor = try Tensor(shape: [2, 3], scalars: [1, 2, 3, 4, 5, 6])
///     tensor[1, 0]                         // 4
///     tensor.mean()                        // 3.5
///     tensor - tensor.mean(axis: 0)        // every column around zero
public struct Tensor: Equatable, Sendable {
  /// The size of every dimension; `[]` for a single number.
  public let shape: [Int]

  /// All numbers in row-major order.
  public internal(set) var scalars: [Float]

  /// A tensor of the given shape and numbers.
  ///
  /// - Parameter shape: the size of every dimension, each 0 or more.
  /// - Parameter scalars: the numbers in row-major order.
  /// - Throws: ``CoreError/scalarCount(shape:got:)`` if there are more or fewer numbers than the
  ///   shape holds, ``CoreError/invalidShape(_:)`` if a size is negative,
  ///   ``CoreError/tooManyDimensions(_:limit:)`` above 64.
  public init(shape: [Int], scalars: [Float]) throws(CoreError) {
    let count = try elementCount(of: shape)
    guard count == scalars.count else {
      throw .scalarCount(shape: shape, got: scalars.count)
    }
    self.init(unchecked: shape, scalars)
  }

  /// For callers inside the module that have just made the scalars to fit the shape.
  init(unchecked shape: [Int], _ scalars: [Float]) {
    assert(shape.reduce(1, *) == scalars.count)
    self.shape = shape
    self.scalars = scalars
  }

  /// How many numbers there are: the product of the shape.
  public var count: Int { scalars.count }

  /// The number at one index per dimension.
  ///
  /// - Precondition: there are as many indices as dimensions, and each lies in its dimension.
  public subscript(_ indices: Int...) -> Float {
    get {
      guard let offset = offset(of: indices) else { preconditionFailure(outOfRange(indices)) }
      return scalars[offset]
    }
    set {
      guard let offset = offset(of: indices) else { preconditionFailure(outOfRange(indices)) }
      scalars[offset] = newValue
    }
  }

  /// The number at one index per dimension, for callers whose indices may be wrong.
  ///
  /// - Throws: ``CoreError/indexOutOfRange(indices:shape:)``.
  package func checkedScalar(at indices: [Int]) throws(CoreError) -> Float {
    guard let offset = offset(of: indices) else {
      throw .indexOutOfRange(indices: indices, shape: shape)
    }
    return scalars[offset]
  }

  /// Replaces the number at one index per dimension, for callers whose indices may be wrong.
  ///
  /// - Throws: ``CoreError/indexOutOfRange(indices:shape:)``.
  package mutating func checkedSet(_ scalar: Float, at indices: [Int]) throws(CoreError) {
    guard let offset = offset(of: indices) else {
      throw .indexOutOfRange(indices: indices, shape: shape)
    }
    scalars[offset] = scalar
  }

  /// One slice along the first dimension: of a matrix, one row.
  ///
  /// **Shapes**: from `[N, ...]` to `[...]`.
  ///
  /// - Precondition: the tensor has a dimension, and `index` lies in the first.
  public func row(_ index: Int) -> Tensor {
    guard let row = slice(index) else { preconditionFailure(outOfRange([index])) }
    return row
  }

  /// One slice along the first dimension, for callers whose index may be wrong.
  ///
  /// - Throws: ``CoreError/indexOutOfRange(indices:shape:)``.
  package func checkedRow(_ index: Int) throws(CoreError) -> Tensor {
    guard let row = slice(index) else {
      throw .indexOutOfRange(indices: [index], shape: Array(shape.prefix(1)))
    }
    return row
  }

  private func offset(of indices: [Int]) -> Int? {
    guard indices.count == shape.count else { return nil }
    var offset = 0
    for (index, size) in zip(indices, shape) {
      guard index >= 0, index < size else { return nil }
      offset = offset * size + index
    }
    return offset
  }

  private func slice(_ index: Int) -> Tensor? {
    guard let rows = shape.first, index >= 0, index < rows else { return nil }
    let size = count / rows
    return Tensor(
      unchecked: Array(shape.dropFirst()), Array(scalars[index * size..<(index + 1) * size]))
  }

  private func outOfRange(_ indices: [Int]) -> String {
    CoreError.indexOutOfRange(indices: indices, shape: shape).message
  }
}

/// The product of the sizes, with every way to go wrong reported.
func elementCount(of shape: [Int]) throws(CoreError) -> Int {
  guard shape.count <= largestDimensionCount else {
    throw .tooManyDimensions(shape.count, limit: largestDimensionCount)
  }
  // Zeros are left out, so that the sizes before or behind one can be multiplied, too.
  var product = 1
  for size in shape {
    let (next, overflow) = product.multipliedReportingOverflow(by: max(size, 1))
    guard size >= 0, !overflow else { throw .invalidShape(shape) }
    product = next
  }
  return shape.contains(0) ? 0 : product
}

/// NumPy's limit, too. It keeps what recurses over dimensions from exhausting the stack.
private let largestDimensionCount = 64

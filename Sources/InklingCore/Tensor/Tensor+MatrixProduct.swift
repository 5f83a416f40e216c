extension Tensor {
  /// The product of matrices: (a b)ᵢⱼ = Σₖ aᵢₖ bₖⱼ.
  ///
  /// A vector on the left is a row, on the right a column, and the result has no dimension for it.
  /// Further dimensions in front count matrices; they are broadcast. Sums are kept in single
  /// precision, by one thread: the same numbers give the same bits.
  ///
  /// **Shapes**: `[n, k]` and `[k, m]` give `[n, m]`; `[n, k]` and `[k]` give `[n]`; `[k]` and
  /// `[k, m]` give `[m]`; two of `[k]` give `[]`; `[..., n, k]` and `[..., k, m]` give
  /// `[..., n, m]`.
  ///
  /// **Source**: NumPy's `matmul`.
  ///
  /// - Precondition: both have a dimension, the inner sizes k are equal, the others in front can be
  ///   broadcast, and the result fits into memory.
  public func matmul(_ other: Tensor) -> Tensor {
    orStop { () throws(CoreError) in try checkedMatmul(other) }
  }

  /// The product of matrices, for callers whose shapes may be wrong.
  ///
  /// - Throws: ``CoreError/matrixShapes(left:right:)``,
  ///   ``CoreError/cannotBroadcast(operation:left:right:)``,
  ///   ``CoreError/tooMuchMemory(what:bytes:limit:)``.
  package func checkedMatmul(_ other: Tensor) throws(CoreError) -> Tensor {
    let left = shape.count == 1 ? [1] + shape : shape
    let right = other.shape.count == 1 ? other.shape + [1] : other.shape
    guard left.count >= 2, right.count >= 2, left[left.count - 1] == right[right.count - 2] else {
      throw .matrixShapes(left: shape, right: other.shape)
    }
    let (rows, inner) = (left[left.count - 2], left[left.count - 1])
    let columns = right[right.count - 1]
    let batch = try Broadcast(
      Array(left.dropLast(2)), Array(right.dropLast(2)), operation: "matmul")
    let sizes =
      batch.shape + (shape.count == 1 ? [] : [rows]) + (other.shape.count == 1 ? [] : [columns])
    let count = try affordableCount(of: sizes)
    let scalars = try TensorMatrixProduct.multiply(
      scalars, other.scalars, rows: rows, inner: inner, columns: columns, batch: batch,
      count: count)
    return Tensor(unchecked: sizes, scalars)
  }
}

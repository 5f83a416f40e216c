internal import CDNNL

/// Products of the matrices of tensors by oneDNN, on the calling thread alone.
enum TensorMatrixProduct {
  /// The products of all pairs of matrices that the broadcast of their numbers makes.
  ///
  /// - Parameter count: how many numbers the result has.
  /// - Throws: ``CoreError/matrixProduct(status:)`` if oneDNN refuses.
  static func multiply(
    _ left: [Float], _ right: [Float], rows: Int, inner: Int, columns: Int, batch: Broadcast,
    count: Int
  ) throws(CoreError) -> [Float] {
    precondition(count == batch.count * rows * columns)
    var result = [Float](repeating: 0, count: count)
    guard count > 0, inner > 0 else { return result }
    let status = MatrixProduct.onCallingThreadOnly {
      result.withUnsafeMutableBufferPointer { out in
        left.withUnsafeBufferPointer { left in
          right.withUnsafeBufferPointer { right in
            guard let out = out.baseAddress, let a = left.baseAddress, let b = right.baseAddress
            else { return dnnl_invalid_arguments }
            for index in 0..<batch.count {
              let start = batch.position(index)
              let letter = CChar(UInt8(ascii: "N"))
              let status = dnnl_sgemm(
                letter, letter, dnnl_dim_t(rows), dnnl_dim_t(columns), dnnl_dim_t(inner), 1,
                a + start.left * rows * inner, dnnl_dim_t(inner),
                b + start.right * inner * columns, dnnl_dim_t(columns), 0,
                out + index * rows * columns, dnnl_dim_t(columns))
              guard status == dnnl_success else { return status }
            }
            return dnnl_success
          }
        }
      }
    }
    guard status == dnnl_success else { throw .matrixProduct(status: Int(status.rawValue)) }
    return result
  }
}

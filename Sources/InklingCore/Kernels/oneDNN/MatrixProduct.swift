internal import CDNNL

/// A matrix inside a buffer: rows of neighbouring numbers, `stride` numbers apart.
struct Matrix {
  let buffer: Buffer<Float>
  let offset: Int
  let rows: Int
  let columns: Int
  let stride: Int
  /// Whether a product takes rows for columns and columns for rows.
  private(set) var isTransposed = false

  /// Some rows of a buffer that holds rows of that many numbers.
  init(_ buffer: Buffer<Float>, rows: Range<Int>, columns: Int) {
    self.buffer = buffer
    offset = rows.lowerBound * columns
    self.rows = rows.count
    self.columns = columns
    stride = columns
    precondition(rows.lowerBound >= 0 && rows.upperBound * columns <= buffer.count)
  }

  /// Some columns of the first rows of a buffer that holds rows of `width` numbers.
  init(_ buffer: Buffer<Float>, rows: Int, columns: Range<Int>, width: Int) {
    self.buffer = buffer
    offset = columns.lowerBound
    self.rows = rows
    self.columns = columns.count
    stride = width
    precondition(columns.lowerBound >= 0 && columns.upperBound <= width)
    precondition(rows * width <= buffer.count)
  }

  /// The same numbers, with rows and columns exchanged in a product.
  var transposed: Matrix {
    var matrix = self
    matrix.isTransposed.toggle()
    return matrix
  }

  /// The numbers of rows and columns that a product sees.
  fileprivate var size: (rows: Int, columns: Int) {
    isTransposed ? (columns, rows) : (rows, columns)
  }

  /// How BLAS says whether a factor is transposed.
  fileprivate var letter: CChar {
    CChar(isTransposed ? UInt8(ascii: "T") : UInt8(ascii: "N"))
  }
}

/// Products of matrices by oneDNN, each computed by the calling thread alone.
///
/// oneDNN's own threads would change the order of summation with their number; callers therefore
/// cut the result into parts that do not depend on the number of threads, and give the parts to the
/// worker pool.
enum MatrixProduct {
  /// `result = left * right`, or `result += left * right` where it is to be added.
  ///
  /// - Throws: ``CoreError/matrixProduct(status:)`` if oneDNN refuses.
  static func multiply(
    _ left: Matrix, _ right: Matrix, into result: Matrix, adding: Bool = false
  ) throws(CoreError) {
    let inner = left.size.columns
    precondition(right.size.rows == inner && !result.isTransposed)
    precondition(result.size == (left.size.rows, right.size.columns))
    let status = dnnl_sgemm(
      left.letter, right.letter,
      dnnl_dim_t(result.rows), dnnl_dim_t(result.columns), dnnl_dim_t(inner),
      1, left.buffer.base + left.offset, dnnl_dim_t(left.stride),
      right.buffer.base + right.offset, dnnl_dim_t(right.stride),
      adding ? 1 : 0, result.buffer.base + result.offset, dnnl_dim_t(result.stride))
    guard status == dnnl_success else { throw .matrixProduct(status: Int(status.rawValue)) }
  }

  /// Does the work with oneDNN kept on the calling thread, and puts the setting back afterwards.
  static func onCallingThreadOnly<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let previous = omp_get_max_threads()
    omp_set_num_threads(1)
    defer { omp_set_num_threads(previous) }
    return try work()
  }
}

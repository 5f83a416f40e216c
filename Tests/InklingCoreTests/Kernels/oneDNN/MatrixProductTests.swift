import Testing

@testable import InklingCore

@Suite struct MatrixProductTests {
  private func buffer(_ numbers: [Float]) throws -> Buffer<Float> {
    let buffer: Buffer<Float> = try Buffer(count: numbers.count)
    buffer.copy(numbers)
    return buffer
  }

  @Test func `plain and transposed factors`() throws {
    let a = try buffer([1, 2, 3, 4, 5, 6])  // [2, 3]
    let b = try buffer([1, 0, 2, 1, 0, 3])  // [3, 2]
    let result: Buffer<Float> = try Buffer(count: 4)
    let square = Matrix(result, rows: 0..<2, columns: 2)
    try MatrixProduct.multiply(
      Matrix(a, rows: 0..<2, columns: 3), Matrix(b, rows: 0..<3, columns: 2), into: square)
    #expect(result.array == [5, 11, 14, 23])
    try MatrixProduct.multiply(
      Matrix(b, rows: 0..<3, columns: 2).transposed, Matrix(a, rows: 0..<2, columns: 3).transposed,
      into: square)
    #expect(result.array == [5, 14, 11, 23])
  }

  @Test func `some rows and some columns`() throws {
    let a = try buffer([1, 2, 3, 4, 5, 6])  // [3, 2]
    let identity = try buffer([1, 0, 0, 1])
    let result: Buffer<Float> = try Buffer(count: 6)
    try MatrixProduct.multiply(
      Matrix(a, rows: 1..<3, columns: 2), Matrix(identity, rows: 0..<2, columns: 2),
      into: Matrix(result, rows: 1..<3, columns: 2))
    #expect(result.array == [0, 0, 3, 4, 5, 6])
    // The second column of the first two rows, as a row, times itself.
    let one: Buffer<Float> = try Buffer(count: 1)
    let column = Matrix(a, rows: 2, columns: 1..<2, width: 2)
    try MatrixProduct.multiply(
      column.transposed, column, into: Matrix(one, rows: 0..<1, columns: 1))
    #expect(one.array == [20])
  }
}

/// Exchanges rows and columns.
enum TransposeKernels {
  /// `result[k, row] = values[row, k]` for some rows of `width` numbers; the rows of the result
  /// are `resultWidth` long.
  static func transpose(
    _ values: Buffer<Float>, rows: Range<Int>, width: Int, into result: Buffer<Float>,
    resultWidth: Int
  ) {
    precondition(rows.lowerBound >= 0 && rows.upperBound * width <= values.count)
    precondition(rows.upperBound <= resultWidth && width * resultWidth <= result.count)
    transpose(
      values.base + rows.lowerBound * width, rows: rows.count, columns: width,
      into: result.base + rows.lowerBound, resultWidth: resultWidth)
  }

  /// The same for a whole matrix.
  static func transpose(
    _ values: UnsafePointer<Float>, rows: Int, columns: Int,
    into result: UnsafeMutablePointer<Float>
  ) {
    transpose(values, rows: rows, columns: columns, into: result, resultWidth: rows)
  }

  private static func transpose(
    _ values: UnsafePointer<Float>, rows: Int, columns: Int,
    into result: UnsafeMutablePointer<Float>, resultWidth: Int
  ) {
    var row = 0
    while row + 4 <= rows {
      let source = values + row * columns
      let destination = result + row
      var column = 0
      while column + 4 <= columns {
        transposeFour(source + column, columns, destination + column * resultWidth, resultWidth)
        column += 4
      }
      for column in column..<columns {
        for line in 0..<4 {
          destination[column * resultWidth + line] = source[line * columns + column]
        }
      }
      row += 4
    }
    for row in row..<rows {
      for column in 0..<columns {
        result[column * resultWidth + row] = values[row * columns + column]
      }
    }
  }

  /// A square of four by four.
  @inline(__always)
  private static func transposeFour(
    _ source: UnsafePointer<Float>, _ width: Int, _ destination: UnsafeMutablePointer<Float>,
    _ resultWidth: Int
  ) {
    let (a, b) = (load(source), load(source + width))
    let (c, d) = (load(source + 2 * width), load(source + 3 * width))
    store(SIMD4(a[0], b[0], c[0], d[0]), destination)
    store(SIMD4(a[1], b[1], c[1], d[1]), destination + resultWidth)
    store(SIMD4(a[2], b[2], c[2], d[2]), destination + 2 * resultWidth)
    store(SIMD4(a[3], b[3], c[3], d[3]), destination + 3 * resultWidth)
  }

  @inline(__always)
  private static func load(_ numbers: UnsafePointer<Float>) -> SIMD4<Float> {
    UnsafeRawPointer(numbers).loadUnaligned(as: SIMD4<Float>.self)
  }

  @inline(__always)
  private static func store(_ four: SIMD4<Float>, _ numbers: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(numbers).storeBytes(of: four, as: SIMD4<Float>.self)
  }

  /// Makes the numbers of some columns zeros, in rows of `width`.
  static func clear(_ columns: Range<Int>, of values: Buffer<Float>, width: Int) {
    precondition(columns.lowerBound >= 0 && columns.upperBound <= width)
    for row in 0..<values.count / width {
      (values.base + row * width + columns.lowerBound).update(repeating: 0, count: columns.count)
    }
  }
}

/// Loops that copy numbers to other places.
enum TensorMoveKernels {
  /// The numbers in a new order: those that loops of the given sizes reach, the innermost last, when
  /// a step of each moves by its stride.
  ///
  /// - Precondition: there is a loop, and no step leaves the numbers.
  static func gather(_ numbers: [Float], sizes: [Int], strides: [Int]) -> [Float] {
    let total = sizes.reduce(1, *)
    guard total > 0 else { return [] }
    precondition(!sizes.isEmpty && sizes.count == strides.count)
    precondition(zip(sizes, strides).reduce(0) { $0 + ($1.0 - 1) * $1.1 } < numbers.count)
    let outer = max(0, sizes.count - 2)
    let (rows, columns) =
      sizes.count > 1 ? (sizes[outer], sizes[outer + 1]) : (1, sizes[0])
    let (rowStride, columnStride) =
      sizes.count > 1 ? (strides[outer], strides[outer + 1]) : (0, strides[0])
    return [Float](unsafeUninitializedCapacity: total) { result, count in
      count = total
      numbers.withUnsafeBufferPointer { numbers in
        guard let out = result.baseAddress, let source = numbers.baseAddress else { return }
        var counters = [Int](repeating: 0, count: outer)
        var offset = 0
        for start in stride(from: 0, to: total, by: rows * columns) {
          gather(
            source + offset, out + start, rows: rows, columns: columns, rowStride: rowStride,
            columnStride: columnStride)
          // The next matrix, as an odometer counts.
          var loop = outer - 1
          while loop >= 0 {
            counters[loop] += 1
            offset += strides[loop]
            if counters[loop] < sizes[loop] { break }
            offset -= strides[loop] * sizes[loop]
            counters[loop] = 0
            loop -= 1
          }
        }
      }
    }
  }

  /// One matrix, in squares that stay in the cache on both sides.
  private static func gather(
    _ source: UnsafePointer<Float>, _ out: UnsafeMutablePointer<Float>, rows: Int, columns: Int,
    rowStride: Int, columnStride: Int
  ) {
    let side = columnStride <= 1 ? max(rows, columns) : 32
    for top in stride(from: 0, to: rows, by: side) {
      for left in stride(from: 0, to: columns, by: side) {
        for row in top..<min(top + side, rows) {
          let line = source + row * rowStride
          let target = out + row * columns
          if columnStride == 1 {
            target.update(from: line, count: columns)
          } else {
            for column in left..<min(left + side, columns) {
              target[column] = line[column * columnStride]
            }
          }
        }
      }
    }
  }
}

internal import CKernels

/// Copies stored examples into the rows of a batch, as the model and the loss see them.
enum GatherKernels {
  /// Writes the features of some rows of a batch; row r is the stored example `order[start + r]`.
  ///
  /// - Parameter columns: which features; all unless told.
  static func gather(
    _ features: Features, order: [Int], start: Int, rows: Range<Int>,
    columns: Range<Int>? = nil, into batch: Buffer<Float>, on set: InstructionSet = .best
  ) {
    let size = features.size
    let columns = columns ?? 0..<size
    let (column, count) = (columns.lowerBound, columns.count)
    precondition(column >= 0 && columns.upperBound <= size)
    precondition(rows.lowerBound >= 0 && rows.upperBound * size <= batch.count)
    precondition(start >= 0 && start + rows.upperBound <= order.count)
    switch features.content {
    case .bytes(let bytes, let scale):
      let factor = scale.factor
      bytes.withUnsafeBufferPointer { source in
        guard let first = source.baseAddress, count > 0 else { return }
        for row in rows {
          let example = order[start + row]
          precondition(example >= 0 && (example + 1) * size <= source.count)
          // The result goes where it is overwritten at once; nobody would read the bytes for
          // nothing.
          batch.base[row * size + column] = touch(first + example * size + column, count)
        }
        for row in rows {
          set.pixels.pointee.widen(
            first + order[start + row] * size + column, count, factor.high, factor.low,
            batch.base + row * size + column)
        }
      }
    case .floats(let floats):
      floats.withUnsafeBufferPointer { source in
        guard let first = source.baseAddress else { return }
        for row in rows {
          let example = order[start + row]
          precondition(example >= 0 && (example + 1) * size <= source.count)
          (batch.base + row * size + column).update(
            from: first + example * size + column, count: count)
        }
      }
    }
  }

  /// Writes the labels of some rows of a batch.
  static func gather(
    _ labels: [Int], order: [Int], start: Int, rows: Range<Int>, into batch: Buffer<Int>
  ) {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= batch.count)
    for row in rows { batch.base[row] = labels[order[start + row]] }
  }

  /// Reads one byte of every cache line, so that the memory fetches the lines of all rows at
  /// the same time: the rows come in random order, and waiting for
  /// each in turn takes longer than converting it.
  @inline(__always)
  private static func touch(_ source: UnsafePointer<UInt8>, _ count: Int) -> Float {
    var seen: UInt8 = 0
    for index in stride(from: 0, to: count, by: 64) { seen |= source[index] }
    return Float(seen)
  }
}

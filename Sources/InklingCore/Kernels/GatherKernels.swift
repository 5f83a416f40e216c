internal import CKernels

/// Copies stored examples into the rows of a batch, as the model and the loss see them.
enum GatherKernels {
  /// Writes the features of some rows of a batch; row r is the stored example `order[start + r]`.
  ///
  /// - Parameter columns: which features; all unless told. The rows of the batch have these and nothing else.
  /// - Parameter place: where in the memory the first row of the batch begins.
  static func gather(
    _ features: Features, order: [Int], start: Int, rows: Range<Int>,
    columns: Range<Int>? = nil, into batch: Buffer<Float>, at place: Int = 0,
    on set: InstructionSet = .best
  ) {
    let size = features.size
    let columns = columns ?? 0..<size
    let (column, count) = (columns.lowerBound, columns.count)
    precondition(column >= 0 && columns.upperBound <= size)
    precondition(rows.lowerBound >= 0 && place >= 0)
    precondition(place + rows.upperBound * count <= batch.count)
    let target = batch.base + place
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
          target[row * count] = touch(first + example * size + column, count)
        }
        for row in rows {
          set.pixels.pointee.widen(
            first + order[start + row] * size + column, count, factor.high, factor.low,
            target + row * count)
        }
      }
    case .floats(let floats):
      floats.withUnsafeBufferPointer { source in
        guard let first = source.baseAddress else { return }
        for row in rows {
          let example = order[start + row]
          precondition(example >= 0 && (example + 1) * size <= source.count)
          (target + row * count).update(
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

/// Copies stored examples into the rows of a batch, as the model and the loss see them.
enum GatherKernels {
  /// Writes the features of some rows of a batch; row r is the stored example `order[start + r]`.
  static func gather(
    _ features: Features, order: [Int], start: Int, rows: Range<Int>, into batch: Buffer<Float>
  ) {
    let size = features.size
    precondition(rows.lowerBound >= 0 && rows.upperBound * size <= batch.count)
    precondition(start >= 0 && start + rows.upperBound <= order.count)
    switch features.content {
    case .bytes(let bytes, let scale):
      let factor = scale.factor
      bytes.withUnsafeBufferPointer { source in
        guard let first = source.baseAddress, size > 0 else { return }
        for row in rows {
          let example = order[start + row]
          precondition(example >= 0 && (example + 1) * size <= source.count)
          // The result goes where it is overwritten at once; nobody would read the bytes for
          // nothing.
          batch.base[row * size] = touch(first + example * size, size)
        }
        for row in rows {
          convert(
            first + order[start + row] * size, batch.base + row * size, size, high: factor.high,
            low: factor.low)
        }
      }
    case .floats(let floats):
      floats.withUnsafeBufferPointer { source in
        guard let first = source.baseAddress else { return }
        for row in rows {
          let example = order[start + row]
          precondition(example >= 0 && (example + 1) * size <= source.count)
          (batch.base + row * size).update(from: first + example * size, count: size)
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

  /// Eight at a time, because the compiler does not see by itself that the two never overlap.
  @inline(__always)
  private static func convert(
    _ source: UnsafePointer<UInt8>, _ destination: UnsafeMutablePointer<Float>, _ count: Int,
    high: Float, low: Float
  ) {
    var index = 0
    while index + 8 <= count {
      let bytes = UnsafeRawPointer(source + index).loadUnaligned(as: SIMD8<UInt8>.self)
      let numbers = SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: bytes))
      UnsafeMutableRawPointer(destination + index)
        .storeBytes(of: numbers * high + numbers * low, as: SIMD8<Float>.self)
      index += 8
    }
    while index < count {
      let number = Float(source[index])
      destination[index] = number * high + number * low
      index += 1
    }
  }
}

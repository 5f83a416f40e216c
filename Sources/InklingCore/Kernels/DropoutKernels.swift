/// What ``Dropout`` does with numbers.
enum DropoutKernels {
  /// Draws for each number of the range whether it is kept: 1, or dropped: 0. The share of dropped
  /// ones is the rate, rounded to a multiple of 2^-16.
  static func choose(
    random: RandomStream, rate: Double, into kept: Buffer<UInt8>, range: Range<Int>
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= kept.count)
    let threshold = SIMD8<Int32>(repeating: Int32((rate * 65536).rounded()))
    var index = range.lowerBound
    var place: UInt64 = 0
    while index < range.upperBound {
      let words = random.words(at: place)
      place += 1
      for word in 0..<4 {
        let bits = word == 0 ? words.0 : word == 1 ? words.1 : word == 2 ? words.2 : words.3
        store(chosen(bits & 0xFFFF, threshold), into: kept, at: index, end: range.upperBound)
        store(chosen(bits &>> 16, threshold), into: kept, at: index + 8, end: range.upperBound)
        index += 16
      }
    }
  }

  /// 1 where a number of 16 bits is not below the threshold, 0 elsewhere. By arithmetic alone: the
  /// sign of the difference, spread over all bits, is -1 or 0.
  @inline(__always)
  private static func chosen(
    _ bits: SIMD8<UInt32>, _ threshold: SIMD8<Int32>
  ) -> SIMD8<UInt8> {
    SIMD8<UInt8>(
      truncatingIfNeeded: ((SIMD8<Int32>(truncatingIfNeeded: bits) &- threshold) &>> 31) &+ 1)
  }

  @inline(__always)
  private static func store(
    _ chosen: SIMD8<UInt8>, into kept: Buffer<UInt8>, at index: Int, end: Int
  ) {
    if index + 8 <= end {
      UnsafeMutableRawPointer(kept.base + index).storeBytes(of: chosen, as: SIMD8<UInt8>.self)
    } else {
      for lane in 0..<max(0, end - index) { kept.base[index + lane] = chosen[lane] }
    }
  }

  /// `results = values * kept * factor`
  static func apply(
    _ kept: Buffer<UInt8>, factor: Float, to values: Buffer<Float>, range: Range<Int>,
    into results: Buffer<Float>
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= values.count)
    precondition(kept.count == values.count && results.count == values.count)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let chosen = UnsafeRawPointer(kept.base + index).loadUnaligned(as: SIMD8<UInt8>.self)
      let numbers = UnsafeRawPointer(values.base + index).loadUnaligned(as: SIMD8<Float>.self)
      let factors = SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: chosen)) * factor
      UnsafeMutableRawPointer(results.base + index)
        .storeBytes(of: numbers * factors, as: SIMD8<Float>.self)
      index += 8
    }
    while index < range.upperBound {
      results.base[index] = values.base[index] * (Float(kept.base[index]) * factor)
      index += 1
    }
  }
}

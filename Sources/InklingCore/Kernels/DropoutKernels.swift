/// What ``Dropout`` does with numbers.
enum DropoutKernels {
  /// Draws for each number of the range whether it is kept: 1, or dropped: 0. The share of dropped
  /// ones is the rate, rounded to a multiple of 2^-16.
  static func choose(
    random: RandomStream, rate: Double, into kept: Buffer<UInt8>, range: Range<Int>
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= kept.count)
    let threshold = SIMD32<UInt16>(
      repeating: UInt16(clamping: Int((rate * 65536).rounded())))
    var index = range.lowerBound
    func store(_ words: SIMD32<UInt16>) {
      let ones = SIMD32<UInt16>(repeating: 1).replacing(with: 0, where: words .< threshold)
      let chosen = SIMD32<UInt8>(truncatingIfNeeded: ones)
      let count = min(32, range.upperBound - index)
      if count == 32 {
        UnsafeMutableRawPointer(kept.base + index).storeBytes(of: chosen, as: SIMD32<UInt8>.self)
      } else {
        for lane in 0..<max(0, count) { kept.base[index + lane] = chosen[lane] }
      }
      index += 32
    }
    var place: UInt64 = 0
    while index < range.upperBound {
      let words = unsafeBitCast(
        random.words(at: place), to: (SIMD32<UInt16>, SIMD32<UInt16>).self)
      store(words.0)
      store(words.1)
      place += 1
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

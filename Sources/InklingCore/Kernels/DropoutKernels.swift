internal import CKernels

/// What ``Dropout`` does with numbers.
enum DropoutKernels {
  /// Draws for each number of the range whether it is kept: 1, or dropped: 0. The share of dropped
  /// ones is the rate, rounded to a multiple of 2^-16.
  static func choose(
    random: RandomStream, rate: Double, into kept: Buffer<UInt8>, range: Range<Int>,
    on set: InstructionSet = .best
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= kept.count)
    precondition(range.count <= UInt32.max)
    let key = random.kernelKey
    set.dropout.pointee.choose(
      key.low, key.high, RandomStream.kernelCounter, UInt32((rate * 65536).rounded()),
      kept.base + range.lowerBound, range.count)
  }

  /// `results = values * kept * factor`
  static func apply(
    _ kept: Buffer<UInt8>, factor: Float, to values: Buffer<Float>, range: Range<Int>,
    into results: Buffer<Float>, on set: InstructionSet = .best
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= values.count)
    precondition(kept.count == values.count && results.count == values.count)
    let first = range.lowerBound
    set.dropout.pointee.apply(
      kept.base + first, factor, values.base + first, range.count, results.base + first)
  }
}

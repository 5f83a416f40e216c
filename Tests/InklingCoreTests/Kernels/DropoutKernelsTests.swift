import Testing

@testable import InklingCore

/// The kernels of dropout, with every instruction set that this machine has.
@Suite struct DropoutKernelsTests {
  /// What is drawn for the numbers of a stream, word by word as the kernels' description has it.
  private func expected(_ seed: UInt64, rate: Double, count: Int) -> [UInt8] {
    let key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    let threshold = UInt32((rate * 65536).rounded())
    return (0..<count).map { index in
      let (place, rest) = index.quotientAndRemainder(dividingBy: 64)
      let (word, half, lane) = (rest / 16, rest / 8 % 2, rest % 8)
      let words = Philox.words(
        counter: SIMD4(UInt32(8 * place + lane), 0, RandomStream.kernelCounter, 0), key: key)
      let bits = half == 0 ? words[word] & 0xFFFF : words[word] >> 16
      return bits >= threshold ? 1 : 0
    }
  }

  @Test(arguments: InstructionSet.supported, [1, 8, 63, 64, 65, 128, 200, 5408])
  func `every set draws the same words`(set: InstructionSet, count: Int) throws {
    let seed: UInt64 = 0x0123_4567_89AB_CDEF
    let kept: Buffer<UInt8> = try Buffer(count: count + 3)
    kept[count + 2] = 7
    DropoutKernels.choose(
      random: RandomStream(seed: seed), rate: 0.3, into: kept, range: 2..<count + 2, on: set)
    #expect(kept.array == [0, 0] + expected(seed, rate: 0.3, count: count) + [7])
  }

  @Test(arguments: InstructionSet.supported)
  func `a rate of 0 keeps all, and one of 1 none`(set: InstructionSet) throws {
    let kept: Buffer<UInt8> = try Buffer(count: 100)
    for (rate, number) in [(0.0, UInt8(1)), (1.0, 0)] {
      DropoutKernels.choose(
        random: RandomStream(seed: 1), rate: rate, into: kept, range: 0..<100, on: set)
      #expect(kept.array == [UInt8](repeating: number, count: 100))
    }
  }

  @Test(arguments: InstructionSet.supported)
  func `what is kept grows, and a NaN stays`(set: InstructionSet) throws {
    let values: Buffer<Float> = try Buffer(count: 21)
    let results: Buffer<Float> = try Buffer(count: 21)
    let kept: Buffer<UInt8> = try Buffer(count: 21)
    for index in 0..<21 {
      values[index] = Float(index)
      kept[index] = UInt8(index % 2)
      results[index] = -1
    }
    values[4] = .nan
    DropoutKernels.apply(kept, factor: 1.25, to: values, range: 1..<20, into: results, on: set)
    for index in 1..<20 where index != 4 {
      #expect(results[index] == (index % 2 == 1 ? Float(index) * 1.25 : 0))
    }
    #expect(results[4].isNaN && results[0] == -1 && results[20] == -1)
  }
}

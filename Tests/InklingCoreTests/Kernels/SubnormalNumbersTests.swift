import Testing

@testable import InklingCore

@Suite struct SubnormalNumbersTests {
  /// Half the smallest normal number, in a way that no compiler works out beforehand.
  private func half(of number: Float) -> Float {
    number * Float(CommandLine.arguments.isEmpty ? 1 : 0.5)
  }

  @Test func `they are zeros inside, and themselves again outside`() {
    let smallest = Float.leastNormalMagnitude
    #expect(half(of: smallest) != 0)
    SubnormalNumbers.flushed { #expect(half(of: smallest) == 0) }
    #expect(half(of: smallest) != 0)
  }

  @Test func `an error puts them back too`() {
    #expect(throws: CoreError.self) {
      try SubnormalNumbers.flushed { () throws(CoreError) in
        throw CoreError.matrixProduct(status: 1)
      }
    }
    #expect(half(of: .leastNormalMagnitude) != 0)
  }
}

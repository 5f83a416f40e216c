import InklingSwift
import Testing

@Suite struct RandomnessTests {
  /// Bits of a small generator of numbers, the same in every run.
  private struct Bits: RandomNumberGenerator {
    var state: UInt64 = 7
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  private func output(of source: String) -> String {
    var bits = Bits()
    var module = HostModule()
    module.provideRandomness { bits.next() }
    return InterpretedSteps(host: module).output(of: source)
  }

  @Test func `random numbers are those that Swift makes of the host's bits`() {
    var bits = Bits()
    let expected = [
      "\(Int.random(in: 0..<100, using: &bits)) \(Int.random(in: -5...5, using: &bits))",
      "\(Double.random(in: 0...1, using: &bits)) \(Double.random(in: -1..<1, using: &bits))",
      "\(Float.random(in: 0..<1, using: &bits)) \(Bool.random(using: &bits))",
      "\([1, 2, 3, 4, 5].shuffled(using: &bits)) \([1, 2, 3].randomElement(using: &bits)!)",
      "\((1...6).shuffled(using: &bits))",
    ]
    let found = output(
      of: """
        print(Int.random(in: 0..<100), Int.random(in: -5...5))
        print(Double.random(in: 0...1), Double.random(in: -1..<1))
        print(Float.random(in: 0..<1), Bool.random())
        print([1, 2, 3, 4, 5].shuffled(), [1, 2, 3].randomElement()!)
        print((1...6).shuffled())
        """)
    #expect(found == expected.joined(separator: "\n") + "\n")
  }

  @Test func `shuffling changes nothing but the order`() {
    let found = output(
      of: """
        var a = Array(1...20)
        a.shuffle()
        print(a != Array(1...20), a.sorted() == Array(1...20), Set("hello").randomElement() != nil)
        print([Int]().randomElement() == nil, ["a": 1].randomElement()!)
        """)
    #expect(found == "true true true\ntrue (key: \"a\", value: 1)\n")
  }

  @Test func `an empty or endless range is refused`() {
    for range in ["0..<0", "0.0..<0.0", "0...Double.infinity"] {
      let type = range.contains(".0") || range.contains("Double") ? "Double" : "Int"
      #expect(output(of: "print(\(type).random(in: \(range)))").contains("[INK209]"))
    }
  }

  @Test func `without a host's bits there are no random numbers`() {
    let found = InterpretedSteps().output(of: "print(Int.random(in: 0..<3))\nprint([1].shuffled())")
    #expect(found.contains("'random' of type 'Int' is not supported in lessons yet [INK003]"))
    #expect(
      found.contains("'shuffled' of value of type '[Int]' is not supported in lessons yet [INK003]")
    )
  }
}

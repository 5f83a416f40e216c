import Testing

@testable import InklingCore

@Suite struct PhiloxTests {
  /// The known answers for Philox 4x32-10 that come with the paper's library, Random123
  /// (tests/kat_vectors).
  struct KnownAnswer: CustomTestStringConvertible {
    let counter: SIMD4<UInt32>
    let key: SIMD2<UInt32>
    let words: SIMD4<UInt32>
    var testDescription: String { "counter \(counter)" }
  }

  static let knownAnswers = [
    KnownAnswer(
      counter: SIMD4(0, 0, 0, 0), key: SIMD2(0, 0),
      words: SIMD4(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)),
    KnownAnswer(
      counter: SIMD4(repeating: 0xFFFF_FFFF), key: SIMD2(repeating: 0xFFFF_FFFF),
      words: SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)),
    KnownAnswer(
      counter: SIMD4(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344),
      key: SIMD2(0xA409_3822, 0x299F_31D0),
      words: SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)),
  ]

  @Test(arguments: knownAnswers) func `the words are the paper's`(_ answer: KnownAnswer) {
    #expect(Philox.words(counter: answer.counter, key: answer.key) == answer.words)
  }

  @Test(arguments: [0, 8, 800, UInt32.max - 7]) func `eight at once are the eight one by one`(
    _ first: UInt32
  ) {
    let (second, third): (UInt32, UInt32) = (0xDEAD_BEEF, 3)
    for key in [SIMD2<UInt32>(0, 0), SIMD2(0xA409_3822, 0x299F_31D0)] {
      let lanes = Philox.wordsOfEight(first: first, second: second, third: third, key: key)
      for lane in 0..<8 {
        let counter = SIMD4(first + UInt32(lane), second, third, 0)
        let words = Philox.words(counter: counter, key: key)
        #expect(
          SIMD4(lanes.0[lane], lanes.1[lane], lanes.2[lane], lanes.3[lane]) == words,
          "lane \(lane)")
      }
    }
  }

  @Test func `a stream's words at a place are those of its eight counters`() {
    let stream = RandomStream(seed: 0x0123_4567_89AB_CDEF)
    for place: UInt64 in [0, 1, 1 << 40] {
      let lanes = stream.words(at: place)
      for lane in 0..<8 {
        let index = place * 8 + UInt64(lane)
        let words = Philox.words(
          counter: SIMD4(
            UInt32(truncatingIfNeeded: index), UInt32(truncatingIfNeeded: index >> 32), 3, 0),
          key: SIMD2(0x89AB_CDEF, 0x0123_4567))
        #expect(SIMD4(lanes.0[lane], lanes.1[lane], lanes.2[lane], lanes.3[lane]) == words)
      }
    }
  }
}

/// The counter-based generator Philox 4x32 with 10 rounds: a bijection of 128-bit counters for
/// every key.
///
/// There is no state that runs along: number 17 of a stream is computed from the key and the
/// counter 17.
///
/// **Source**: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011).
enum Philox {
  /// Four random words from four counter words and two key words.
  static func words(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var counter = counter
    var key = key
    for _ in 0..<10 {
      let first = UInt64(0xD251_1F53) * UInt64(counter[0])
      let second = UInt64(0xCD9E_8D57) * UInt64(counter[2])
      counter = SIMD4(
        UInt32(truncatingIfNeeded: second >> 32) ^ counter[1] ^ key[0],
        UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ counter[3] ^ key[1],
        UInt32(truncatingIfNeeded: first))
      key &+= SIMD2(0x9E37_79B9, 0xBB67_AE85)
    }
    return counter
  }

  /// The words of eight counters that differ in their first word only, computed side by side: lane i
  /// of the four results is what ``words(counter:key:)`` gives for `first + i`.
  static func wordsOfEight(
    first: UInt32, second: UInt32, third: UInt32, key: SIMD2<UInt32>
  ) -> (SIMD8<UInt32>, SIMD8<UInt32>, SIMD8<UInt32>, SIMD8<UInt32>) {
    var a = SIMD8<UInt32>(0, 1, 2, 3, 4, 5, 6, 7) &+ first
    var b = SIMD8<UInt32>(repeating: second)
    var c = SIMD8<UInt32>(repeating: third)
    var d = SIMD8<UInt32>(repeating: 0)
    var key = key
    for _ in 0..<10 {
      let low = SIMD8<UInt64>(truncatingIfNeeded: a) &* 0xD251_1F53
      let high = SIMD8<UInt64>(truncatingIfNeeded: c) &* 0xCD9E_8D57
      a = SIMD8<UInt32>(truncatingIfNeeded: high &>> 32) ^ b ^ key[0]
      c = SIMD8<UInt32>(truncatingIfNeeded: low &>> 32) ^ d ^ key[1]
      b = SIMD8<UInt32>(truncatingIfNeeded: high)
      d = SIMD8<UInt32>(truncatingIfNeeded: low)
      key &+= SIMD2(0x9E37_79B9, 0xBB67_AE85)
    }
    return (a, b, c, d)
  }
}

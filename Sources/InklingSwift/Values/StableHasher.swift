import Foundation

/// A hash that is the same in every process, unlike that of `Hasher`.
///
/// How often a table compares keys depends on their hashes, and a lesson can see that: where `==` is its own, it counts
/// as steps and may print. SipHash with one round for each word and three in the end, as Swift itself uses it, so that
/// nobody finds keys with one hash but by trying.
///
/// Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012).
struct StableHasher {
  private var v0: UInt64 = 0x736f_6d65_7073_6575
  private var v1: UInt64 = 0x646f_7261_6e64_6f6d
  private var v2: UInt64 = 0x6c79_6765_6e65_7261
  private var v3: UInt64 = 0x7465_6462_7974_6573
  private var words: UInt64 = 0

  @inline(__always)
  init() {}

  @inline(__always)
  mutating func combine(_ word: UInt64) {
    v3 ^= word
    mix()
    v0 ^= word
    words &+= 1
  }

  @inline(__always)
  mutating func combine(_ number: Int) { combine(UInt64(bitPattern: Int64(number))) }

  /// Adds a number; 0 and -0, which are equal, in one way.
  mutating func combine(_ number: Double) { combine(number == 0 ? 0 : number.bitPattern) }

  /// Adds a position in a text: what is compared is all but the 14 bits of notes in the end.
  mutating func combine(_ index: String.Index) {
    combine(unsafeBitCast(index, to: UInt64.self) >> 14)
  }

  /// Adds a text, whose equals may be written with other scalars.
  @inline(__always)
  mutating func combine(_ text: some StringProtocol) {
    let before = self
    let isASCII =
      text.utf8.withContiguousStorageIfAvailable { combine(bytes: UnsafeRawBufferPointer($0)) }
      ?? false
    guard !isASCII else { return }
    self = before
    combine(normalizing: text)
  }

  @inline(never)
  private mutating func combine(normalizing text: some StringProtocol) {
    var normal = text.precomposedStringWithCanonicalMapping
    normal.withUTF8 { _ = combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Adds the bytes of a text.
  ///
  /// - Returns: Whether all are ASCII, which can be written in one way only.
  @inline(__always)
  private mutating func combine(bytes: UnsafeRawBufferPointer) -> Bool {
    var all: UInt64 = 0
    var offset = 0
    while offset &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      all |= word
      combine(word)
      offset &+= 8
    }
    // The bytes that are left, and how many there were in all.
    var last: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count {
      last |= UInt64(bytes[offset]) &<< shift
      offset &+= 1
      shift &+= 8
    }
    all |= last
    combine(last | UInt64(truncatingIfNeeded: bytes.count) &<< 56)
    return all & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  consuming func finalize() -> Int {
    combine(words << 56)
    v2 ^= 0xff
    mix()
    mix()
    mix()
    return Int(truncatingIfNeeded: v0 ^ v1 ^ v2 ^ v3)
  }

  @inline(__always)
  private mutating func mix() {
    func rotated(_ word: UInt64, by count: UInt64) -> UInt64 {
      word &<< count | word &>> (64 &- count)
    }
    v0 &+= v1
    v1 = rotated(v1, by: 13) ^ v0
    v0 = rotated(v0, by: 32)
    v2 &+= v3
    v3 = rotated(v3, by: 16) ^ v2
    v0 &+= v3
    v3 = rotated(v3, by: 21) ^ v0
    v2 &+= v1
    v1 = rotated(v1, by: 17) ^ v2
    v2 = rotated(v2, by: 32)
  }
}

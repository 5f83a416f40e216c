/// The checksum of HDF5's newer structures.
///
/// Source: Bob Jenkins, "lookup3" (2006), function `hashlittle`, with which the format's section
/// III.A names its checksums.
enum HDF5Checksum {
  /// The checksum of some bytes.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var state = SIMD3<UInt32>(repeating: 0xdead_beef &+ UInt32(truncatingIfNeeded: bytes.count))
    var place = bytes.startIndex
    while bytes.endIndex - place > 12 {
      state &+= words(bytes, from: place)
      mix(&state)
      place += 12
    }
    guard place < bytes.endIndex else { return state.z }
    state &+= words(bytes, from: place)
    finish(&state)
    return state.z
  }

  /// Three words, filled up with zeros behind the end.
  private static func words(_ bytes: ArraySlice<UInt8>, from start: Int) -> SIMD3<UInt32> {
    var words = SIMD3<UInt32>()
    for index in start..<min(start + 12, bytes.endIndex) {
      let place = index - start
      words[place / 4] |= UInt32(bytes[index]) << UInt32(place % 4 * 8)
    }
    return words
  }

  private static func rotated(_ word: UInt32, by count: UInt32) -> UInt32 {
    word << count | word >> (32 - count)
  }

  private static func mix(_ state: inout SIMD3<UInt32>) {
    var (a, b, c) = (state.x, state.y, state.z)
    a = (a &- c) ^ rotated(c, by: 4)
    c = c &+ b
    b = (b &- a) ^ rotated(a, by: 6)
    a = a &+ c
    c = (c &- b) ^ rotated(b, by: 8)
    b = b &+ a
    a = (a &- c) ^ rotated(c, by: 16)
    c = c &+ b
    b = (b &- a) ^ rotated(a, by: 19)
    a = a &+ c
    c = (c &- b) ^ rotated(b, by: 4)
    b = b &+ a
    state = SIMD3(a, b, c)
  }

  private static func finish(_ state: inout SIMD3<UInt32>) {
    var (a, b, c) = (state.x, state.y, state.z)
    c = (c ^ b) &- rotated(b, by: 14)
    a = (a ^ c) &- rotated(c, by: 11)
    b = (b ^ a) &- rotated(a, by: 25)
    c = (c ^ b) &- rotated(b, by: 16)
    a = (a ^ c) &- rotated(c, by: 4)
    b = (b ^ a) &- rotated(a, by: 14)
    c = (c ^ b) &- rotated(b, by: 24)
    state = SIMD3(a, b, c)
  }
}

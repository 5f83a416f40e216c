/// Helps mutated PNG files past the checksums of their chunks.
enum PNGSample {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }

  /// The file with the right checksum in every chunk that is whole.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var file = bytes
    var position = 8
    while file.count - position >= 12 {
      let length = file[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= file.count - position - 12 else { break }
      var crc = UInt32.max
      for index in position + 4..<position + 8 + length {
        crc = crc >> 8 ^ table[Int(UInt8(truncatingIfNeeded: crc) ^ file[index])]
      }
      for byte in 0..<4 {
        file[position + 8 + length + byte] = UInt8(truncatingIfNeeded: ~crc >> (24 - 8 * byte))
      }
      position += 12 + length
    }
    return file
  }
}

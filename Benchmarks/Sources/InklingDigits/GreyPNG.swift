/// A picture of grey bytes as a PNG file, without compression.
///
/// **Source**: W3C, "Portable Network Graphics (PNG) Specification (Third Edition)"; RFC 1950 and 1951 for
/// the stored blocks within.
enum GreyPNG {
  static func encoded(_ rows: [[UInt8]]) -> [UInt8] {
    let width = rows.first?.count ?? 0
    // Each row begins with the number of its filter: 0, none.
    let raw = rows.flatMap { [UInt8(0)] + $0 }
    var file: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    file += chunk("IHDR", bigEndian(width) + bigEndian(rows.count) + [8, 0, 0, 0, 0])
    file += chunk("IDAT", zlibStored(raw))
    return file + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(data.count) + body + bigEndian(Int(checksum(body)))
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// The bytes in blocks that are stored as they are.
  private static func zlibStored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: bytes.count, by: 65_535) {
      let end = min(start + 65_535, bytes.count)
      let count = end - start
      stream.append(end == bytes.count ? 1 : 0)
      for length in [count, ~count] {
        stream += [UInt8(truncatingIfNeeded: length), UInt8(truncatingIfNeeded: length >> 8)]
      }
      stream += bytes[start..<end]
    }
    var (low, high) = (1, 0)
    for byte in bytes {
      low = (low + Int(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return stream + bigEndian(high << 16 | low)
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      var sum = sum ^ UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 0 ? 0 : 0xedb8_8320) }
      return sum
    }
  }
}

import InklingFiles

/// PNG files of few pixels, written without packing.
enum SmallPNG {
  static func gray(height: Int, width: Int, _ pixels: [UInt8]) -> [UInt8] {
    file(height: height, width: width, colorType: 0, channels: 1, pixels)
  }

  static func rgb(height: Int, width: Int, _ pixels: [UInt8]) -> [UInt8] {
    file(height: height, width: width, colorType: 2, channels: 3, pixels)
  }

  private static func file(
    height: Int, width: Int, colorType: UInt8, channels: Int, _ pixels: [UInt8]
  ) -> [UInt8] {
    let size = width * channels
    // Before each row the number of its filter: none.
    let rows = (0..<height).flatMap { [0] + pixels[$0 * size..<($0 + 1) * size] }
    let header = bytes(UInt32(width)) + bytes(UInt32(height)) + [8, colorType, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
      + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }

  /// A zlib stream with one block that is not packed.
  private static func stored(_ content: [UInt8]) -> [UInt8] {
    let count = UInt16(content.count)
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in content {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return [0x78, 0x01, 1, UInt8(count & 0xFF), UInt8(count >> 8), UInt8(~count & 0xFF)]
      + [UInt8(~count >> 8)] + content + bytes(b << 16 | a)
  }

  private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + content
    return bytes(UInt32(content.count)) + body + bytes(crc32(body))
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in
        crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1
      }
    }
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}

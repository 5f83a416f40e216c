/// Writes pictures as PNG.
///
/// Cairo has a writer of its own, which leaves nothing to choose: libpng tries five filters on every row and zlib searches
/// long. Figures are flat areas, straight edges and enlarged pixels, which repeat what is beside or above them to the byte; no
/// filter helps them, and a short search finds nearly all there is to find, in a fraction of the time.
enum PNGWriter {
  /// The bytes of a PNG file, 8 bits for each of red, green and blue.
  ///
  /// Nothing in it depends on anything but the picture.
  ///
  /// - Parameter rows: For each row a byte 0, which stands for "no filter", and three bytes a pixel.
  static func png(width: Int, height: Int, rows: [UInt8]) -> [UInt8] {
    precondition(rows.count == height * rowLength(width: width))
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // 8 bits, red, green and blue; deflate, filters of the standard, not interlaced.
    append("IHDR", bytes(of: width) + bytes(of: height) + [8, 2, 0, 0, 0], to: &file)
    append("IDAT", Deflate.zlib(rows, period: rowLength(width: width)), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  /// The bytes of a row with its filter.
  static func rowLength(width: Int) -> Int { 1 + width * 3 }

  private static func append(_ name: String, _ content: [UInt8], to file: inout [UInt8]) {
    let body = Array(name.utf8) + content
    file += bytes(of: content.count) + body + bytes(of: Int(checksum(body)))
  }

  private static func bytes(of number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in
      rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
    }
  }
}

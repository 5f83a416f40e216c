import InklingFiles

/// Writes MAT files byte by byte, right ones and wrong ones.
enum MATSample {
  static let header =
    Array("MATLAB 5.0 MAT-file".utf8) + [UInt8](repeating: 0x20, count: 105)
    + [0x00, 0x01, 0x49, 0x4d]

  /// A matrix of doubles, 3 x 2, in columns.
  static let small = header + matrix("X", [3, 2], values: element(9, doubles(0...5)))

  static func word(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  static func doubles(_ numbers: ClosedRange<Int>) -> [UInt8] {
    numbers.flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: Double(number).bitPattern >> (8 * UInt64($0))) }
    }
  }

  static func element(_ type: Int, _ content: [UInt8]) -> [UInt8] {
    word(type) + word(content.count) + content
      + [UInt8](repeating: 0, count: (8 - content.count % 8) % 8)
  }

  static func matrix(
    _ name: String, _ shape: [Int], class code: Int = 6, values: [UInt8]
  ) -> [UInt8] {
    element(
      14,
      element(6, word(code) + word(0)) + element(5, shape.flatMap(word))
        + element(1, Array(name.utf8)) + values)
  }

  /// Any bytes as a packed element.
  static func packed(_ content: [UInt8]) -> [UInt8] {
    var (a, b) = (1, 0)
    for byte in content {
      a = (a + Int(byte)) % 65521
      b = (b + a) % 65521
    }
    let sum = b << 16 | a
    // What lies between the header and the checksums of gzip is what zlib has between its own.
    let stream =
      [0x78, 0x9c] + Gzip.pack(content).dropFirst(10).dropLast(8)
      + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
    return word(15) + word(stream.count) + stream
  }
}

/// The header of an IDX file, checked.
struct IDXHeader: Equatable {
  static let unsignedByteCode: UInt8 = 0x08

  let shape: [Int]
  /// The product of `shape`.
  let count: Int

  /// Reads the header and leaves `reader` at the first value.
  init(reading reader: UnpackedReader, dimensions: Int?, limit: Int) throws(FileError) {
    let file = reader.file
    let magic = try reader.read(upTo: 4)
    guard magic.count == 4 else {
      throw .truncated(file: file, field: "magic number", expected: 4, found: magic.count)
    }
    guard magic[0] == 0, magic[1] == 0, Self.typeNames[magic[2]] != nil else {
      throw .unexpected(
        file: file, field: "magic number",
        expected: Self.magicNumber(dimensions: dimensions ?? 3) + " (an IDX file)",
        found: "0x" + magic.map(hexadecimal).joined())
    }
    guard magic[2] == Self.unsignedByteCode else {
      throw .unexpected(
        file: file, field: "type code", expected: Self.typeName(Self.unsignedByteCode),
        found: Self.typeName(magic[2]))
    }
    let rank = Int(magic[3])
    guard rank > 0, rank == dimensions ?? rank else {
      throw .unexpected(
        file: file, field: "number of dimensions", expected: dimensions.map(String.init) ?? "1-255",
        found: "\(rank)")
    }
    let sizes = try reader.read(upTo: 4 * rank)
    guard sizes.count == 4 * rank else {
      throw .truncated(file: file, field: "dimensions", expected: 4 * rank, found: sizes.count)
    }
    shape = stride(from: 0, to: sizes.count, by: 4).map { start in
      sizes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    // A hostile header makes the product of its dimensions as large as it likes.
    guard let count = elementCount(of: shape, limit: limit) else {
      throw .tooLarge(
        file: file, field: "dimensions", found: joined(shape) + " values", limit: limit)
    }
    self.count = count
  }

  private static let typeNames: [UInt8: String] = [
    0x08: "unsigned bytes", 0x09: "signed bytes", 0x0b: "16-bit integers",
    0x0c: "32-bit integers", 0x0d: "32-bit floating point", 0x0e: "64-bit floating point",
  ]

  private static func typeName(_ code: UInt8) -> String {
    "0x\(hexadecimal(code)) (\(typeNames[code] ?? "unknown"))"
  }

  private static func magicNumber(dimensions: Int) -> String {
    "0x0000\(hexadecimal(unsignedByteCode))\(hexadecimal(UInt8(dimensions)))"
  }
}

/// A byte as two hexadecimal digits.
private func hexadecimal(_ byte: UInt8) -> String {
  let text = String(byte, radix: 16)
  return text.count == 1 ? "0" + text : text
}

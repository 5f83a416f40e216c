/// The header of an IDX file, checked.
struct IDXHeader: Equatable {
  let type: IDXType
  let shape: [Int]
  /// The product of `shape`.
  let count: Int

  /// Reads the header and leaves `reader` at the first value.
  ///
  /// - Parameter types: the types that are accepted; the first is the one that messages expect.
  /// - Parameter limit: how many bytes of values are accepted at most.
  init(
    reading reader: UnpackedReader, types: [IDXType] = [.unsignedByte], dimensions: Int?, limit: Int
  ) throws(FileError) {
    let file = reader.file
    let magic = try reader.read(upTo: 4)
    guard magic.count == 4 else {
      throw .truncated(file: file, field: "magic number", expected: 4, found: magic.count)
    }
    guard magic[0] == 0, magic[1] == 0, let type = IDXType(rawValue: magic[2]) else {
      throw .unexpected(
        file: file, field: "magic number",
        expected: Self.magicNumber(dimensions: dimensions ?? 3) + " (an IDX file)",
        found: "0x" + magic.map(hexadecimal).joined())
    }
    guard types.contains(type) else {
      throw .unexpected(
        file: file, field: "type code",
        expected: types.map(\.description).joined(separator: " or "), found: type.description)
    }
    self.type = type
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
    guard let count = elementCount(of: shape, limit: limit / type.byteCount) else {
      throw .tooLarge(
        file: file, field: "dimensions", found: joined(shape) + " values", limit: limit)
    }
    self.count = count
  }

  private static func magicNumber(dimensions: Int) -> String {
    "0x0000\(hexadecimal(IDXType.unsignedByte.rawValue))\(hexadecimal(UInt8(dimensions)))"
  }
}

/// A byte as two hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String {
  let text = String(byte, radix: 16)
  return text.count == 1 ? "0" + text : text
}

/// The block of 512 bytes before the content of a member of a tar archive, checked.
struct TarHeader: Equatable {
  static let byteCount = 512

  let name: String
  let byteCount: Int
  /// The letter that says what follows.
  let type: UInt8

  /// What the member is to the reader of the archive.
  var kind: TarReader.Member.Kind {
    switch type {
    // Old archives write a zero for a file; "7" is a file whose content lies in one piece.
    case 0, UInt8(ascii: "0"), UInt8(ascii: "7"): name.hasSuffix("/") ? .folder : .file
    case UInt8(ascii: "5"): .folder
    default: .other
    }
  }

  /// - Parameter block: 512 bytes.
  /// - Parameter field: what the header is called in messages.
  init(_ block: [UInt8], file: String, field: String) throws(FileError) {
    // The checksum comes first: without it, this is not the header of a tar archive at all.
    let expected = try Self.number(block[148..<156], file: file, field: "checksum in the \(field)")
    let found =
      block.reduce(0) { $0 + Int($1) } - block[148..<156].reduce(0) { $0 + Int($1) } + 8 * 32
    guard expected == found else {
      throw .unexpected(
        file: file, field: "checksum in the \(field)", expected: "\(found) (a tar archive)",
        found: "\(expected)")
    }
    let magic = block[257..<263]
    let isPOSIX = magic.elementsEqual(Array("ustar\0".utf8))
    guard isPOSIX || magic.elementsEqual(Array("ustar ".utf8)) || magic.allSatisfy({ $0 == 0 })
    else {
      throw .unexpected(
        file: file, field: "magic number in the \(field)", expected: "\"ustar\"",
        found: "other data")
    }
    byteCount = try Self.number(block[124..<136], file: file, field: "size in the \(field)")
    type = block[156]
    let name = Self.text(block[0..<100])
    let prefix = isPOSIX ? Self.text(block[345..<500]) : ""
    self.name = prefix.isEmpty ? name : prefix + "/" + name
  }

  /// Octal digits, with spaces or zero bytes around them.
  private static func number(
    _ bytes: ArraySlice<UInt8>, file: String, field: String
  ) throws(FileError) -> Int {
    let isPadding = { (byte: UInt8) in byte == 0 || byte == UInt8(ascii: " ") }
    let digits = bytes.drop(while: isPadding).prefix { !isPadding($0) }
    let rest = bytes[digits.endIndex...]
    guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "7")) ~= $0 }),
      rest.allSatisfy(isPadding)
    else {
      throw .unexpected(
        file: file, field: field, expected: "octal digits", found: "other data")
    }
    // At most twelve digits, 36 bits.
    return digits.reduce(0) { $0 << 3 | Int($1 & 7) }
  }

  /// The bytes before the first zero.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}

/// What extra members of a tar archive say about the member after them.
struct TarExtensions {
  /// More than this about one member is no honest archive.
  static let largestByteCount = 1 << 16

  /// The name, where it does not fit into the header.
  private(set) var name: String?
  /// The size of the content, where it does not fit into the header.
  private(set) var byteCount: Int?

  /// What such a member is called in messages; nil for a member of another type.
  static func field(of type: UInt8) -> String? {
    switch type {
    case UInt8(ascii: "x"): "pax header"
    case UInt8(ascii: "g"): "global pax header"
    case UInt8(ascii: "L"): "long name"
    case UInt8(ascii: "K"): "long link name"
    default: nil
    }
  }

  /// Takes in the content of such a member.
  mutating func apply(_ content: [UInt8], type: UInt8, file: String) throws(FileError) {
    switch type {
    case UInt8(ascii: "x"): try applyRecords(content, file: file)
    case UInt8(ascii: "L"): name = TarHeader.text(content[...])
    // Times and owners of all members, and where links lead: nobody asks for them here.
    default: break
    }
  }

  /// Records of the form "length key=value\n", the length in decimal digits and of the whole record.
  private mutating func applyRecords(_ content: [UInt8], file: String) throws(FileError) {
    var rest = content[...]
    while !rest.isEmpty {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 }
      guard !digits.isEmpty, let length = Int(String(decoding: digits, as: UTF8.self)),
        length > digits.count + 1, length <= rest.count,
        rest[digits.endIndex] == UInt8(ascii: " "),
        rest[rest.startIndex + length - 1] == UInt8(ascii: "\n")
      else { throw Self.malformed(file: file) }
      let record = rest[digits.endIndex + 1..<rest.startIndex + length - 1]
      guard let equals = record.firstIndex(of: UInt8(ascii: "=")) else {
        throw Self.malformed(file: file)
      }
      let value = String(decoding: record[(equals + 1)...], as: UTF8.self)
      switch String(decoding: record[..<equals], as: UTF8.self) {
      case "path": name = value
      case "size":
        guard let size = Int(value), size >= 0 else { throw Self.malformed(file: file) }
        byteCount = size
      default: break
      }
      rest = rest[(rest.startIndex + length)...]
    }
  }

  private static func malformed(file: String) -> FileError {
    .unexpected(
      file: file, field: "pax header", expected: "records of the form \"length key=value\"",
      found: "other data")
  }
}

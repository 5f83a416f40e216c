/// The header of a NumPy file, checked.
struct NPYHeader: Equatable {
  let type: NumberType
  let isBigEndian: Bool
  /// True where the first index runs fastest, as in Fortran.
  let isColumnMajor: Bool
  let shape: [Int]
  /// Where the numbers begin.
  let size: Int

  /// Reads the header at the beginning of `bytes`.
  ///
  /// - Parameter source: where the bytes are from, for errors.
  init(_ bytes: [UInt8], source: NPYSource) throws(FileError) {
    let prefix = 8
    guard bytes.count >= prefix else {
      throw source.truncated("magic number", expected: prefix, found: bytes.count)
    }
    guard bytes.starts(with: Self.magic) else {
      throw source.unexpected(
        "magic number", expected: "\"\\u{93}NUMPY\"", found: "other data")
    }
    let version = (bytes[6], bytes[7])
    guard (1...3).contains(version.0), version.1 == 0 else {
      throw source.unexpected(
        "version", expected: "1.0, 2.0 or 3.0", found: "\(version.0).\(version.1)")
    }
    let width = version.0 == 1 ? 2 : 4
    guard bytes.count >= prefix + width else {
      throw source.truncated("header", expected: width, found: bytes.count - prefix)
    }
    let length = (0..<width).reduce(0) { $0 | Int(bytes[prefix + $1]) << (8 * $1) }
    let start = prefix + width
    guard length <= bytes.count - start else {
      throw source.truncated("header", expected: length, found: bytes.count - start)
    }
    var parser = NPYHeaderParser(bytes[start..<start + length], source: source)
    let fields = try parser.fields()
    (type, isBigEndian) = try Self.type(fields.description, source: source)
    isColumnMajor = fields.isColumnMajor
    shape = fields.shape
    size = start + length
  }

  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  private static func type(
    _ text: String, source: NPYSource
  ) throws(FileError) -> (NumberType, isBigEndian: Bool) {
    let code = text.dropFirst()
    guard let order = text.first,
      let type = NumberType.allCases.first(where: { $0.numpyCode == String(code) }),
      order == "<" || order == ">" || (order == "|" && type.width == 1)
    else {
      throw source.unexpected(
        "element type", expected: "whole numbers, floating point or true and false",
        found: kind(text))
    }
    return (type, order == ">")
  }

  /// An element type that is not read, in words.
  private static func kind(_ text: String) -> String {
    let kinds: [Character: String] = [
      "O": "Python objects, which are never unpickled, for that runs whatever program they contain",
      "S": "strings", "U": "strings", "a": "strings", "V": "structures", "c": "complex numbers",
      "M": "dates", "m": "durations",
    ]
    let letter = text.first { $0.isLetter }
    let words = letter.flatMap { kinds[$0] }
    return quoted(text) + (words.map { " (\($0))" } ?? "")
  }
}

extension NumberType {
  /// What NumPy writes for it behind the order of its bytes; `nil` for what NumPy does not know.
  var numpyCode: String? {
    switch self {
    case .bool: "b1"
    case .int8, .int16, .int32, .int64: "i\(width)"
    case .uint8, .uint16, .uint32, .uint64: "u\(width)"
    case .float16, .float32, .float64: "f\(width)"
    case .bfloat16: nil
    }
  }
}

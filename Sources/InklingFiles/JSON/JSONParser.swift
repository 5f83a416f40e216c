extension JSONValue {
  /// The value of a text in UTF-8.
  ///
  /// - Parameter file: the name that errors give.
  /// - Parameter field: what the text is, in the words of an error.
  /// - Throws: ``FileError`` with the line if it is not JSON, has a member twice, or is too deep.
  package init(parsing text: [UInt8], file: String, field: String = "JSON") throws(FileError) {
    self = try JSONParser.value(text, file: file, field: field)
  }
}

/// Reads a JSON text, strictly.
///
/// Source: RFC 8259.
struct JSONParser {
  private let bytes: [UInt8]
  private let file: String
  private let field: String
  private var position = 0

  /// Nothing that anybody writes is deeper; a hostile text is, to use up the stack.
  private static let deepest = 128

  /// The value of a text.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8.
  ///   - file: the name that errors give.
  ///   - field: what the text is, in the words of an error.
  /// - Throws: ``FileError`` with the line if it is not JSON, has a member twice, or is too deep.
  static func value(
    _ bytes: [UInt8], file: String, field: String
  ) throws(FileError) -> JSONValue {
    var parser = JSONParser(bytes, file: file, field: field)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.wrong("the end of the text") }
    return value
  }

  private init(_ bytes: [UInt8], file: String, field: String) {
    self.bytes = bytes
    self.file = file
    self.field = field
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func value(depth: Int) throws(FileError) -> JSONValue {
    guard depth < Self.deepest else {
      throw wrong("at most \(Self.deepest) lists and objects in one another")
    }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(FileError) -> JSONValue {
    position += 1
    var members: [String: JSONValue] = [:]
    skipSpace()
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw wrong("a name in quotes") }
      let name = try text()
      skipSpace()
      guard take(":") else { throw wrong("a colon") }
      guard members.updateValue(try value(depth: depth + 1), forKey: name) == nil else {
        throw wrong("members with a name each, not \(quoted(name)) twice")
      }
      skipSpace()
    } while take(",")
    guard take("}") else { throw wrong("a comma or }") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(FileError) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return .array(elements) }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw wrong("a comma or ]") }
    return .array(elements)
  }

  private mutating func word(_ letters: String, _ value: JSONValue) throws(FileError) -> JSONValue {
    guard bytes[position...].starts(with: letters.utf8) else { throw wrong(letters) }
    position += letters.utf8.count
    return value
  }

  private mutating func number() throws(FileError) -> JSONValue {
    let start = position
    var isWhole = true
    _ = take("-")
    // No zeros before a number.
    if !take("0") { try digits() }
    if take(".") {
      isWhole = false
      try digits()
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("-") { _ = take("+") }
      try digits()
    }
    let letters = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let whole = Int(letters) { return .integer(whole) }
    guard let number = Double(letters), number.isFinite else {
      throw wrong("a number that a Double holds, not \(letters)")
    }
    return .number(number)
  }

  private mutating func digits() throws(FileError) {
    let start = position
    while let digit = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      position += 1
    }
    guard position > start else { throw wrong("a value") }
  }

  private mutating func text() throws(FileError) -> String {
    position += 1
    var letters: [UInt8] = []
    while let letter = next, letter != UInt8(ascii: "\"") {
      guard letter >= 0x20 else { throw wrong("text without control characters") }
      position += 1
      if letter == UInt8(ascii: "\\") {
        letters += try escape()
      } else {
        letters.append(letter)
      }
    }
    guard take("\"") else { throw wrong("a closing quote") }
    guard let text = String(validating: letters, as: UTF8.self) else {
      throw wrong("text in UTF-8")
    }
    return text
  }

  /// The letters for what stands behind a backslash.
  private mutating func escape() throws(FileError) -> [UInt8] {
    guard let letter = next else { throw wrong("a closing quote") }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "r"): return [0x0d]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var code = try codeUnit()
      if (0xd800..<0xdc00).contains(code), take("\\"), take("u") {
        let low = try codeUnit()
        guard (0xdc00..<0xe000).contains(low) else { throw wrong("the second half of a letter") }
        code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw wrong("a whole letter") }
      return Array(String(Character(scalar)).utf8)
    default: throw wrong("an escaped letter")
    }
  }

  private mutating func codeUnit() throws(FileError) -> UInt32 {
    guard bytes.count - position >= 4,
      bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw wrong("four hexadecimal digits") }
    position += 4
    return code
  }

  private mutating func skipSpace() {
    while let letter = next, letter == 0x20 || letter == 0x09 || letter == 0x0a || letter == 0x0d {
      position += 1
    }
  }

  /// Moves on if that letter comes next.
  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: letter) else { return false }
    position += 1
    return true
  }

  private func wrong(_ expected: String) -> FileError {
    let line = bytes[..<min(position, bytes.count)].count { $0 == 0x0a } + 1
    let found =
      next.map { letter in
        (0x21..<0x7f).contains(letter)
          ? "'\(Unicode.Scalar(letter))'" : "byte \(letter)"
      } ?? "the end of the text"
    return .unexpected(
      file: file, field: "\(field), line \(line)", expected: expected,
      found: "\(found) at byte \(position)")
  }
}

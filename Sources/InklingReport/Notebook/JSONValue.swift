/// A JSON document as a value; names are written in order, so that the same value gives the same text.
enum JSONValue: Equatable, ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByArrayLiteral, ExpressibleByIntegerLiteral
{
  case null
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }

  /// The text, indented by one space a level as notebooks are.
  func text(indentation: Int = 0) -> String {
    let line = "\n" + String(repeating: " ", count: indentation + 1)
    let end = "\n" + String(repeating: " ", count: indentation)
    switch self {
    case .null: return "null"
    case .number(let number): return String(number)
    case .string(let text): return Self.quoted(text)
    case .array(let items):
      if items.isEmpty { return "[]" }
      let texts = items.map { $0.text(indentation: indentation + 1) }
      return "[" + line + texts.joined(separator: "," + line) + end + "]"
    case .object(let items):
      if items.isEmpty { return "{}" }
      let texts = items.sorted { $0.key < $1.key }.map { name, value in
        "\(Self.quoted(name)): \(value.text(indentation: indentation + 1))"
      }
      return "{" + line + texts.joined(separator: "," + line) + end + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var quoted = "\""
      var start = 0
      for (index, byte) in bytes.enumerated() {
        guard let escape = escape(for: byte) else { continue }
        quoted += String(decoding: bytes[start..<index], as: UTF8.self) + escape
        start = index + 1
      }
      return quoted + String(decoding: bytes[start...], as: UTF8.self) + "\""
    }
  }

  private static func escape(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case UInt8(ascii: "\n"): return "\\n"
    case UInt8(ascii: "\t"): return "\\t"
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return nil
    }
  }
}

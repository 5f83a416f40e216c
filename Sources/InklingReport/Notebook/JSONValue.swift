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
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

import SwiftSyntax

/// How deeply brackets nest in a source, found before it is parsed, because parsing takes time without bound where
/// they nest deeply.
enum Nesting {
  /// How many brackets of all kinds may be open at one place.
  private static let limit = 200
  /// How many square brackets may be: the parser looks ahead at each for an array type, and again inside.
  private static let squareLimit = 12
  /// How many angle brackets of generic arguments may be open in one line, or closed one after the other.
  private static let angleLimit = 50
  /// How many conditions of compilation may be open.
  private static let conditionLimit = 20
  /// How many attributes may stand before one declaration: the parser looks ahead over all of them at each.
  private static let attributeLimit = 50
  /// How many operators may stand in one expression.
  private static let operandLimit = 1_000

  /// The offset of the first bracket that is nested too deeply, or `nil`.
  static func excess(in text: String) -> Int? {
    let bytes = Array(text.utf8)
    var open: [UInt8] = []
    var squares = 0
    var angles = 0
    // The parser reads all that follow again at each of them.
    var closings = 0
    var attributes = 0
    var repeated = 0
    var conditions = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      repeated =
        repeatable.contains(byte) && index > 0 && bytes[index - 1] == byte ? repeated + 1 : 0
      if repeated > limit { return index }
      switch byte {
      case UInt8(ascii: "\""):
        index = endOfPlainString(bytes, from: index) ?? index
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == byte:
        index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        open.append(byte)
        if byte == UInt8(ascii: "[") { squares += 1 }
        if open.count > limit || squares > squareLimit { return index }
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if open.popLast() == UInt8(ascii: "[") { squares -= 1 }
      case UInt8(ascii: "<") where index > 0 && isLetter(bytes[index - 1]):
        angles += 1
        if angles > angleLimit { return index }
      case UInt8(ascii: ">"):
        angles = max(0, angles - 1)
        closings = index > 0 && bytes[index - 1] == byte ? closings + 1 : 1
        if closings > angleLimit { return index }
      case UInt8(ascii: "\n"): angles = 0
      case UInt8(ascii: "#"):
        if bytes[index...].starts(with: "#if".utf8) { conditions += 1 }
        if bytes[index...].starts(with: "#endif".utf8) { conditions -= 1 }
        if conditions > conditionLimit { return index }
      case UInt8(ascii: "@"):
        attributes += 1
        if attributes > attributeLimit { return index }
      default: break
      }
      if ends.contains(byte) { attributes = 0 }
      index += 1
    }
    return nil
  }

  /// The signs of which the lexer looks at all that follow again at each.
  private static let repeatable = Set("#`@?!".utf8)

  /// What stands between the attributes of one declaration and those of the next.
  private static let ends = Set("{}=;:\"".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Where a string literal ends that has no interpolation and stands on one line.
  private static func endOfPlainString(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): return index
      case UInt8(ascii: "\n"): return nil
      case UInt8(ascii: "\\"):
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "(") { return nil }
        index += 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The first expression with too many operators, in a tree whose operators have not been put into order yet.
  static func excess(in file: SourceFileSyntax) -> Syntax? {
    final class Finder: SyntaxVisitor {
      var found: Syntax?
      override func visit(_ node: SequenceExprSyntax) -> SyntaxVisitorContinueKind {
        if found == nil, node.elements.count > Nesting.operandLimit { found = Syntax(node) }
        return found == nil ? .visitChildren : .skipChildren
      }
    }
    let finder = Finder(viewMode: .sourceAccurate)
    finder.walk(file)
    return finder.found
  }
}

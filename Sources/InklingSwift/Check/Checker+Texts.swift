import Foundation
import SwiftSyntax

extension Checker {
  /// The forms of `String(...)` that make text of values of many types; `nil` for others.
  func checkTextOf(_ arguments: [Argument], in call: FunctionCallExprSyntax) throws -> Typed? {
    guard let first = arguments.first else { return nil }
    switch first.label {
    case "format": return try checkFormat(arguments, in: call)
    case "describing" where arguments.count == 1, "reflecting" where arguments.count == 1:
      let value = try checkPrintable(first.expression)
      let (type, isNested) = (value.type, first.label == "reflecting")
      return Typed(.string, site(call)) { [host] in
        let run = value.lower().asValue
        return .value { .string(try run($0).text(as: type, host, isNested: isNested)) }
      }
    case nil where arguments.count == 1:
      let value = try check(first.expression)
      switch value.type {
      case .int, .double, .float, .bool, .string, .character, .substring, .sized:
        return Typed(.string, site(call)) { [host] in
          let run = value.lowerAsText(host)
          return .value { .string(try run($0)) }
        }
      case _
      where value.type.isPlaceholder("LosslessStringConvertible")
        || value.type.isPlaceholder("BinaryInteger"):
        return Typed(.string, site(call)) { .void { _ in } }
      case _ where value.type.element == .character || value.type == .array(.character): return nil
      default:
        throw error(
          .typeMismatch, first.expression,
          "no initializer of 'String' takes a value of type '\(value.type)'",
          hint: "write \"\\(...)\" to make text of any value")
      }
    default: return nil
    }
  }

  /// `String(format: "%.2f", x)`.
  private func checkFormat(
    _ arguments: [Argument], in call: FunctionCallExprSyntax
  ) throws -> Typed {
    let format = try check(arguments[0].expression, as: .string, for: .argument)
    let values = try arguments.dropFirst().map { argument in
      guard argument.label == nil else {
        throw error(
          .wrongArguments, argument.expression,
          "extra argument '\(argument.label ?? "")' in call",
          hint: "the values follow the format without labels")
      }
      let value = try check(argument.expression)
      switch value.type {
      case .int, .double, .float, .string, .sized: return value
      default:
        throw value.site.error(
          .typeMismatch, "a value of type '\(value.type)' cannot be put into a format",
          hint: "formats take numbers and texts; write \"\\(...)\" to make text of a value")
      }
    }
    let types = values.map(\.type)
    let site = format.site
    if case .string(let text)? = format.constant { _ = try FormatPiece.read(text, types, site) }
    return Typed(.string, self.site(call)) {
      let text = format.lower().asValue
      let runs = values.map { HeldValue(run: $0.lower().asValue) }
      return .value { machine in
        let text = try text(machine).unsafeString
        let values = try runs.map { try $0.run(machine) }
        let pieces = try FormatPiece.read(text, types, site)
        var result = ""
        for piece in pieces {
          result += piece.text(values)
          try machine.reserve(bytes: (result.utf8.count, false), site)
        }
        return .string(result)
      }
    }
  }
}

/// A piece of a format: plain text, or what a value is written as.
private enum FormatPiece {
  case plain(String)
  /// The number of the value, and how it is written.
  case value(Int, String)

  /// The pieces of a format for values of some types.
  static func read(
    _ format: String, _ types: [SwiftType], _ site: Site
  ) throws -> [FormatPiece] {
    var pieces: [FormatPiece] = []
    var plain = ""
    var rest = Substring(format)
    var next = 0
    while let character = rest.popFirst() {
      guard character == "%" else {
        plain.append(character)
        continue
      }
      if rest.first == "%" {
        rest.removeFirst()
        plain.append("%")
        continue
      }
      let options = rest.prefix { "0123456789.-+ #'".contains($0) }
      rest = rest.dropFirst(options.count)
      let size = rest.prefix { "hlqLzt".contains($0) }
      rest = rest.dropFirst(size.count)
      guard let conversion = rest.popFirst() else {
        throw site.error(.invalidValue, "this format ends in the middle of a '%'")
      }
      guard next < types.count else {
        throw site.error(
          .wrongArguments, "this format wants more values than the \(types.count) that are given",
          hint: "a '%' that is meant as such is written as %%")
      }
      // A number that no Int holds is too wide as well.
      let width = options.split { !$0.isNumber }.map { Int($0) ?? .max }.max() ?? 0
      guard width <= 1_000 else {
        throw site.error(.invalidValue, "a format of more than 1,000 characters is too wide")
      }
      let specification = "%\(options)\(size)\(conversion)"
      guard isFit(conversion, size, types[next]) else {
        throw site.error(
          .typeMismatch,
          "'\(specification)' in this format does not fit a value of type '\(types[next])'",
          hint: "%d is for integers, %f and %g are for decimals, %@ is for texts")
      }
      if !plain.isEmpty { pieces.append(.plain(plain)) }
      plain = ""
      pieces.append(.value(next, specification))
      next += 1
    }
    if !plain.isEmpty { pieces.append(.plain(plain)) }
    return pieces
  }

  private static func isFit(
    _ conversion: Character, _ size: Substring, _ type: SwiftType
  ) -> Bool {
    switch conversion {
    case "d", "i", "u", "x", "X", "o": type.isInteger && ["", "l", "ll", "q", "z"].contains(size)
    case "f", "F", "e", "E", "g", "G", "a", "A": type.isFloatingPoint && ["", "l"].contains(size)
    case "@": type == .string && size.isEmpty
    default: false
    }
  }

  /// The text of the piece.
  func text(_ values: [Value]) -> String {
    switch self {
    case .plain(let text): return text
    case .value(let number, let specification):
      switch values[number] {
      case .int(let value): return String(format: specification, value)
      case .double(let value): return String(format: specification, value)
      case .float(let value): return String(format: specification, value)
      case .string(let value): return String(format: specification, value)
      default: return ""
      }
    }
  }
}

import SwiftSyntax

/// Hints for values of the wrong type: what to write so that they have the right one.
extension Checker {
  private static let never = "Swift never converts numbers by itself"

  /// How a value becomes one of the type that is wanted.
  func conversionHint(_ value: Typed, _ wanted: SwiftType) -> String? {
    let actual = value.type
    lazy var text = text(at: value.site)
    if actual.isNumeric && wanted.isNumeric { return numberHint(actual, wanted, text) }
    if case .optional(let wrapped) = actual {
      if wrapped == wanted { return "the value may be nil: unwrap it with '!', '??' or 'if let'" }
      if wanted == .bool, let text = text { return "write \(text) != nil" }
    }
    if actual == .any { return "write 'as? \(wanted)', which gives nil where it is something else" }
    if wanted == .string, actual == .character || actual == .substring {
      return "write String(...) around the value"
    }
    if wanted == .string { return "write \"\\(...)\" to make text of a value" }
    switch (actual, wanted) {
    case (.array(let element), .array(let other)) where element.isNumeric && other.isNumeric:
      return "write \(operand(text) ?? "array").map { \(other)($0) }"
    case (.string, _) where wanted.isNumeric: return numberInText(wanted, text)
    case (.int, .bool):
      if text == "0" || text == "1" { return "write \(text == "0" ? "false" : "true")" }
      return "write \(text ?? "number") != 0"
    case (.array, .bool), (.string, .bool), (.dictionary, .bool), (.set, .bool):
      return "write !\(operand(text) ?? "collection").isEmpty"
    case (_, .array(let element)) where actual == element || actual == .int && element.isNumeric:
      return text.map { "an array stands in brackets: [\($0)]" }
    case (.tuple(let elements), .array(let element))
    where elements.allSatisfy { $0.type == element }:
      guard let text, text.hasPrefix("("), text.hasSuffix(")") else { return nil }
      return "an array stands in brackets: [\(text.dropFirst().dropLast())]"
    default: break
    }
    guard actual == .string, case .host = wanted.unwrapped, let text else { return nil }
    if let value = caseNamed(by: text, in: wanted.unwrapped) {
      return "it is no text but a value of its own: write \(value)"
    }
    let known = Set(host.memberNames(of: wanted.unwrapped, isStatic: true)).sorted()
    return known.isEmpty || known.count > 16
      ? nil : "there are: " + known.map { "." + $0 }.joined(separator: ", ")
  }

  private func numberHint(_ actual: SwiftType, _ wanted: SwiftType, _ text: String?) -> String {
    let text = text ?? "..."
    guard actual.isFloatingPoint, wanted.isInteger else {
      return "\(Self.never): write \(wanted)(\(text))"
    }
    if Double(text) != nil {
      return "\(withArticle(wanted)) is a whole number; \(text) needs a Double"
    }
    return "\(Self.never): \(wanted)(\(text)) leaves out what stands behind the point"
  }

  private func numberInText(_ wanted: SwiftType, _ text: String?) -> String? {
    guard let text else { return nil }
    if text.hasPrefix("\"") {
      let inner = text.dropFirst().dropLast()
      return Double(String(inner)) == nil ? nil : "what stands in quotes is text: write \(inner)"
    }
    return "\(wanted)(\(text)) ?? 0 reads the number in a text, and is 0 where there is none"
  }

  /// The member of a type that somebody means who writes its name as text: `.relu` for `"relu"`.
  func caseNamed(by text: String, in wanted: SwiftType) -> String? {
    guard case .host = wanted, text.hasPrefix("\""), text.hasSuffix("\""), text.count > 2 else {
      return nil
    }
    let name = String(text.dropFirst().dropLast())
    let known = host.memberNames(of: wanted, isStatic: true)
    let other = host.habits.members[name].flatMap { known.contains($0) ? $0 : nil }
    guard let found = known.contains(name) ? name : other ?? nearest(to: name, among: known) else {
      return nil
    }
    let members = host.members(of: wanted, named: found, isStatic: true).declarations
    return ".\(found)" + (members.contains { $0.kind == .property } ? "" : "()")
  }

  /// A text as something of which a member can be used.
  func operand(_ text: String?) -> String? {
    text.map { $0.contains(" ") && !$0.hasPrefix("[") ? "(\($0))" : $0 }
  }

  /// What to write where an operator has two numbers of different types, or a number and something else.
  func operandHint(_ name: String, _ left: Typed, _ right: Typed) -> String? {
    let (leftText, rightText) = (text(at: left.site), text(at: right.site))
    if left.type.isNumeric && right.type.isNumeric {
      guard left.type != right.type else { return nil }
      let wanted = widerNumber(left.type, right.type)
      let both = left.type != wanted && right.type != wanted
      let (narrow, text) =
        left.type == wanted ? (right.type, rightText) : (left.type, leftText)
      if both { return "\(Self.never): write \(wanted)(...) around both" }
      guard let text else {
        return "\(Self.never): write \(wanted)(...) around the \(narrow)"
      }
      return "\(Self.never): '\(text)' is \(withArticle(narrow)), so write \(wanted)(\(text))"
    }
    if let number = numberType(for: name, left.type, right.type) {
      let text = left.type.isNumeric ? leftText : rightText
      return "\(Self.never): write \(number)(\(text ?? "..."))"
    }
    if name == "+", left.type == .string || right.type == .string {
      let other = left.type == .string ? rightText : leftText
      return other.map { "to put a value into text, write \"\\(\($0))\"" }
        ?? "to put a value into text, write \"\\(...)\""
    }
    if name == "*", left.type == .string, right.type == .int {
      return "write String(repeating: \(leftText ?? "text"), count: \(rightText ?? "n"))"
    }
    if name == "%", left.type == .string { return "values go into a text with \"\\(...)\"" }
    if left.type == .bool || right.type == .bool, left.type == .int || right.type == .int {
      return "a Bool is true or false, not a number; condition ? 1 : 0 makes one of it"
    }
    return arrayHint(name, left, right, leftText, rightText)
  }

  /// What to write where an array is computed with as if it were a number.
  private func arrayHint(
    _ name: String, _ left: Typed, _ right: Typed, _ leftText: String?, _ rightText: String?
  ) -> String? {
    guard Self.arithmetic.contains(name) else { return nil }
    switch (left.type, right.type) {
    case (.array(let element), .array(let other)) where element == other && element.isNumeric:
      return
        "arrays are computed with element by element: zip(\(leftText ?? "a"), \(rightText ?? "b")).map { $0 \(name) $1 }"
    case (.array(let element), let number) where element.isNumeric && number.isNumeric:
      if name == "*", Int(rightText ?? "") != nil, leftText?.hasPrefix("[") ?? false,
        leftText?.contains(",") == false
      {
        let inner = leftText?.dropFirst().dropLast() ?? ""
        return "write Array(repeating: \(inner), count: \(rightText ?? ""))"
      }
      let text = rightText.map { element == number || Int($0) != nil ? $0 : "\(element)(\($0))" }
      let each = "\(operand(leftText) ?? "a").map { $0 \(name) \(text ?? "number") }"
      return name == "+"
        ? "\(each) adds it to each element, append(...) puts it at the end"
        : "arrays are computed with element by element: \(each)"
    case (let number, .array(let element)) where element.isNumeric && number.isNumeric:
      let text = leftText.map { element == number || Int($0) != nil ? $0 : "\(element)(\($0))" }
      return
        "arrays are computed with element by element: \(operand(rightText) ?? "a").map { \(text ?? "number") \(name) $0 }"
    default: return nil
    }
  }

  /// Of two types of numbers, the one that takes all values of both.
  private func widerNumber(_ left: SwiftType, _ right: SwiftType) -> SwiftType {
    for type in [SwiftType.double, .float, .int] where left == type || right == type { return type }
    return .int
  }
}

/// A type's name in quotes behind "a" or "an", as it is spoken: an 'Int', a 'UInt8'.
func withArticle(_ type: some CustomStringConvertible) -> String {
  let name = type.description
  let isVowel = "AEIOaeio".contains(name.first ?? "-") || name.hasPrefix("Un")
  return (isVowel ? "an '" : "a '") + name + "'"
}

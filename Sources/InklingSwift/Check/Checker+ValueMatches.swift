import SwiftSyntax

/// Patterns that are expressions: values that are compared, and ranges that values lie in.
extension Checker {
  func checkValueMatch(_ expression: ExprSyntax, _ type: SwiftType) throws -> TypedMatch {
    if let match = try checkRangeMatch(expression, type) { return match }
    let value = try attempt { try check(expression, type) }
    if let match = try checkContained(value, expression, type) { return match }
    guard let pattern = coerced(value, to: type), type.isEquatable(host) else {
      throw error(
        .typeMismatch, expression,
        "expression pattern of type '\(value.type)' cannot match values of type '\(type)'")
    }
    return TypedMatch(space: space(of: value)) { [host] subject in
      switch (subject.whole, pattern.constant) {
      case (.int(let read), .int(let constant)?): return { try read($0) == constant }
      case (.double(let read), .double(let constant)?): return { try read($0) == constant }
      case (.bool(let read), .bool(let constant)?): return { try read($0) == constant }
      case (let whole, .string(let constant)?):
        let read = whole.asValue
        return {
          guard case .string(let text) = try read($0) else { return false }
          return text == constant
        }
      default: break
      }
      let (read, wanted) = (subject.whole.asValue, pattern.lower().asValue)
      return { machine in
        let value = try wanted(machine)
        return try read(machine).isEqual(to: value, as: type, host)
      }
    }
  }

  private func space(of value: Typed) -> PatternSpace {
    switch value.constant {
    case .bool(let value)?: .made(value ? "true" : "false", [])
    case .int(let value)?: .literal("\(value)")
    case .double(let value)?: .literal("\(value)")
    case .float(let value)?: .literal("\(value)")
    case .string(let value)?: .literal(value)
    default: .some
    }
  }

  /// `1...5`, `..<0.5` or `"a"...` as written in the pattern.
  private func checkRangeMatch(_ expression: ExprSyntax, _ type: SwiftType) throws -> TypedMatch? {
    var (first, last): (ExprSyntax?, ExprSyntax?)
    let name: String
    switch expression.withoutParentheses.as(ExprSyntaxEnum.self) {
    case .infixOperatorExpr(let infix):
      guard let token = infix.operator.as(BinaryOperatorExprSyntax.self) else { return nil }
      (name, first, last) = (token.operator.text, infix.leftOperand, infix.rightOperand)
    case .prefixOperatorExpr(let prefix):
      (name, last) = (prefix.operator.text, prefix.expression)
    case .postfixOperatorExpr(let postfix):
      (name, first) = (postfix.operator.text, postfix.expression)
    default: return nil
    }
    guard name == "..." || name == "..<" else { return nil }
    guard type.isComparable else {
      throw error(
        .typeMismatch, expression, "a range pattern cannot match values of type '\(type)'")
    }
    func bound(_ expression: ExprSyntax?) throws -> Typed? {
      guard let expression else { return nil }
      let value = try check(expression, type)
      guard let bound = coerced(value, to: type) else {
        throw error(
          .typeMismatch, expression,
          "expression pattern of a range of '\(value.type)' cannot match values of type '\(type)'",
          hint: "write its ends as values of type '\(type)'")
      }
      return bound
    }
    let (lower, upper) = (try bound(first), try bound(last))
    let isClosed = name == "..."
    let site = site(expression)
    return TypedMatch(space: .some) { subject in
      Self.lowerRange(subject, lower, upper, isClosed: isClosed, type, site)
    }
  }

  private static func lowerRange(
    _ subject: MatchSubject, _ lower: Typed?, _ upper: Typed?, isClosed: Bool, _ type: SwiftType,
    _ site: Site
  ) -> Run<Bool> {
    if type == .int, let lower, let upper {
      let (read, first, last) = (
        subject.whole.asInt, lower.lower().asInt, upper.lower().asInt
      )
      return { machine in
        let (start, end) = (try first(machine), try last(machine))
        try checkBounds(start, end, site)
        let value = try read(machine)
        return value >= start && (isClosed ? value <= end : value < end)
      }
    }
    let read = subject.whole.asValue
    let (first, last) = (lower?.lower().asValue, upper?.lower().asValue)
    return { machine in
      let value = try read(machine)
      let (start, end) = (try first?(machine), try last?(machine))
      if let start, let end, !start.isAtMost(end, type) {
        throw site.error(
          .invalidValue, "a range needs its end not to lie before its start",
          hint: "swap the ends")
      }
      // Written so that NaN lies in no range.
      if let start, !start.isAtMost(value, type) { return false }
      guard let end else { return true }
      return isClosed ? value.isAtMost(end, type) : value.isLess(than: end, as: type)
    }
  }

  /// A range that a variable holds.
  private func checkContained(
    _ range: Typed, _ expression: ExprSyntax, _ type: SwiftType
  ) throws -> TypedMatch? {
    guard range.type.isRange, range.type != type else { return nil }
    let (declarations, bindings) = host.members(of: range.type, named: "contains", isStatic: false)
    let temporary = Temporary(function)
    let element = Typed(type, range.site) {
      let slot = temporary.value
      return .unwrapping({ $0.values[$0.valueBase + slot] }, as: type)
    }
    guard
      let contains = declarations.first(where: {
        $0.parameters.count == 1 && $0.parameters[0].label == nil
          && $0.parameters[0].type.substituting(bindings) == type
      })
    else {
      throw error(
        .typeMismatch, expression,
        "expression pattern of type '\(range.type)' cannot match values of type '\(type)'")
    }
    let test = call(
      contains, receiver: .value(range), arguments: [element], bindings: bindings, site: range.site)
    return TypedMatch(space: .some) { subject in
      let (read, run, slot) = (subject.whole.asValue, test.lower().asBool, temporary.value)
      return { machine in
        let value = try read(machine)
        machine.values[machine.valueBase + slot] = value
        return try run(machine)
      }
    }
  }
}

extension SwiftType {
  /// Whether the type is one of ranges.
  fileprivate var isRange: Bool {
    switch self {
    case .range, .closedRange, .interval: true
    default: false
    }
  }
}

extension Value {
  /// Whether a value of a comparable type does not come after another, and neither is NaN.
  fileprivate func isAtMost(_ other: Value, _ type: SwiftType) -> Bool {
    type.isFloatingPoint ? isAtMost(other) : !other.isLess(than: self, as: type)
  }
}

import SwiftSyntax

extension Checker {
  /// `a..<b` or `a...b`.
  func checkRange(
    _ infix: InfixOperatorExprSyntax, isClosed: Bool, _ expected: SwiftType?
  ) throws -> Typed {
    let (lower, upper) = try checkAlike(
      infix.leftOperand, infix.rightOperand, expected?.unwrapped.bound ?? .int)
    guard lower.type == upper.type, lower.type.isComparable else {
      throw site(infix.operator).error(
        .wrongOperands,
        "the two ends of a range have to be of one type that has an order; these are '\(lower.type)' and '\(upper.type)'"
      )
    }
    let site = site(infix)
    let bound = lower.type
    guard bound == .int else {
      return Typed(isClosed ? .interval(bound) : .bounds(.halfOpen, bound), site) {
        let (first, last) = (lower.lower().asValue, upper.lower().asValue)
        return .value { machine in
          let ends = [try first(machine), try last(machine)]
          guard ends[0].isAtMost(ends[1], as: bound) else {
            throw site.error(
              .invalidValue,
              "a range needs its end not to lie before its start; this one would be "
                + Value.tuple(ends).text(
                  as: isClosed ? .interval(bound) : .bounds(.halfOpen, bound), machine.host))
          }
          return .tuple(ends)
        }
      }
    }
    var typed = Typed(isClosed ? .closedRange : .range, site) {
      let (first, last) = (lower.lower().asInt, upper.lower().asInt)
      return .value { machine in
        let (start, end) = (try first(machine), try last(machine))
        try checkBounds(start, end, site)
        guard isClosed else { return .range(start..<end) }
        if end == .max { throw site.error(.overflow, "a closed range cannot end at Int.max here") }
        return .closedRange(start...end)
      }
    }
    typed.bounds = Typed.Bounds(lower, upper)
    return typed
  }

  /// `a...`.
  func checkRange(from postfix: PostfixOperatorExprSyntax, _ expected: SwiftType?) throws -> Typed {
    let lower = try checkEnd(postfix.expression, expected)
    guard lower.type == .int else { return try oneSided(.from, lower, at: postfix) }
    return Typed(.bounds(.from, .int), site(postfix)) {
      let first = lower.lower().asInt
      return .value { .closedRange(try first($0)...Int.max) }
    }
  }

  /// `...b` or `..<b`.
  func checkRange(
    upTo prefix: PrefixOperatorExprSyntax, isClosed: Bool, _ expected: SwiftType?
  ) throws -> Typed {
    try oneSided(
      isClosed ? .through : .upTo, checkEnd(prefix.expression, expected), at: prefix)
  }

  private func checkEnd(_ expression: ExprSyntax, _ expected: SwiftType?) throws -> Typed {
    let end = try check(expression, expected?.unwrapped.bound ?? .int)
    guard end.type.isComparable else {
      throw end.site.error(
        .wrongOperands, "a value of type '\(end.type)' cannot be the end of a range")
    }
    return end
  }

  private func oneSided(
    _ form: RangeForm, _ end: Typed, at node: some SyntaxProtocol
  ) throws -> Typed {
    Typed(.bounds(form, end.type), site(node)) {
      let end = end.lower().asValue
      return .value { .tuple([try end($0)]) }
    }
  }

  /// Whether a value of the type names a part of a collection whose positions have type `bound`.
  func isRange(_ type: SwiftType, of bound: SwiftType) -> Bool {
    switch type {
    case .range, .closedRange: bound == .int
    case .interval(bound), .bounds(_, bound): true
    default: false
    }
  }

  /// Whether what stands between the brackets of an index is written as a range.
  func isWrittenRange(_ call: SubscriptCallExprSyntax) -> Bool {
    guard let expression = call.arguments.first?.expression else { return false }
    let name =
      expression.as(InfixOperatorExprSyntax.self)?.operator
      .as(BinaryOperatorExprSyntax.self)?.operator.text
      ?? expression.as(PrefixOperatorExprSyntax.self)?.operator.text
      ?? expression.as(PostfixOperatorExprSyntax.self)?.operator.text
    return ["...", "..<"].contains(name)
  }

  /// Checks a range of literals whose bounds take the type of what is looked for in it: `("a"..."z").contains(letter)`.
  ///
  /// - Returns: The range, or `nil` where its bounds have a type of their own.
  func checkRangeOfLiterals(_ base: ExprSyntax, containing argument: ExprSyntax) throws -> Typed? {
    guard let infix = base.withoutParentheses.as(InfixOperatorExprSyntax.self),
      let name = infix.operator.as(BinaryOperatorExprSyntax.self)?.operator.text,
      ["...", "..<"].contains(name), isOpen(infix.leftOperand), isOpen(infix.rightOperand),
      !isOpen(argument) || literalKind(argument) == .decimal
    else { return nil }
    let wanted = try check(argument).type
    guard wanted.isComparable, wanted != .int, wanted != .string else { return nil }
    return try check(base, .interval(wanted))
  }
}

extension SwiftType {
  /// Whether the type is a range with a start of integers that are no `Int`.
  var isRangeOfSizedIntegers: Bool {
    switch self {
    case .interval(.sized), .bounds(.halfOpen, .sized), .bounds(.from, .sized): true
    default: false
    }
  }

  /// Whether the type is a range of `Int` with two ends.
  var isIntegerRange: Bool { self == .range || self == .closedRange }

  /// Whether two values of the type can be compared with `<`; two tuples can, although they are not `Comparable`.
  var isOrdered: Bool {
    if case .tuple(let elements) = self {
      return !elements.isEmpty && elements.count < 7 && elements.allSatisfy(\.type.isComparable)
    }
    return isComparable
  }
}

extension Value {
  /// Whether a decimal is not greater than another, and neither is NaN.
  func isAtMost(_ other: Value) -> Bool {
    switch (self, other) {
    case (.double(let left), .double(let right)): left <= right
    case (.float(let left), .float(let right)): left <= right
    default: false
    }
  }

  /// Whether a value is not greater than another of the same type, and neither is NaN.
  func isAtMost(_ other: Value, as type: SwiftType) -> Bool {
    type.isFloatingPoint ? isAtMost(other) : !other.isLess(than: self, as: type)
  }

  /// Whether the elements of a tuple come before those of another.
  static func isLess(_ left: [Value], _ right: [Value], as type: SwiftType) -> Bool {
    guard case .tuple(let elements) = type else { return false }
    for ((left, right), element) in zip(zip(left, right), elements) {
      if left.isLess(than: right, as: element.type) { return true }
      if !left.isAtMost(right, as: element.type) { return false }
    }
    return false
  }

  /// Whether a range that is kept as a tuple of its ends contains a value.
  func holds(_ value: Value, form: RangeForm?, of bound: SwiftType) -> Bool {
    let (first, last) = (element(at: 0), element(at: elementCount - 1))
    return switch form {
    case nil: first.isAtMost(value, as: bound) && value.isAtMost(last, as: bound)
    case .halfOpen: first.isAtMost(value, as: bound) && value.isLess(than: last, as: bound)
    case .from: first.isAtMost(value, as: bound)
    case .upTo: value.isLess(than: first, as: bound)
    case .through: value.isAtMost(first, as: bound)
    }
  }

  /// The ends of a range of positions of an array, inside which it has to lie.
  func positions(in all: Range<Int>, as type: SwiftType, _ site: Site) throws -> Range<Int> {
    var (start, end) = (all.lowerBound, all.upperBound)
    switch (self, type) {
    case (.range(let range), _): (start, end) = (range.lowerBound, range.upperBound)
    case (.closedRange(let range), .bounds): start = range.lowerBound
    case (.closedRange(let range), _): (start, end) = (range.lowerBound, range.upperBound + 1)
    case (.tuple(let ends), .bounds(.upTo, _)): end = ends[0].unsafeInt
    case (.tuple(let ends), _):
      let last = ends[0].unsafeInt
      end = last == .max ? last : last + 1
    default: break
    }
    guard start >= all.lowerBound, end <= all.upperBound, start <= end else {
      throw site.error(
        .indexOutOfRange,
        start > end
          ? "the range from \(start) is out of range: its end would lie at \(end)"
          : "the range \(start)..<\(end) is out of range: "
            + (all.lowerBound == 0
              ? "the array has \(all.count) elements"
              : "the slice has the positions \(all.lowerBound)..<\(all.upperBound)"))
    }
    return start..<end
  }
}

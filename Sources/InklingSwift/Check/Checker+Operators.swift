import SwiftOperators
import SwiftParser
import SwiftSyntax

extension Checker {
  static let arithmetic: Set<String> = ["+", "-", "*", "/", "%"]
  static let wrapping: Set<String> = ["&+", "&-", "&*"]
  static let bitwise: Set<String> = ["&", "|", "^", "<<", ">>"]
  static let comparisons: Set<String> = ["<", ">", "<=", ">="]

  func isOperatorName(_ name: String) -> Bool {
    Self.arithmetic.contains(name) || Self.comparisons.contains(name) || name == "=="
      || name == "!=" || Self.bitwise.contains(name) || Self.wrapping.contains(name)
  }

  func checkInfix(_ infix: InfixOperatorExprSyntax, _ expected: SwiftType?) throws -> Typed {
    guard let name = infix.operator.as(BinaryOperatorExprSyntax.self)?.operator.text else {
      if infix.operator.is(AssignmentExprSyntax.self) {
        throw error(
          .misplaced, infix.operator, "an assignment has no value",
          hint: "did you mean '==', the comparison?")
      }
      throw unsupported("this operator is", infix.operator)
    }
    switch name {
    case "&&", "||": return try checkLogical(infix, isAnd: name == "&&")
    case "??": return try checkDefault(infix, expected)
    case "...", "..<": return try checkRange(infix, isClosed: name == "...", expected)
    case "==", "!=": return try checkEquality(infix, isEqual: name == "==")
    case "~=": return try checkPatternOperator(infix)
    default: break
    }
    if compoundOperator(name) != nil {
      throw error(.misplaced, infix.operator, "an assignment has no value")
    }
    let operandType = Self.comparisons.contains(name) ? nil : expected
    let (left, right) = try withLiteralsForHost(
      name, infix, try checkAlike(infix.leftOperand, infix.rightOperand, operandType))
    return try checkBinary(name, left, right, at: infix.operator, in: infix)
  }

  /// Checks an operator of two values.
  func checkBinary(
    _ name: String, _ left: Typed, _ right: Typed, at node: some SyntaxProtocol,
    in whole: some SyntaxProtocol
  ) throws -> Typed {
    let operatorSite = site(node)
    let site = site(whole)
    if let declared = try declaredOperator(name, left, right, site) { return declared }
    if let result = placeholderOperator(name, left, right, site) { return result }
    let areAlike = left.type == right.type
    switch name {
    case _
    where Self.arithmetic.contains(name) && areAlike && left.type.isNumeric
      && !left.type.hasPlaceholders:
      if name == "%" && left.type.isFloatingPoint {
        throw operatorSite.error(
          .wrongOperands,
          "'%' is unavailable: for floating point numbers use truncatingRemainder instead",
          hint:
            "write \(operand(text(at: left.site)) ?? "x").truncatingRemainder(dividingBy: \(text(at: right.site) ?? "y"))"
        )
      }
      let number = try knownResult(of: name, left, right, operatorSite, site)
      var result = arithmetic(name, left, right, site: operatorSite, whole: site)
      result.number = number
      return result
    case "+" where areAlike && left.type == .string:
      return Typed(.string, site) {
        let (first, second) = (left.lower().asValue, right.lower().asValue)
        return .value { machine in
          let text = try first(machine).unsafeString + second(machine).unsafeString
          try machine.reserve(bytes: (text.utf8.count, false), operatorSite)
          return .string(text)
        }
      }
    case "+" where left.type.isText && right.type.isText:
      return textSum(left, right, operatorSite, site)
    case "+":
      if let sum = concatenation(left, right, site) { return sum }
    case _ where Self.comparisons.contains(name) && areAlike && left.type.isOrdered:
      return comparison(name, left, right, site: site)
    case _
    where (Self.bitwise.contains(name) || Self.wrapping.contains(name)) && areAlike
      && left.type.isInteger && !left.type.hasPlaceholders:
      guard left.type == .int else {
        return sizedOperation(name, left, right, site: operatorSite, whole: site)
      }
      let operation = Arithmetic(rawValue: name).map {
        Operation.arithmetic($0, left, right, operatorSite)
      }
      return Typed(.int, site, operation) {
        let (first, second) = (left.lower().asInt, right.lower().asInt)
        switch name {
        case "&": return .int { try first($0) & second($0) }
        case "|": return .int { try first($0) | second($0) }
        case "^": return .int { try first($0) ^ second($0) }
        case "<<": return .int { try first($0) << second($0) }
        case ">>": return .int { try first($0) >> second($0) }
        case "&+": return .int { try first($0) &+ second($0) }
        case "&-": return .int { try first($0) &- second($0) }
        default: return .int { try first($0) &* second($0) }
        }
      }
    default: break
    }
    guard isOperatorName(name) else {
      throw unsupported("the operator '\(name)' is", node, hint: NamesByHabit.operators[name])
    }
    throw wrongOperands(name, left, right, operatorSite)
  }

  /// The result of arithmetic with integers that the compiler knows, too; refuses what has none.
  private func knownResult(
    of name: String, _ left: Typed, _ right: Typed, _ operatorSite: Site, _ site: Site
  ) throws -> Int128? {
    guard left.type.isInteger, let second = right.number else { return nil }
    if second == 0, name == "/" || name == "%" {
      throw site.error(
        .divisionByZero,
        name == "/" ? "division by zero" : "division by zero in remainder operation")
    }
    guard let first = left.number else { return nil }
    let (number, overflow) =
      switch name {
      case "+": first.addingReportingOverflow(second)
      case "-": first.subtractingReportingOverflow(second)
      case "*": first.multipliedReportingOverflow(by: second)
      case "/": first.dividedReportingOverflow(by: second)
      default: first.remainderReportingOverflow(dividingBy: second)
      }
    guard !overflow, left.type.word(of: number) != nil else {
      throw operatorSite.error(
        .literalRange,
        "arithmetic operation '\(first) \(name) \(second)' (on type '\(left.type)') results in an overflow"
      )
    }
    return number
  }

  private static let unwrappingHint =
    "the value may be nil: unwrap it with '!', '??' or 'if let'; for a dictionary, d[key, default: 0] gives one"

  private func wrongOperands(
    _ name: String, _ left: Typed, _ right: Typed, _ site: Site
  ) -> Diagnostic {
    if left.type == right.type {
      return site.error(
        .wrongOperands,
        "binary operator '\(name)' cannot be applied to two '\(left.type)' operands",
        hint: operandHint(name, left, right))
    }
    var hint: String?
    if case .optional(let wrapped) = left.type, wrapped == right.type {
      hint = Self.unwrappingHint
    } else if case .optional(let wrapped) = right.type, wrapped == left.type {
      hint = Self.unwrappingHint
    } else {
      hint = operandHint(name, left, right)
    }
    return site.error(
      .wrongOperands,
      "binary operator '\(name)' cannot be applied to operands of type '\(left.type)' and '\(right.type)'",
      hint: hint)
  }

  // MARK: Logic, ranges, equality

  private func checkLogical(_ infix: InfixOperatorExprSyntax, isAnd: Bool) throws -> Typed {
    let left = try check(infix.leftOperand, as: .bool, for: .operand)
    let right = try check(infix.rightOperand, as: .bool, for: .operand)
    return Typed(.bool, site(infix), isAnd ? .both(left, right) : .either(left, right)) {
      let (first, second) = (left.lower().asBool, right.lower().asBool)
      return isAnd
        ? .bool { try first($0) && second($0) } : .bool { try first($0) || second($0) }
    }
  }

  /// `1...3 ~= x`, which asks what a `case` asks.
  private func checkPatternOperator(_ infix: InfixOperatorExprSyntax) throws -> Typed {
    let value = try check(infix.rightOperand)
    let (held, prepare) = held(value)
    let match = try checkMatch(
      PatternSyntax(ExpressionPatternSyntax(expression: infix.leftOperand)), value.type,
      MatchNames())
    return Typed(.bool, site(infix)) {
      let first = prepare()
      let test = match.lower(MatchSubject(type: value.type, whole: held.lower())) ?? { _ in true }
      return .bool { machine in
        try first?(machine)
        return try test(machine)
      }
    }
  }

  private func checkDefault(
    _ infix: InfixOperatorExprSyntax, _ expected: SwiftType?
  ) throws -> Typed {
    let left = try check(infix.leftOperand, expected.map { .optional($0) })
    guard case .optional(let wrapped) = left.type else {
      throw error(
        .wrongOperands, infix.leftOperand,
        "left side of '??' has non-optional type '\(left.type)', so the right side is never used")
    }
    let right = try check(infix.rightOperand, wrapped)
    let isStillOptional = right.type == left.type
    let fallback = isStillOptional ? right : try coerce(right, to: wrapped, for: .operand)
    return Typed(fallback.type, site(infix)) {
      let (first, second) = (left.lowerAsFound(), fallback.lower().asValue)
      return .unwrapping(
        { machine in
          guard let inner = try first(machine) else { return try second(machine) }
          return isStillOptional ? .some(inner) : inner
        }, as: fallback.type)
    }
  }

  private func checkEquality(_ infix: InfixOperatorExprSyntax, isEqual: Bool) throws -> Typed {
    let (left, right) = try checkAlike(infix.leftOperand, infix.rightOperand, nil)
    if let texts = textEquality(left, right, isEqual: isEqual, site(infix)) { return texts }
    let type: SwiftType
    let (first, second): (Typed, Typed)
    if case .metatype = left.type, let one = coerced(left, to: Self.metatype),
      let other = coerced(right, to: Self.metatype)
    {
      (type, first, second) = (Self.metatype, one, other)
    } else if let coerced = coerced(right, to: left.type) {
      (type, first, second) = (left.type, left, coerced)
    } else if let coerced = coerced(left, to: right.type) {
      (type, first, second) = (right.type, coerced, right)
    } else {
      throw wrongOperands(isEqual ? "==" : "!=", left, right, site(infix.operator))
    }
    guard areComparable(type) || isNil(infix.leftOperand) || isNil(infix.rightOperand) else {
      throw wrongOperands(isEqual ? "==" : "!=", left, right, site(infix.operator))
    }
    let site = site(infix)
    return Typed(
      .bool, site, .comparison(isEqual ? "==" : "!=", first, second)
    ) { [host] in
      if first.type == second.type,
        let run = lowerComparison(isEqual ? "==" : "!=", first, second)
      {
        return .bool(run)
      }
      let (left, right) = (first.lower().asValue, second.lower().asValue)
      return .bool { machine in
        let areEqual = try left(machine).isEqual(to: right(machine), as: type, host)
        if host.nesting.isExceeded { try machine.checkNesting(site) }
        return areEqual == isEqual
      }
    }
  }

  /// Whether `==` is defined for two values of a type.
  private func areComparable(_ type: SwiftType) -> Bool {
    if case .tuple(let elements) = type {
      return elements.count < 7 && elements.allSatisfy { $0.type.isEquatable(host) }
    }
    return type.isEquatable(host)
  }

  private func isNil(_ expression: ExprSyntax) -> Bool { expression.is(NilLiteralExprSyntax.self) }

  // MARK: Prefix operators and functions

  func checkPrefix(_ prefix: PrefixOperatorExprSyntax, _ expected: SwiftType?) throws -> Typed {
    let name = prefix.operator.text
    if name == "-", let literal = prefix.expression.as(IntegerLiteralExprSyntax.self) {
      return try checkInteger(literal, expected, isNegative: true, at: prefix)
    }
    if name == "-", prefix.expression.is(FloatLiteralExprSyntax.self) {
      let own = try ownLiteral("ExpressibleByFloatLiteral", expected, at: prefix) {
        try checkPrefix(prefix, $0)
      }
      if let own { return own }
    }
    if let own = try checkOwnPrefix(prefix, expected) { return own }
    let site = site(prefix)
    switch name {
    case "...", "..<": return try checkRange(upTo: prefix, isClosed: name == "...", expected)
    case "!":
      let operand = try check(prefix.expression, .bool)
      if let declared = try declaredPrefix(name, operand, site) { return declared }
      let inner = try coerce(operand, to: .bool, for: .operand)
      return Typed(.bool, site, .not(inner)) {
        let run = inner.lower().asBool
        return .bool { try !run($0) }
      }
    case "-", "+", "~":
      let inner = try check(prefix.expression, expected)
      if let declared = try declaredPrefix(name, inner, site) { return declared }
      guard
        inner.type.isInteger && (name == "~" || inner.type.isSignedNumeric)
          || inner.type.isFloatingPoint && name != "~"
      else {
        throw error(
          .wrongOperands, prefix.operator,
          "unary operator '\(name)' cannot be applied to an operand of type '\(inner.type)'",
          hint: inner.type.element?.isNumeric ?? false
            ? "write \(operand(text(at: inner.site)) ?? "a").map { \(name)$0 }" : nil)
      }
      if name == "+" { return inner }
      if inner.type.hasPlaceholders { return Typed(inner.type, site) { .void { _ in } } }
      if case .sized = inner.type { return sizedPrefix(name, inner, site) }
      let isNegation = name == "-" && (inner.type == .int || inner.type == .double)
      return Typed(inner.type, site, isNegation ? .negation(inner, site) : nil) {
        switch inner.lower() {
        case .double(let run): return .double { -(try run($0)) }
        case .float(let run): return .float { -(try run($0)) }
        case let code:
          let run = code.asInt
          if name == "~" { return .int { ~(try run($0)) } }
          return .int { machine in
            let (value, overflow) = Int.zero.subtractingReportingOverflow(try run(machine))
            if overflow { throw site.error(.overflow, "this negation is too large for an 'Int'") }
            return value
          }
        }
      }
    default:
      if let declared = try declaredPrefix(name, check(prefix.expression), site) {
        return declared
      }
      throw unknownOperator(name, prefix.operator, of: prefix.expression)
    }
  }

  /// An operator as a function, as in `reduce(0, +)`.
  func operatorAsFunction(
    _ name: String, _ wanted: SwiftType.FunctionType, at node: some SyntaxProtocol
  ) throws -> Typed {
    let site = site(node)
    if wanted.parameters.count == 1, case .tuple(let elements) = wanted.parameters[0],
      elements.count == 2
    {
      var parser = Parser("{ $0 \(name) $1 }", maximumNestingLevel: 16)
      let outer = blamed
      blamed = site
      defer { blamed = outer }
      let closure = StandardOperators.table.foldAll(ExprSyntax.parse(from: &parser)) { _ in }
      guard let closure = closure.as(ExprSyntax.self) else { throw Reported() }
      return try check(closure, .function(wanted))
    }
    guard wanted.parameters.count == 2,
      let type = wanted.parameters.first(where: { !$0.hasParameters })
    else {
      throw error(.needsType, node, "the types of the operands of '\(name)' cannot be told here")
    }
    let context = FunctionContext(parent: function, result: nil, mayThrow: false)
    let left = Variable("$0", type, isMutable: false, function: context, step: step, site: site)
    let right = Variable("$1", type, isMutable: false, function: context, step: step, site: site)
    let operands = [left, right].map { variable in
      var operand = Typed(type, site) { [machine] in
        variable.lowerRead(in: context, machine, site)
      }
      operand.variable = variable
      return operand
    }
    let body: Typed
    if name == "==" || name == "!=" {
      guard type.isEquatable(host) else {
        throw wrongOperands(name, operands[0], operands[1], site)
      }
      body = Typed(.bool, site) { [host] in
        let (first, second) = (operands[0].lower().asValue, operands[1].lower().asValue)
        return .bool {
          try first($0).isEqual(to: second($0), as: type, host) == (name == "==")
        }
      }
    } else {
      // What has to wait for other operands waits in the frame of the operator's function.
      body = try inside(context) {
        try checkBinary(name, operands[0], operands[1], at: node, in: node)
      }
    }
    return makeFunctionValue(context, parameters: [left, right], result: body.type, site: site) {
      body.lower()
    }
  }
}

/// Refuses a range whose end lies before its start.
func checkBounds(_ start: Int, _ end: Int, _ site: Site) throws {
  if start > end {
    throw site.error(
      .invalidValue,
      "a range needs its end not to lie before its start; this one would be \(start) to \(end)",
      hint: "swap the ends; stride(from: \(start), to: \(end), by: -1) counts down")
  }
}

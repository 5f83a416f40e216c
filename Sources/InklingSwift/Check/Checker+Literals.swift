import SwiftSyntax

/// The kind of number that an expression made only of literals is by default.
enum LiteralKind {
  case integer, decimal
}

extension Checker {
  /// The kind of number that an expression is if it is made of number literals only, so that its type is open.
  func literalKind(_ expression: ExprSyntax) -> LiteralKind? {
    var kind = LiteralKind.integer
    var rest = [expression]
    var count = 0
    while let next = rest.popLast() {
      count += 1
      // What is larger is refused as nested too deeply when it is checked.
      if count > 300 { return nil }
      switch next.as(ExprSyntaxEnum.self) {
      case .integerLiteralExpr: break
      case .floatLiteralExpr: kind = .decimal
      case .prefixOperatorExpr(let prefix) where ["-", "+"].contains(prefix.operator.text):
        rest.append(prefix.expression)
      case .tupleExpr(let tuple):
        guard tuple.elements.count == 1, let element = tuple.elements.first, element.label == nil
        else { return nil }
        rest.append(element.expression)
      case .infixOperatorExpr(let infix):
        guard let name = infix.operator.as(BinaryOperatorExprSyntax.self)?.operator.text,
          ["+", "-", "*", "/", "%"].contains(name)
        else { return nil }
        rest.append(infix.leftOperand)
        rest.append(infix.rightOperand)
      default: return nil
      }
    }
    return kind
  }

  /// The numeric type that a literal takes where `expected` is wanted.
  func literalType(_ kind: LiteralKind, _ expected: SwiftType?) -> SwiftType {
    switch expected {
    case .optional(let wrapped)?: literalType(kind, wrapped)
    case .double?: .double
    case .float?: .float
    case .int? where kind == .integer: .int
    case .sized(let integer)? where kind == .integer: .sized(integer)
    case .nominal?
    where kind == .integer
      && expected?.isPlaceholder("ExpressibleByIntegerLiteral") == true
      || expected?.isPlaceholder("ExpressibleByFloatLiteral") == true:
      expected ?? .double
    default: kind == .integer ? .int : .double
    }
  }

  /// Checks an integer literal, negative where a minus sign stands before it.
  func checkInteger(
    _ literal: IntegerLiteralExprSyntax, _ expected: SwiftType?, isNegative: Bool,
    at node: some SyntaxProtocol
  ) throws -> Typed {
    var digits = literal.literal.text.filter { $0 != "_" }
    var radix = 10
    for (prefix, base) in [("0x", 16), ("0b", 2), ("0o", 8)] where digits.hasPrefix(prefix) {
      digits.removeFirst(2)
      radix = base
    }
    if let literal = placeholderLiteral(.integer, expected, at: node) { return literal }
    let own = try ownLiteral("ExpressibleByIntegerLiteral", expected, at: node) {
      try checkInteger(literal, $0, isNegative: isNegative, at: node)
    }
    if let own { return own }
    let type = literalType(.integer, expected)
    let text = (isNegative ? "-" : "") + digits
    switch type {
    case .sized(let integer):
      guard let number = Int128(text, radix: radix), let word = integer.word(of: number) else {
        throw error(
          .literalRange, node, "integer literal '\(text)' overflows when stored into '\(type)'",
          hint: "it takes \(integer.range.lowerBound) to \(integer.range.upperBound)")
      }
      return Typed(constant: .int(word), type, site(node))
    case .double, .float:
      let number = radix == 10 ? Double(text) : Int(text, radix: radix).map({ Double($0) })
      guard let value = number else {
        throw error(.literalRange, node, "'\(literal.literal.text)' is not a number")
      }
      return Typed(
        constant: type == .double ? .double(value) : .float(Float(text) ?? Float(value)), type,
        site(node))
    default:
      guard let value = Int(text, radix: radix) else {
        throw error(
          .literalRange, node, "integer literal '\(text)' overflows when stored into 'Int'")
      }
      return Typed(constant: .int(value), .int, site(node))
    }
  }

  func checkFloat(_ literal: FloatLiteralExprSyntax, _ expected: SwiftType?) throws -> Typed {
    if let literal = placeholderLiteral(.decimal, expected, at: literal) { return literal }
    let own = try ownLiteral("ExpressibleByFloatLiteral", expected, at: literal) {
      try checkFloat(literal, $0)
    }
    if let own { return own }
    let text = literal.literal.text.filter { $0 != "_" }
    if literalType(.decimal, expected) == .float {
      guard let value = Float(text) else {
        throw error(.literalRange, literal, "'\(text)' is not a number")
      }
      return Typed(constant: .float(value), .float, site(literal))
    }
    guard let value = Double(text) else {
      throw error(.literalRange, literal, "'\(text)' is not a number")
    }
    return Typed(constant: .double(value), .double, site(literal))
  }

  func checkNil(_ literal: NilLiteralExprSyntax, _ expected: SwiftType?) throws -> Typed {
    guard case .optional? = expected, let expected else {
      if let expected {
        throw error(
          .typeMismatch, literal,
          "'nil' cannot be used where a value of type '\(expected)' is needed")
      }
      throw error(.needsType, literal, "'nil' requires a contextual type")
    }
    return Typed(constant: .none, expected, site(literal))
  }

  func checkString(_ literal: StringLiteralExprSyntax, _ expected: SwiftType?) throws -> Typed {
    if let text = literal.representedLiteralValue {
      let own = try ownLiteral("ExpressibleByStringLiteral", expected, at: literal) {
        try checkString(literal, $0)
      }
      if let own { return own }
      if expected?.unwrapped == .character, text.count == 1, let character = text.first {
        return Typed(constant: .character(character), .character, site(literal))
      }
      if expected?.unwrapped == .substring {
        return Typed(constant: .substring(text[...]), .substring, site(literal))
      }
      return Typed(constant: .string(text), .string, site(literal))
    }
    var parts: [(text: String, value: Typed?)] = []
    for segment in literal.segments {
      switch segment {
      case .stringSegment(let segment):
        parts.append((try plainText(of: segment, in: literal), nil))
      case .expressionSegment(let segment):
        guard segment.expressions.count == 1, let inner = segment.expressions.first,
          inner.label == nil
        else {
          throw unsupported("this interpolation is", segment)
        }
        parts.append(("", try checkPrintable(inner.expression)))
      @unknown default: throw unsupported("this part of a text is", segment)
      }
    }
    let site = site(literal)
    return Typed(.string, site) { [host] in
      let pieces = parts.filter { $0.value != nil || !$0.text.isEmpty }.map { part in
        HeldText(text: part.text, run: part.value?.lowerAsText(host))
      }
      if pieces.count == 1, let run = pieces[0].run { return .value { .string(try run($0)) } }
      return .value { machine in
        var result = ""
        for piece in pieces {
          let text = try piece.run?(machine) ?? piece.text
          let count = result.utf8.count + text.utf8.count
          if count > 1 << 12 { try machine.reserve(bytes: (count, false), site) }
          result += text
        }
        return .string(result)
      }
    }
  }

  /// Checks an expression whose text is wanted.
  func checkPrintable(_ expression: ExprSyntax) throws -> Typed {
    let value = try check(expression)
    switch value.type {
    case .sequence(let name, _) where !["ArraySlice", "Keys", "Values"].contains(name):
      throw unsupported(
        "the text of a '\(name)' is", expression, hint: "make an array of it: Array(...)")
    case .function:
      throw error(
        .typeMismatch, expression, "a function has no text", hint: "call it with '(...)'")
    default: return value
    }
  }

  /// Checks an argument of `print`. A choice is printed by the type of what is chosen: `1` or `2.5`.
  func checkPrinted(_ expression: ExprSyntax) throws -> Typed {
    guard let ternary = expression.withoutParentheses.as(TernaryExprSyntax.self),
      literalKind(ternary.thenExpression) != literalKind(ternary.elseExpression)
    else { return try checkPrintable(expression) }
    let types = try [ternary.thenExpression, ternary.elseExpression].map { try check($0).type }
    guard types.allSatisfy(\.isNumeric), types[0] != types[1] else {
      return try checkPrintable(expression)
    }
    let condition = try check(ternary.condition, as: .bool, for: .condition)
    let first = try checkPrinted(ternary.thenExpression)
    let second = try checkPrinted(ternary.elseExpression)
    return Typed(.string, site(expression)) { [host] in
      let test = condition.lower().asBool
      let (yes, no) = (first.lowerAsText(host), second.lowerAsText(host))
      return .value { .string(try test($0) ? try yes($0) : try no($0)) }
    }
  }

  /// The text of the part of a string between two interpolations.
  private func plainText(
    of segment: StringSegmentSyntax, in literal: StringLiteralExprSyntax
  ) throws -> String {
    let alone = literal.with(
      \.segments, StringLiteralSegmentListSyntax([.stringSegment(segment)]))
    guard let text = alone.representedLiteralValue else {
      throw error(.syntax, segment, "invalid text in this string")
    }
    return text
  }

  func checkArray(_ literal: ArrayExprSyntax, _ expected: SwiftType?) throws -> Typed {
    let expressions = literal.elements.map(\.expression)
    let own = try ownLiteral("ExpressibleByArrayLiteral", expected, at: literal) {
      try checkArray(literal, $0)
    }
    if let own { return own }
    let element: SwiftType
    let values: [Typed]
    if let wanted = wantedElement(expected) {
      element = wanted
      values = try expressions.map { try check($0, as: wanted, for: .element) }
    } else {
      (element, values) = try checkOpenElements(expressions, of: literal)
    }
    if case .sequence("ArraySlice", _)? = expected?.unwrapped {
      return makeSlice(values, of: element, at: literal)
    }
    if case .set? = expected?.unwrapped { return try makeSet(values, of: element, at: literal) }
    return Typed(.array(element), site(literal)) {
      let runs = values.map { $0.lower().asValue }
      return .value { machine in
        var elements: [Value] = []
        elements.reserveCapacity(runs.count)
        for run in runs { elements.append(try run(machine)) }
        return Value.makeArray(elements, of: element)
      }
    }
  }

  private func wantedElement(_ expected: SwiftType?) -> SwiftType? {
    switch expected?.unwrapped {
    case .array(let element)?, .set(let element)?, .sequence("Sequence", let element)?,
      .sequence("ArraySlice", let element)?:
      element.hasParameters ? nil : element
    default: nil
    }
  }

  /// Checks the elements of an array literal, or the keys or values of a dictionary literal, whose type nothing around it decides.
  func checkOpenElements(
    _ expressions: [ExprSyntax], of literal: some SyntaxProtocol
  ) throws -> (element: SwiftType, values: [Typed]) {
    guard !expressions.isEmpty else {
      throw error(
        .needsType, literal, "empty collection literal requires an explicit type",
        hint: "write the type of the elements: [Double]()")
    }
    let settled = try expressions.map { hasOwnType($0) ? try check($0) : nil }
    let kinds = expressions.compactMap(literalKind)
    let types = settled.compactMap { $0?.type }
    var element: SwiftType
    if let first = types.first {
      // Of nested literals of numbers, the decimal ones decide: [[1, 2], [0.5]] is [[Double]].
      let areLiterals = expressions.allSatisfy { $0.is(ArrayExprSyntax.self) }
      element = areLiterals ? types.first { $0.isArrayOfDoubles } ?? first : first
      if case .metatype = first, types.contains(where: { $0 != first }) { element = Self.metatype }
    } else if kinds.isEmpty || expressions.contains(where: { $0.is(StringLiteralExprSyntax.self) })
    {
      let text = expressions.first { $0.is(StringLiteralExprSyntax.self) }
      guard let first = text ?? expressions.first(where: { !$0.is(NilLiteralExprSyntax.self) })
      else {
        throw error(.needsType, literal, "the type of the elements cannot be told")
      }
      element = try check(first).type
    } else {
      element = kinds.contains(.decimal) ? .double : .int
    }
    if element.isDecimal, expressions.contains(where: hasComputedInteger) {
      // Swift takes such a sum for an Int, and the elements for ones of different types.
      throw error(
        .needsType, literal,
        "heterogeneous collection literal: some elements are 'Int' by themselves",
        hint: "write the type: let name: \(SwiftType.array(element)) = ...")
    }
    if expressions.contains(where: { $0.is(NilLiteralExprSyntax.self) }), !element.isOptional {
      element = .optional(element)
    }
    let values = try zip(expressions, settled).map { expression, typed in
      if let typed, let coerced = coerced(typed, to: element) { return coerced }
      return try check(expression, as: element, for: .element)
    }
    return (element, values)
  }

  /// Whether integer literals are computed with in an element of an array literal, or in one of its rows.
  private func hasComputedInteger(_ expression: ExprSyntax) -> Bool {
    let expression = expression.withoutParentheses
    if let row = expression.as(ArrayExprSyntax.self) {
      return row.elements.contains { hasComputedInteger($0.expression) }
    }
    if let prefix = expression.as(PrefixOperatorExprSyntax.self) {
      return hasComputedInteger(prefix.expression)
    }
    return literalKind(expression) == .integer && !expression.is(IntegerLiteralExprSyntax.self)
  }

  /// Whether an element of an array literal has a type of its own, whatever the other elements are.
  private func hasOwnType(_ expression: ExprSyntax) -> Bool {
    guard isOpen(expression) else { return true }
    if let array = expression.as(ArrayExprSyntax.self) {
      return array.elements.contains {
        literalKind($0.expression) != nil || hasOwnType($0.expression)
      }
    }
    return expression.is(TupleExprSyntax.self) && literalKind(expression) == nil
      || expression.is(TernaryExprSyntax.self)
  }
}

extension SwiftType {
  /// Whether the type is a floating-point number, or an array of such, at any depth.
  fileprivate var isDecimal: Bool {
    if case .array(let element) = self { return element.isDecimal }
    return isFloatingPoint
  }

  /// Whether the type is an array of `Double`, or an array of such arrays, at any depth.
  fileprivate var isArrayOfDoubles: Bool {
    guard case .array(let element) = self else { return false }
    return element == .double || element.isArrayOfDoubles
  }
}

extension Typed {
  /// Code that gives the text that `print` writes for the value.
  func lowerAsText(_ host: HostTypes) -> Run<String> {
    let type = type
    switch lower() {
    case .int(let run):
      if case .sized(let integer) = type { return { integer.text(of: try run($0)) } }
      return { try run($0).digits }
    case .double(let run): return { try run($0).description }
    case .float(let run): return { "\(try run($0))" }
    case .bool(let run): return { "\(try run($0))" }
    case .value(let run) where type == .string: return { try run($0).unsafeString }
    case .value(let run):
      let site = site
      return { machine in
        let text = try run(machine).text(as: type, host)
        if host.nesting.isExceeded { try machine.checkNesting(site) }
        return text
      }
    case .void(let run):
      return {
        try run($0)
        return "()"
      }
    }
  }
}

extension ExprSyntax {
  /// The expression without parentheses around it.
  var withoutParentheses: ExprSyntax {
    guard let tuple = self.as(TupleExprSyntax.self), tuple.elements.count == 1,
      let only = tuple.elements.first, only.label == nil
    else { return self }
    return only.expression.withoutParentheses
  }
}

/// A piece of a text with interpolations, held so that a collection keeps the closure as it is.
private struct HeldText {
  let text: String
  let run: Run<String>?
}

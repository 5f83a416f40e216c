import SwiftSyntax

extension Checker {
  /// Checks an expression.
  ///
  /// - Parameter expected: The type that the context would like; the result may have another.
  func check(_ expression: ExprSyntax, _ expected: SwiftType? = nil) throws -> Typed {
    try nested(expression) {
      if expression.isWholeChain { return try checkChain(expression, expected) }
      return try checkLink(expression, expected)
    }
  }

  /// Checks an expression that may be a part of an optional chain.
  func checkLink(_ expression: ExprSyntax, _ expected: SwiftType?) throws -> Typed {
    switch expression.as(ExprSyntaxEnum.self) {
    case .integerLiteralExpr(let literal):
      return try checkInteger(literal, expected, isNegative: false, at: literal)
    case .floatLiteralExpr(let literal): return try checkFloat(literal, expected)
    case .booleanLiteralExpr(let literal):
      let own = try ownLiteral("ExpressibleByBooleanLiteral", expected, at: literal) { _ in
        Typed(constant: .bool(literal.literal.text == "true"), .bool, site(literal))
      }
      if let own { return own }
      return Typed(constant: .bool(literal.literal.text == "true"), .bool, site(literal))
    case .stringLiteralExpr(let literal): return try checkString(literal, expected)
    case .nilLiteralExpr(let literal): return try checkNil(literal, expected)
    case .arrayExpr(let literal): return try checkArray(literal, expected)
    case .tupleExpr(let tuple): return try checkTuple(tuple, expected)
    case .declReferenceExpr(let reference): return try checkName(reference, expected)
    case .memberAccessExpr(let member): return try checkMember(member, expected)
    case .functionCallExpr(let call): return try checkCall(call, expected)
    case .subscriptCallExpr(let call): return try checkSubscript(call)
    case .infixOperatorExpr(let infix): return try checkInfix(infix, expected)
    case .prefixOperatorExpr(let prefix): return try checkPrefix(prefix, expected)
    case .forceUnwrapExpr(let unwrap): return try checkForceUnwrap(unwrap)
    case .ternaryExpr(let ternary): return try checkTernary(ternary, expected)
    case .tryExpr(let attempt): return try checkTry(attempt, expected)
    case .closureExpr(let closure): return try checkClosure(closure, expected)
    case .ifExpr, .switchExpr: throw misplacedBranches(expression)
    case .dictionaryExpr(let literal): return try checkDictionary(literal, expected)
    case .asExpr(let conversion): return try checkAs(conversion)
    case .isExpr(let question): return try checkIs(question)
    case .awaitExpr: throw unsupported("'await' is", expression)
    case .keyPathExpr(let path): return try checkKeyPath(path, expected)
    case .postfixOperatorExpr(let postfix) where postfix.operator.text == "...":
      return try checkRange(from: postfix, expected)
    case .inOutExpr(let mark): throw misplacedMark(mark)
    case .optionalChainingExpr(let link): return try checkChained(link)
    case .postfixOperatorExpr(let postfix):
      throw unknownOperator(postfix.operator.text, postfix.operator, of: postfix.expression)
    case .regexLiteralExpr: throw unsupported("regular expressions are", expression)
    case .macroExpansionExpr: throw unsupported("macros are", expression)
    case .genericSpecializationExpr: throw unsupported("this generic type is", expression)
    default: throw unsupported("this expression is", expression)
    }
  }

  // MARK: Names

  private func checkName(_ reference: DeclReferenceExprSyntax, _ expected: SwiftType?) throws
    -> Typed
  {
    let name = reference.baseName.text
    if !isOperatorName(name), let owner = try implicitOwner(of: name, at: reference) {
      return try checkImplicitProperty(name, owner, at: reference)
    }
    switch scope.lookUp(name) {
    case .variable(let variable)?:
      return try read(variable, at: reference)
    case .functions(let declarations)?:
      return try checkFunctionAsValue(declarations, reference, expected)
    case nil: break
    }
    if let functions = host.functions(named: name) {
      return try checkFunctionAsValue(functions, reference, expected)
    }
    if isTypeName(name) {
      throw error(
        .unknownMember, reference, "expected member name or initializer call after type name",
        hint: "call it: \(name)(...)")
    }
    if isOperatorName(name), case .function(let function)? = expected {
      return try operatorAsFunction(name, function, at: reference)
    }
    if let type = expected?.unwrapped, !type.hasParameters,
      !host.members(of: type, named: name, isStatic: true).declarations.isEmpty
    {
      throw error(
        .unknownName, reference, "cannot find '\(name)' in scope", hint: "write .\(name)")
    }
    throw unknownName(name, at: reference)
  }

  /// The error for a name that nothing has.
  func unknownName(_ name: String, at node: some SyntaxProtocol) -> Diagnostic {
    if upcoming.contains(name) {
      return error(
        .unknownName, node, "use of '\(name)' before its declaration",
        hint: "move its declaration up, before the first function or statement that uses it")
    }
    if MissingFromLibrary.names.contains(name) {
      return unsupported("'\(name)' is", node)
    }
    let known =
      scope.visibleNames + scope.visibleTypeNames + host.functionNames + host.names
      + ["Int", "Double", "Float", "Bool", "String", "Array", "print"]
    var hint =
      adviceForName(name, at: node)
      ?? nearest(to: name, among: known).map { "did you mean '\($0)'?" }
    if name.hasPrefix("$") {
      hint = "'\(name)' is a closure's parameter; this closure has no such one"
    }
    if name == "..." {
      return unsupported(
        "a range without ends is", node, hint: "leave out '[...]', or write prefix(n) or suffix(n)")
    }
    return error(.unknownName, node, "cannot find '\(name)' in scope", hint: hint)
  }

  /// Whether a name is a type's.
  func isTypeName(_ name: String) -> Bool {
    scope.type(named: name) != nil || genericType(named: name) != nil
      || TypeResolver.named(name) != nil || host[name] != nil
      || TypeResolver.generic.contains(name)
  }

  /// A variable's value.
  func read(_ variable: Variable, at node: some SyntaxProtocol) throws -> Typed {
    guard variable.type != .error else { throw Reported() }
    if let accessors = variable.accessors { return readComputed(variable, accessors, at: node) }
    if variable.isNonEscaping { try checkStays(variable, at: Syntax(node)) }
    try use(variable, at: node)
    let site = site(node)
    let function = function
    var typed = Typed(variable.type, site) { [machine] in
      variable.lowerRead(in: function, machine, site)
    }
    typed.variable = variable
    return typed
  }

  // MARK: Tuples

  private func checkTuple(_ tuple: TupleExprSyntax, _ expected: SwiftType?) throws -> Typed {
    let elements = Array(tuple.elements)
    if elements.isEmpty { return Typed(constant: .void, .void, site(tuple)) }
    if elements.count == 1, elements[0].label == nil {
      return try check(elements[0].expression, expected)
    }
    var wanted: [SwiftType.TupleElement]?
    if case .tuple(let types)? = expected?.unwrapped, types.count == elements.count {
      wanted = types
    }
    var parts: [Typed] = []
    var types: [SwiftType.TupleElement] = []
    for (index, element) in elements.enumerated() {
      var part = try check(element.expression, wanted?[index].type)
      if let type = wanted?[index].type, let coerced = coerced(part, to: type) { part = coerced }
      parts.append(part)
      types.append(SwiftType.TupleElement(label: element.label?.text, type: part.type))
    }
    let (checked, type) = (parts, SwiftType.tuple(types))
    guard !type.isTooLarge else {
      throw error(.tooLarge, tuple, SwiftType.sizeMessage, hint: SwiftType.sizeHint)
    }
    return Typed(type, site(tuple)) {
      let runs = checked.map { $0.lower().asValue }
      return .value { machine in
        var values: [Value] = []
        values.reserveCapacity(runs.count)
        for run in runs { values.append(try run(machine)) }
        return .tuple(values)
      }
    }
  }

  // MARK: Optionals and choices

  private func checkForceUnwrap(_ unwrap: ForceUnwrapExprSyntax) throws -> Typed {
    let inner = try check(unwrap.expression)
    guard case .optional(let wrapped) = inner.type else {
      throw error(
        .typeMismatch, unwrap,
        "cannot force unwrap value of non-optional type '\(inner.type)'")
    }
    let site = site(unwrap)
    return Typed(wrapped, site) {
      let run = inner.lowerAsFound()
      return .unwrapping(
        { machine in
          guard let value = try run(machine) else { throw unexpectedNil(site) }
          return value
        }, as: wrapped)
    }
  }

  private func checkTernary(_ ternary: TernaryExprSyntax, _ expected: SwiftType?) throws -> Typed {
    let condition = try check(ternary.condition, as: .bool, for: .condition)
    let (first, second) = try checkBranches(ternary, expected)
    guard let second = coerced(second, to: first.type) else {
      throw error(
        .typeMismatch, ternary.elseExpression,
        "result values in '? :' expression have mismatching types '\(first.type)' and '\(second.type)'"
      )
    }
    let type = first.type
    return Typed(
      type, site(ternary), type.isWord ? .choice(condition, first, second) : nil
    ) {
      let test = condition.lower().asBool
      switch (first.lower(), second.lower()) {
      case (.int(let yes), .int(let no)):
        return .int { try test($0) ? try yes($0) : try no($0) }
      case (.double(let yes), .double(let no)):
        return .double { try test($0) ? try yes($0) : try no($0) }
      case (.bool(let yes), .bool(let no)):
        return .bool { try test($0) ? try yes($0) : try no($0) }
      case (let yes, let no):
        let (yes, no) = (yes.asValue, no.asValue)
        return .unwrapping({ try test($0) ? try yes($0) : try no($0) }, as: type)
      }
    }
  }

  /// Checks the two values of a choice.
  private func checkBranches(
    _ ternary: TernaryExprSyntax, _ expected: SwiftType?
  ) throws -> (Typed, Typed) {
    let (yes, no) = (ternary.thenExpression, ternary.elseExpression)
    if let expected, !expected.hasParameters {
      let (first, second) = (try check(yes, expected), try check(no, expected))
      if let first = coerced(first, to: expected), let second = coerced(second, to: expected) {
        return (first, second)
      }
      if first.type == second.type { return (first, second) }
    }
    let isNil = [yes, no].map { $0.withoutParentheses.is(NilLiteralExprSyntax.self) }
    guard isNil[0] != isNil[1] else { return try checkAlike(yes, no, expected) }
    let value = try check(isNil[0] ? no : yes)
    let type = value.type.isOptional ? value.type : .optional(value.type)
    let optional = try coerce(value, to: type, for: .operand)
    let absent = try check(isNil[0] ? yes : no, type)
    return isNil[0] ? (absent, optional) : (optional, absent)
  }

  /// Checks two expressions that should have one type: the one whose type is open takes the other's.
  func checkAlike(
    _ left: ExprSyntax, _ right: ExprSyntax, _ expected: SwiftType?
  ) throws -> (Typed, Typed) {
    if let leftKind = literalKind(left), let rightKind = literalKind(right) {
      let kind: LiteralKind = leftKind == .decimal || rightKind == .decimal ? .decimal : .integer
      let type = literalType(kind, expected)
      return (try check(left, type), try check(right, type))
    }
    if isOpen(left), !isOpen(right) {
      let second = try check(right, expected)
      return (try check(left, second.type), second)
    }
    // Of a choice of literals and a decimal literal, the latter decides.
    let first = try check(left, isOpen(left) && literalKind(right) == .decimal ? .double : expected)
    return (first, try check(right, first.type))
  }

  /// Whether the type of an expression is decided by what stands around it.
  func isOpen(_ expression: ExprSyntax) -> Bool {
    if literalKind(expression) != nil { return true }
    switch expression.as(ExprSyntaxEnum.self) {
    case .keyPathExpr, .inOutExpr, .nilLiteralExpr, .closureExpr, .arrayExpr, .dictionaryExpr,
      .stringLiteralExpr:
      return true
    case .memberAccessExpr(let member): return member.base.map(isOpen) ?? true
    case .functionCallExpr(let call):
      // `.adam(learningRate: 0.1)` is as open as `.adam`.
      guard let member = call.calledExpression.as(MemberAccessExprSyntax.self) else { return false }
      return member.base == nil
    case .tupleExpr(let tuple): return tuple.elements.contains { isOpen($0.expression) }
    case .infixOperatorExpr(let infix):
      // `0...1` is a range of whatever numbers are wanted.
      guard let name = infix.operator.as(BinaryOperatorExprSyntax.self)?.operator.text else {
        return false
      }
      return ["...", "..<"].contains(name) && isOpen(infix.leftOperand)
        && isOpen(infix.rightOperand)
    case .ternaryExpr(let ternary):
      return isOpen(ternary.thenExpression) && isOpen(ternary.elseExpression)
    case .declReferenceExpr(let reference): return isOperatorName(reference.baseName.text)
    default: return false
    }
  }
}

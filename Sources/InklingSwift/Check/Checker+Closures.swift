import SwiftSyntax

extension Checker {
  /// Checks a closure.
  ///
  /// - Parameters:
  ///   - expected: The function type that it should have; generic parameters in it are left open.
  ///   - hasCaptured: Whether what stands in its capture list has been declared.
  func checkClosure(
    _ closure: ClosureExprSyntax, _ expected: SwiftType?, hasCaptured: Bool = false
  ) throws -> Typed {
    var wanted: SwiftType.FunctionType?
    if case .function(let type)? = expected?.unwrapped { wanted = type }
    if let captures = closure.signature?.capture, !hasCaptured {
      return try checkCaptures(captures, of: closure, expected)
    }
    let (named, spread) = try closureParameters(closure, wanted)
    let changing = wanted?.changing ?? closure.changedParameters
    let result = try closureResult(closure, wanted)
    let context = FunctionContext(parent: function, result: result, mayThrow: true)
    context.isEscaping = passingClosure != closure.id
    let site = site(closure)
    var variables: [Variable] = []
    let body: () -> Code = try inside(context) {
      for (name, type, node) in named {
        let isChanging = changing.contains(variables.count)
        let variable = Variable(
          name, type, isMutable: isChanging, function: context, step: step, site: self.site(node))
        variable.isChanging = isChanging
        if case .function = type { variable.isNonEscaping = !closure.isEscaping(variables.count) }
        if scope.own(name) != nil, name != "_" {
          throw error(.redeclaration, node, "invalid redeclaration of '\(name)'")
        }
        scope.declare(name, .variable(variable))
        variables.append(variable)
      }
      if let only = closure.statements.first, closure.statements.count == 1,
        let expression = only.asExpression,
        !expression.isStatementLike || (expression.givesValue && context.result != .void)
      {
        return assembled(try checkSingleExpression(expression, in: context), in: context)
      }
      let block = try inNewScope { try checkBlock(closure.statements) }
      if let result = context.result, result != .void, !block.leaves {
        throw error(
          .missingReturn, closure.rightBrace,
          "missing return in closure expected to return '\(result)'")
      }
      if context.result == nil { context.result = .void }
      return { [machine] in
        lowerBody(block, result: context.result ?? .void, in: context, machine)
      }
    }
    if let kept = context.keptParameter, passingClosure != closure.id {
      throw keeping(kept, "closure", at: closure)
    }
    guard let spread else {
      return makeFunctionValue(
        context, parameters: variables, result: context.result ?? .void, site: site, body: body)
    }
    let whole = Variable(
      "", .tuple(spread), isMutable: false, function: context, step: step, site: site)
    return makeFunctionValue(
      context, parameters: [whole], result: context.result ?? .void, site: site
    ) { [machine] in
      let stores = variables.enumerated().map { index, variable in
        let tuple = whole.lowerRead(in: context, machine, site).asValue
        return variable.lowerStore(
          .unwrapping({ try tuple($0).element(at: index) }, as: variable.type), isInitial: true,
          in: context, machine)
      }
      let code = body().preceded(by: { machine in
        for store in stores { try store(machine) }
      })
      context.code.entry = nil
      return code
    }
  }

  /// A closure's parameters by name and type, from its signature or as `$0`, `$1`; and the elements of the tuple
  /// that it takes, where the parameters stand for them.
  private func closureParameters(
    _ closure: ClosureExprSyntax, _ wanted: SwiftType.FunctionType?
  ) throws -> (
    parameters: [(String, SwiftType, Syntax)], spread: [SwiftType.TupleElement]?
  ) {
    var names: [(String, SwiftType?, Syntax)] = []
    switch closure.signature?.parameterClause {
    case .simpleInput(let list)?:
      names = list.map { ($0.name.text, nil, Syntax($0)) }
    case .parameterClause(let clause)?:
      names = try clause.parameters.map {
        let changed = $0.type?.as(AttributedTypeSyntax.self).flatMap { $0.isInout ? $0 : nil }
        return (
          ($0.secondName ?? $0.firstName).text,
          try (changed?.baseType ?? $0.type).map { try resolve($0) }, Syntax($0)
        )
      }
    case nil:
      names = (0..<closure.implicitParameterCount).map { ("$\($0)", nil, Syntax(closure)) }
    @unknown default: throw unsupported("this closure is", closure)
    }
    var types = wanted?.parameters
    var spread: [SwiftType.TupleElement]?
    if let parameters = types, parameters.count == 1, names.count > 1,
      case .tuple(let elements) = parameters[0], elements.count == names.count
    {
      // One parameter that is a tuple can be given as its elements.
      spread = elements
      types = elements.map(\.type)
    }
    if let types, names.count != types.count {
      let hint =
        names.isEmpty && closure.signature == nil
        ? "name it, or write 'in' after a '_' for what is not needed: { _ in ... }" : nil
      throw error(
        .typeMismatch, closure,
        "contextual closure type expects \(types.count) argument\(types.count == 1 ? "" : "s"), "
          + "but \(names.count) \(names.count == 1 ? "was" : "were") used in closure body",
        hint: hint)
    }
    let parameters = try names.enumerated().map { index, parameter in
      let (name, written, node) = parameter
      guard let type = written ?? types?[index], !type.hasParameters else {
        throw error(
          .needsType, node,
          "cannot infer type of closure parameter '\(name)' without a type annotation",
          hint: "write its type: { (\(name): Double) in ... }")
      }
      return (name, type, node)
    }
    return (parameters, spread)
  }

  private func closureResult(
    _ closure: ClosureExprSyntax, _ wanted: SwiftType.FunctionType?
  ) throws -> SwiftType? {
    if let written = closure.signature?.returnClause?.type { return try resolve(written) }
    guard let result = wanted?.result, !result.hasParameters else { return nil }
    return result
  }

  /// The body of a function or closure that is one expression.
  func checkSingleExpression(
    _ expression: ExprSyntax, in context: FunctionContext
  ) throws -> Typed {
    if context.result == .void {
      let typed = try check(expression)
      warnIfUnused(typed)
      return typed
    }
    if let result = context.result {
      return try checkValue(expression, as: result, for: .returned)
    }
    let typed = try checkValue(expression)
    context.result = typed.type
    return typed
  }

  /// Makes the code of a body that is one expression, out of instructions.
  func assembled(_ typed: Typed, in context: FunctionContext) -> () -> Code {
    { [machine] in
      var statement = TypedStatement.run { typed.lower().asVoid }
      statement.structure = context.result == .void ? .evaluate(typed) : .leave(typed)
      return lowerBody(statement, result: context.result ?? typed.type, in: context, machine)
    }
  }

  /// A function value whose body has been checked in a context of its own.
  func makeFunctionValue(
    _ context: FunctionContext, parameters: [Variable], result: SwiftType, site: Site,
    body: @escaping () -> Code
  ) -> Typed {
    let type = SwiftType.function(
      SwiftType.FunctionType(
        parameters: parameters.map(\.type), result: result, isThrowing: context.throwsErrors,
        changing: parameters.indices.filter { parameters[$0].isChanging }))
    let outer = function
    return Typed(type, site) { [machine] in
      lowerFunction(context, machine, parameters: parameters, body: body)
      let captured = context.captured
      let boxes = captured.map { $0.lowerBox(in: outer, isOwner: $0.function === outer) }
      let code = context.code
      if boxes.isEmpty {
        let value = Value.function(FunctionValue(code: code, captures: []))
        return .value { _ in value }
      }
      return .value { machine in
        .function(FunctionValue(code: code, captures: ContiguousArray(boxes.map { $0(machine) })))
      }
    }
  }

  // MARK: Result builders

  /// A closure whose expression statements are collected into an array.
  func checkBuilder(
    _ closure: ClosureExprSyntax, named name: String, _ wanted: SwiftType
  ) throws -> Typed {
    guard case .function(let type) = wanted, case .array(let element) = type.result,
      host.builders[name] != nil
    else {
      throw unsupported("this result builder is", closure)
    }
    let context = FunctionContext(parent: function, result: type.result, mayThrow: type.isThrowing)
    let site = site(closure)
    let collection = Variable(
      "", type.result, isMutable: true, function: context, step: step, site: site)
    context.collected = (element, collection)
    let block = try inside(context) { try checkBlock(closure.statements) }
    let result = type.result
    return makeFunctionValue(context, parameters: [], result: result, site: site) {
      let slot = collection.slot
      let execute = block.lower()
      return .value { machine in
        machine.values[machine.valueBase + slot] = Value.makeArray([], of: element)
        _ = try execute(machine)
        return machine.values[machine.valueBase + slot]
      }
    }
  }
}

extension ClosureExprSyntax {
  /// The numbers of the parameters that are written with `inout`.
  fileprivate var changedParameters: [Int] {
    guard case .parameterClause(let clause)? = signature?.parameterClause else { return [] }
    return clause.parameters.enumerated().filter {
      $0.element.type?.as(AttributedTypeSyntax.self)?.isInout ?? false
    }.map(\.offset)
  }

  /// How many parameters a closure without a signature has: one more than the greatest number in its `$0`, `$1`, ...
  fileprivate var implicitParameterCount: Int {
    final class Finder: SyntaxVisitor {
      var count = 0
      override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
        let name = node.baseName.text
        if name.hasPrefix("$"), let number = Int(name.dropFirst()), number < 256 {
          count = max(count, number + 1)
        }
        return .visitChildren
      }
      override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    }
    let finder = Finder(viewMode: .sourceAccurate)
    finder.walk(statements)
    return finder.count
  }
}

extension ExprSyntax {
  /// Whether the expression is parsed as one but is a statement: `if` and `switch`.
  var isStatementLike: Bool {
    hasBranches || isAssignment || nameOfNeverCall != nil
  }

  /// Whether the expression changes a variable by an operator.
  var isAssignment: Bool {
    guard let infix = self.as(InfixOperatorExprSyntax.self) else { return false }
    if infix.operator.is(AssignmentExprSyntax.self) { return true }
    return infix.operator.as(BinaryOperatorExprSyntax.self)
      .map { compoundOperator($0.operator.text) != nil } ?? false
  }
}

/// The operator in a compound assignment: `+` for `+=`; `nil` for any other operator.
func compoundOperator(_ name: String) -> String? {
  guard name.hasSuffix("="), name.count >= 2,
    !["~=", "==", "!=", "<=", ">=", "===", "!==", ".==", ".!=", ".<=", ".>="].contains(name)
  else { return nil }
  return String(name.dropLast())
}

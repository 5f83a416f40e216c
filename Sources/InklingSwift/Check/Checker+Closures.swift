import SwiftSyntax

extension Checker {
  /// Checks a closure.
  ///
  /// - Parameter expected: The function type that it should have; generic parameters in it are left open.
  func checkClosure(_ closure: ClosureExprSyntax, _ expected: SwiftType?) throws -> Typed {
    var wanted: SwiftType.FunctionType?
    if case .function(let type)? = expected?.unwrapped { wanted = type }
    if let captures = closure.signature?.capture {
      throw unsupported("a capture list is", captures)
    }
    let named = try closureParameters(closure, wanted)
    let result = try closureResult(closure, wanted)
    let context = FunctionContext(parent: function, result: result, mayThrow: true)
    let site = site(closure)
    var variables: [Variable] = []
    let body: () -> Code = try inside(context) {
      for (name, type, node) in named {
        let variable = Variable(
          name, type, isMutable: false, function: context, step: step, site: self.site(node))
        scope.declare(name, .variable(variable))
        variables.append(variable)
      }
      if let only = closure.statements.first, closure.statements.count == 1,
        case .expr(let expression) = only.item, !expression.isStatementLike
      {
        return try checkSingleExpression(expression, in: context)
      }
      let block = try checkBlock(closure.statements)
      if let result = context.result, result != .void, !block.leaves {
        throw error(
          .missingReturn, closure.rightBrace,
          "missing return in closure expected to return '\(result)'")
      }
      if context.result == nil { context.result = .void }
      return { lowerBody(block, result: context.result ?? .void) }
    }
    return makeFunctionValue(
      context, parameters: variables, result: context.result ?? .void, site: site, body: body)
  }

  /// A closure's parameters by name and type, from its signature or as `$0`, `$1`.
  private func closureParameters(
    _ closure: ClosureExprSyntax, _ wanted: SwiftType.FunctionType?
  ) throws -> [(String, SwiftType, Syntax)] {
    var names: [(String, SwiftType?, Syntax)] = []
    switch closure.signature?.parameterClause {
    case .simpleInput(let list)?:
      names = list.map { ($0.name.text, nil, Syntax($0)) }
    case .parameterClause(let clause)?:
      names = try clause.parameters.map {
        (($0.secondName ?? $0.firstName).text, try $0.type.map(resolve), Syntax($0))
      }
    case nil:
      // An implicit signature has as many parameters as the context gives.
      names = (wanted?.parameters ?? []).indices.map { ("$\($0)", nil, Syntax(closure)) }
    }
    if let wanted, names.count != wanted.parameters.count {
      // One name can stand for a whole tuple, and several for its elements.
      if wanted.parameters.count == 1, case .tuple(let elements) = wanted.parameters[0],
        elements.count == names.count
      {
        throw unsupported(
          "naming the elements of a tuple in a closure's signature is", closure,
          hint: "use one name and .0, .1 or the labels")
      }
      throw error(
        .typeMismatch, closure,
        "contextual closure type expects \(wanted.parameters.count) argument\(wanted.parameters.count == 1 ? "" : "s"), "
          + "but \(names.count) \(names.count == 1 ? "was" : "were") used in closure body")
    }
    return try names.enumerated().map { index, parameter in
      let (name, written, node) = parameter
      guard let type = written ?? wanted?.parameters[index], !type.hasParameters else {
        throw error(
          .needsType, node,
          "cannot infer type of closure parameter '\(name)' without a type annotation",
          hint: "write its type: { (\(name): Double) in ... }")
      }
      return (name, type, node)
    }
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
  ) throws -> () -> Code {
    if context.result == .void {
      let typed = try check(expression)
      warnIfUnused(typed)
      return {
        let run = typed.lower().asVoid
        return .void(run)
      }
    }
    let typed: Typed
    if let result = context.result {
      typed = try check(expression, as: result, for: .returned)
    } else {
      typed = try check(expression)
      context.result = typed.type
    }
    return typed.lower
  }

  /// A function value whose body has been checked in a context of its own.
  func makeFunctionValue(
    _ context: FunctionContext, parameters: [Variable], result: SwiftType, site: Site,
    body: @escaping () -> Code
  ) -> Typed {
    let type = SwiftType.function(
      SwiftType.FunctionType(
        parameters: parameters.map(\.type), result: result, isThrowing: context.throwsErrors))
    let outer = function
    return Typed(type, site) {
      lowerFunction(context, parameters: parameters, body: body)
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

/// Fills in the code of a function whose body has been checked.
func lowerFunction(
  _ context: FunctionContext, parameters: [Variable], body: () -> Code
) {
  // The caller has stored the arguments in the first slots; a captured one moves on into a box.
  var moves: [(isWord: Bool, from: Int, variable: Variable)] = []
  for parameter in parameters {
    let from = parameter.type.isWord ? context.allocateWord() : context.allocateValue()
    if parameter.isCaptured {
      moves.append((parameter.type.isWord, from, parameter))
    } else {
      parameter.place(at: from)
    }
  }
  let code = body()
  guard !moves.isEmpty else {
    context.code.body = code
    return
  }
  let boxed = moves.map { (isWord: $0.isWord, from: $0.from, to: $0.variable.slot) }
  func box(_ machine: Machine) {
    for move in boxed {
      let box = Box()
      if move.isWord {
        box.word = machine.words[machine.wordBase + move.from]
      } else {
        box.value = machine.values[machine.valueBase + move.from]
      }
      machine.values[machine.valueBase + move.to] = .box(box)
    }
  }
  switch code {
  case .int(let run):
    context.code.body = .int {
      box($0)
      return try run($0)
    }
  case .double(let run):
    context.code.body = .double {
      box($0)
      return try run($0)
    }
  default:
    let run = code.asValue
    context.code.body = .value {
      box($0)
      return try run($0)
    }
  }
}

/// The code of a function's body that is made of statements.
func lowerBody(_ block: TypedStatement, result: SwiftType) -> Code {
  let execute = block.lower()
  if result == .void { return .void { _ = try execute($0) } }
  if result.isWord {
    return .fromWord(
      {
        _ = try execute($0)
        return $0.resultWord
      }, as: result)
  }
  return .value { machine in
    _ = try execute(machine)
    var value = Value.void
    swap(&value, &machine.resultValue)
    return value
  }
}

extension ExprSyntax {
  /// Whether the expression is parsed as one but is a statement: `if` and `switch`.
  var isStatementLike: Bool {
    if self.is(IfExprSyntax.self) || self.is(SwitchExprSyntax.self) { return true }
    guard let infix = self.as(InfixOperatorExprSyntax.self) else { return false }
    if infix.operator.is(AssignmentExprSyntax.self) { return true }
    return infix.operator.as(BinaryOperatorExprSyntax.self)
      .map { compoundOperator($0.operator.text) != nil } ?? false
  }
}

/// The operator in a compound assignment: `+` for `+=`; `nil` for any other operator.
func compoundOperator(_ name: String) -> String? {
  guard name.hasSuffix("="), name.count >= 2,
    !["==", "!=", "<=", ">=", "===", "!=="].contains(name)
  else { return nil }
  return String(name.dropLast())
}

import SwiftSyntax

/// What an initializer whose body is being checked makes.
struct Initialization {
  let type: SwiftType
  let isFailable: Bool
  /// Whether it leaves the work to another initializer.
  let isDelegating: Bool
  /// The value under construction.
  let own: Variable
}

extension Checker {
  func declareInitializer(_ syntax: InitializerDeclSyntax, of type: TypeDeclaration) throws {
    if syntax.optionalMark?.text == "!" {
      throw unsupported("'init!' is", syntax.initKeyword)
    }
    _ = try readModifiers(syntax.modifiers, syntax.attributes, allowing: [])
    let new = try readGeneric(syntax.genericParameterClause) { try readMember(syntax) }
    guard let body = syntax.body else {
      throw error(.syntax, syntax, "expected '{' in body of initializer")
    }
    let isFailable = syntax.optionalMark != nil
    func prepare(_ new: Declaration) -> Declaration {
      new.result = isFailable ? .optional(type.type) : type.type
      new.body = .lesson(
        FunctionContext(
          parent: nil, result: .void, mayThrow: new.isThrowing || new.isRethrowing))
      return new
    }
    // The checker holds what is checked later, which must not hold the checker.
    let check = { [unowned self] (new: Declaration) throws -> () -> Void in
      guard case .lesson(let context) = new.body else { throw Reported() }
      for parameter in new.parameters {
        guard let value = parameter.defaultValue?.expression else { continue }
        _ = try self.check(value, as: parameter.type, for: .specified)
      }
      return try checkInitializer(body, new, in: context, of: type, isFailable: isFailable)
    }
    _ = prepare(new)
    new.scope = type.scope
    try add(new, to: type.nominal, at: syntax.initKeyword)
    guard new.generics.isEmpty else {
      let checkAll = makeGeneric(
        new, read: { [unowned self] in prepare(try readMember(syntax)) }, check: check)
      type.bodies.append {
        try checkAll()
        return nil
      }
      return
    }
    type.bodies.append { try check(new) }
  }

  /// Checks the body of an initializer.
  private func checkInitializer(
    _ body: CodeBlockSyntax, _ declaration: Declaration, in context: FunctionContext,
    of type: TypeDeclaration, isFailable: Bool
  ) throws -> () -> Void {
    let nominal = type.nominal
    let site = site(body.rightBrace)
    var parameters: [Variable] = []
    let delegation = DelegationFinder(viewMode: .sourceAccurate)
    delegation.walk(body)
    let (own, initials, block) = try inside(context) {
      // What properties start with is computed before there is a 'self'.
      var initials: [Typed?] = []
      for field in nominal.fields {
        let value = try inBlock(type.scope) {
          try delegation.found
            ? nil : field.initial.map { try checkInitial($0, of: field.declaration) }
        }
        initials.append(value)
      }
      let own = declareSelf(type.type, isMutable: true, in: context, at: body.rightBrace)
      context.initializes = Initialization(
        type: type.type, isFailable: isFailable, isDelegating: delegation.found, own: own)
      for parameter in declaration.parameters {
        let variable = Variable(
          parameter.name, parameter.type, isMutable: parameter.isChanging, function: context,
          step: step, site: site)
        variable.isChanging = parameter.isChanging
        variable.isNonEscaping = !parameter.isEscaping
        scope.declare(parameter.name, .variable(variable))
        parameters.append(variable)
      }
      try checkInitialization(
        of: nominal, body, parameters: Set(declaration.parameters.map(\.name)),
        isDelegating: delegation.found)
      return (own, initials, try inNewScope { try checkBlock(body.statements) })
    }
    return { [machine] in
      lowerFunction(context, machine, parameters: parameters) {
        let runs = zip(initials, nominal.fields).map { initial, field in
          HeldOptionalValue(
            run: (initial?.lower().asValue).map { nominal.lowerPart($0, field.type) })
        }
        let marks = nominal.marks
        let start = own.lowerStore(
          own.type.isWord
            ? .fromWord({ _ in 0 }, as: own.type)
            : .value { machine in
              var fields: [Value] = []
              fields.reserveCapacity(runs.count)
              for initial in runs { fields.append(try initial.run?(machine) ?? .void) }
              fields += marks
              return .tuple(fields)
            }, isInitial: true, in: context, machine)
        let execute = block.lower()
        let finish = own.lowerRead(in: context, machine, site).asValue
        return .value { machine in
          try start(machine)
          let signal = try execute(machine)
          guard isFailable else { return try finish(machine) }
          if case .return = signal, case .none = machine.resultValue { return .none }
          return .some(try finish(machine))
        }
      }
    }
  }

  /// `return` in an initializer.
  func checkReturn(
    _ statement: ReturnStmtSyntax, from initialization: Initialization
  ) throws -> TypedStatement {
    guard let expression = statement.expression else {
      return TypedStatement(leaves: true) {
        { machine in
          machine.resultValue = .void
          return .return
        }
      }
    }
    guard expression.is(NilLiteralExprSyntax.self) else {
      throw error(
        .typeMismatch, expression, "'nil' is the only return value permitted in an initializer")
    }
    guard initialization.isFailable else {
      throw error(
        .typeMismatch, expression, "only a failable initializer can return 'nil'",
        hint: "write 'init?' to make it one")
    }
    return TypedStatement(leaves: true) {
      { machine in
        machine.resultValue = .none
        return .return
      }
    }
  }

  /// `self.init(...)` in an initializer.
  func checkDelegation(
    _ arguments: [Argument], in call: FunctionCallExprSyntax
  ) throws -> Typed {
    guard let initialization = function.initializes else {
      throw error(
        .misplaced, call,
        "'init' is a member of the type; use 'type(of: ...)' to initialize a new object of the same dynamic type"
      )
    }
    let value = try delegated(arguments, initialization, in: call)
    guard value.type == initialization.type else {
      guard initialization.isFailable else {
        throw error(
          .typeMismatch, call,
          "a non-failable initializer cannot delegate to a failable initializer written with 'init?'",
          hint: "write 'init?' to make this one failable, too")
      }
      throw unsupported("'self.init' of an initializer that can fail inside an expression is", call)
    }
    var done = Typed(.void, site(call)) { [machine, function] in
      .void(
        initialization.own.lowerStore(value.lower(), isInitial: false, in: function, machine))
    }
    done.isDiscardable = true
    return done
  }
}

extension Checker {
  /// The value that another initializer makes.
  private func delegated(
    _ arguments: [Argument], _ initialization: Initialization, in call: FunctionCallExprSyntax
  ) throws -> Typed {
    let type = initialization.type
    let candidates = host.members(of: type, named: "init", isStatic: true).declarations
    return try resolve(
      candidates, arguments, receiver: nil, bindings: ["Self": type], expected: nil,
      named: "\(type)", in: call)
  }

  /// The statement `self.init(...)` where that may fail, so that this initializer ends with it; `nil` for all others.
  func checkFailableDelegation(_ expression: ExprSyntax) throws -> TypedStatement? {
    guard let initialization = function.initializes, initialization.isFailable else { return nil }
    var inner = expression
    var isTried = false
    if let attempt = inner.as(TryExprSyntax.self), attempt.questionOrExclamationMark == nil {
      inner = attempt.expression
      isTried = true
    }
    guard let call = inner.as(FunctionCallExprSyntax.self),
      let member = call.calledExpression.as(MemberAccessExprSyntax.self),
      member.declName.baseName.text == "init", member.base?.isSelf ?? false
    else { return nil }
    let outer = isCoveredByTry
    isCoveredByTry = isCoveredByTry || isTried
    defer { isCoveredByTry = outer }
    let value = try delegated(self.arguments(of: call), initialization, in: call)
    let type = initialization.type
    let isFailable = value.type == .optional(type)
    guard isFailable || value.type == type else { throw Reported() }
    let temporary = Temporary(function)
    return TypedStatement { [machine, function] in
      guard isFailable else {
        let store = initialization.own.lowerStore(
          value.lower(), isInitial: false, in: function, machine)
        return {
          try store($0)
          return .next
        }
      }
      let (run, slot) = (value.lower().asValue, temporary.value)
      let store = initialization.own.lowerStore(
        .unwrapping({ $0.values[$0.valueBase + slot] }, as: type), isInitial: false, in: function,
        machine)
      return { machine in
        guard case .some(let made) = try run(machine) else {
          machine.resultValue = .none
          return .return
        }
        machine.values[machine.valueBase + slot] = made
        try store(machine)
        machine.values[machine.valueBase + slot] = .void
        return .next
      }
    }
  }
}

/// Holds code that gives a value, where there is any.
private struct HeldOptionalValue {
  let run: Run<Value>?
}

/// Looks for `self.init(...)`.
private final class DelegationFinder: SyntaxVisitor {
  var found = false

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    if node.declName.baseName.text == "init", node.base?.isSelf ?? false {
      found = true
    }
    return .visitChildren
  }
}

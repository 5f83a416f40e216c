import SwiftSyntax

extension Checker {
  /// Declares the functions of a block that other functions of it may call before they come.
  func declareFunctions(in items: CodeBlockItemListSyntax) throws {
    guard scope === globals else { return }
    for item in items {
      if case .decl(let declaration) = item.item,
        let variables = declaration.as(VariableDeclSyntax.self)
      {
        upcoming.formUnion(variables.bindings.flatMap(\.pattern.boundNames))
      }
      guard case .decl(let declaration) = item.item,
        let syntax = declaration.as(FunctionDeclSyntax.self)
      else { continue }
      _ = reporting { try declareFunction(syntax) }
    }
  }

  /// Reads a function's declaration and puts its name into the block being checked.
  private func declareFunction(_ syntax: FunctionDeclSyntax) throws -> Declaration {
    let new = try readGeneric(syntax.genericParameterClause) { try readFunction(syntax) }
    try checkVariadics(new, at: syntax.signature)
    if scope !== globals, let modifier = syntax.modifiers.first {
      throw error(
        .misplaced, modifier,
        "attribute '\(modifier.name.text)' can only be used in a non-local scope")
    }
    guard syntax.body != nil else {
      throw error(.syntax, syntax, "expected '{' in body of function declaration")
    }
    new.step = step
    new.scope = keep(scope)
    let context = FunctionContext(
      parent: function, result: new.result, mayThrow: new.isThrowing || new.isRethrowing)
    context.isRethrowing = new.isRethrowing
    if let clause = syntax.signature.effectSpecifiers?.throwsClause, clause.type != nil {
      throw unsupported("naming the type of the errors is", clause, hint: "write plain 'throws'")
    }
    new.body = .lesson(context)
    if !new.generics.isEmpty {
      genericChecks[syntax.id] = makeGeneric(
        new,
        read: { [unowned self] in
          let instance = try readFunction(syntax)
          let context = FunctionContext(
            parent: nil, result: instance.result,
            mayThrow: instance.isThrowing || instance.isRethrowing)
          context.isRethrowing = instance.isRethrowing
          instance.body = .lesson(context)
          return instance
        },
        check: { [unowned self] instance in
          guard case .lesson(let context) = instance.body else { throw Reported() }
          let (parameters, code) = try checkBody(of: instance, syntax, in: context)
          return { [machine] in lowerFunction(context, machine, parameters: parameters, body: code)
          }
        })
    } else if scope !== globals {
      // A function inside another may capture variables, so it is kept in a variable with what it captured.
      let holder = Variable(
        new.name, new.functionType, isMutable: false, function: function, step: step,
        site: site(syntax.name))
      holder.held = keep(context)
      new.body = .local(holder, context)
    }
    var overloads: [Declaration] = []
    switch scope.own(new.name) {
    case .functions(let declarations)?:
      overloads = declarations.filter { $0.step == step || scope !== globals }
      if overloads.contains(where: {
        $0.fullName == new.fullName && $0.functionType == new.functionType
      }) {
        throw error(.redeclaration, syntax.name, "invalid redeclaration of '\(new.fullName)'")
      }
    case .variable(let variable)?:
      if variable.step == step || scope !== globals {
        throw error(.redeclaration, syntax.name, "invalid redeclaration of '\(new.name)'")
      }
    case nil: break
    }
    scope.declare(new.name, .functions(overloads + [new]))
    declarations[syntax.id] = new
    return new
  }

  private func readFunction(_ syntax: FunctionDeclSyntax) throws -> Declaration {
    do throws(DeclarationReader.Failure) {
      return try DeclarationReader(types: types, owner: nil).read(syntax)
    } catch {
      throw site(error.node).error(error.code, error.message, hint: error.hint)
    }
  }

  /// Checks the body of a function at the top level.
  func checkFunction(_ syntax: FunctionDeclSyntax) throws -> TypedStatement {
    // An error in the declaration has been reported with those of the whole block.
    guard let declaration = declarations[syntax.id], case .lesson(let context) = declaration.body
    else { throw Reported() }
    if let checkAll = genericChecks.removeValue(forKey: syntax.id) {
      try checkAll()
      return .empty
    }
    let (parameters, code) = try checkBody(of: declaration, syntax, in: context)
    return TypedStatement { [machine] in
      lowerFunction(context, machine, parameters: parameters, body: code)
      return { _ in .next }
    }
  }

  /// Checks functions inside another that stand one after the other, so that they can call each other.
  func checkLocalFunctions(_ group: [FunctionDeclSyntax]) throws -> TypedStatement {
    let new = group.map { syntax in (syntax, reporting { try declareFunction(syntax) }) }
    var functions: [(holder: Variable, value: Typed)] = []
    for case (let syntax, let declaration?) in new {
      guard case .local(let holder, let context) = declaration.body else { continue }
      _ = reporting {
        let (parameters, code) = try checkBody(of: declaration, syntax, in: context)
        functions.append(
          (
            holder,
            makeFunctionValue(
              context, parameters: parameters, result: declaration.result, site: holder.site,
              body: code)
          ))
      }
    }
    for (syntax, declaration) in new where declaration?.generics.isEmpty == false {
      _ = reporting {
        try genericChecks.removeValue(forKey: syntax.id)?()
        functions.append(
          (
            Variable(
              "", .void, isMutable: false, function: function, step: step, site: site(syntax.name)),
            Typed(constant: .void, .void, site(syntax.name))
          ))
      }
    }
    guard functions.count == group.count else { throw Reported() }
    return holding(functions)
  }

  /// Checks a function's default values and its body.
  private func checkBody(
    of declaration: Declaration, _ syntax: FunctionDeclSyntax, in context: FunctionContext
  ) throws -> (parameters: [Variable], code: () -> Code) {
    for parameter in declaration.parameters {
      guard let value = parameter.defaultValue?.expression else { continue }
      _ = try check(value, as: parameter.type, for: .specified)
    }
    guard let body = syntax.body else { throw Reported() }
    if let result = syntax.signature.returnClause?.type.as(SomeOrAnyTypeSyntax.self),
      result.someOrAnySpecifier.text == "some"
    {
      context.opaqueSite = site(result)
    }
    var parameters: [Variable] = []
    let code: () -> Code = try inside(context) {
      for (parameter, node) in zip(
        declaration.parameters, syntax.signature.parameterClause.parameters)
      {
        let variable = Variable(
          parameter.name, parameter.type, isMutable: parameter.isChanging, function: context,
          step: step, site: site(node))
        variable.isChanging = parameter.isChanging
        variable.isNonEscaping = !parameter.isEscaping
        if scope.own(parameter.name) != nil, parameter.name != "_" {
          throw error(.redeclaration, node, "invalid redeclaration of '\(parameter.name)'")
        }
        scope.declare(parameter.name, .variable(variable))
        parameters.append(variable)
        context.parameters.append(variable)
      }
      if let only = body.statements.first, body.statements.count == 1,
        let expression = only.asExpression, declaration.result != .void,
        !expression.isStatementLike || expression.givesValue
      {
        return try assembled(checkSingleExpression(expression, in: context), in: context)
      }
      let block = try inNewScope { try checkBlock(body.statements) }
      guard declaration.result == .void || block.leaves else {
        let kind = if case .lesson = declaration.body { "global" } else { "local" }
        throw error(
          .missingReturn, body.rightBrace,
          "missing return in \(kind) function expected to return '\(declaration.result)'")
      }
      return { [machine] in
        lowerBody(block, result: declaration.result, in: context, machine)
      }
    }
    return (parameters, code)
  }
}

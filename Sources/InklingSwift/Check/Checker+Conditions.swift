import SwiftSyntax

extension Checker {
  /// Checks an `if`.
  ///
  /// - Parameter checkBranch: Checks the statements of a branch.
  func checkIf(
    _ conditional: IfExprSyntax,
    _ checkBranch: (CodeBlockItemListSyntax) throws -> TypedStatement
  ) throws -> TypedStatement {
    var start = flow
    var test: [Condition] = []
    var body = TypedStatement.empty
    try inNewScope {
      test = try checkConditions(conditional.conditions)
      start = flow
      body = try inNewScope { try checkBranch(conditional.body.statements) }
    }
    let (conditions, then) = (test, body)
    let afterThen = flow
    flow = start
    var otherwise: TypedStatement?
    switch conditional.elseBody {
    case .codeBlock(let block)?: otherwise = try inNewScope { try checkBranch(block.statements) }
    case .ifExpr(let next)?: otherwise = try nested(next) { try checkIf(next, checkBranch) }
    case nil: break
    @unknown default: throw unsupported("this 'else' is", conditional)
    }
    meet((then.leaves ? [] : [afterThen]) + (otherwise?.leaves ?? false ? [] : [flow]))
    guard let otherwise else {
      var statement = TypedStatement(lowerStep: {
        let test = conditions.lower()
        return then.lowerStep().guarded(by: test)
      })
      statement.structure = .branch(conditions, then, nil)
      return statement
    }
    var statement = TypedStatement(
      leaves: then.leaves && otherwise.leaves,
      lowerStep: {
        let test = conditions.lower()
        return .choice(test, then.lowerStep(), otherwise.lowerStep())
      })
    statement.structure = .branch(conditions, then, otherwise)
    return statement
  }

  func checkGuard(_ statement: GuardStmtSyntax) throws -> TypedStatement {
    // The else block does not see what the conditions bind; the statements after it do.
    let start = flow
    let otherwise = try checkBlock(statement.body)
    flow = start
    guard otherwise.leaves else {
      throw error(
        .missingReturn, statement.body,
        "'guard' body must not fall through, consider using a 'return' or 'continue' to exit the scope"
      )
    }
    let conditions = try checkConditions(statement.conditions)
    var typed = TypedStatement {
      let (test, no) = (conditions.lower(), otherwise.lower())
      return { try test($0) ? .next : try no($0) }
    }
    typed.structure = .require(conditions, otherwise: otherwise)
    return typed
  }

  /// Checks the conditions of an `if`, `guard` or `while`; what they bind is declared in the block being checked.
  func checkConditions(_ list: ConditionElementListSyntax) throws -> [Condition] {
    var conditions: [Condition] = []
    for element in list {
      switch element.condition {
      case .expression(let expression):
        if let infix = expression.as(InfixOperatorExprSyntax.self),
          infix.operator.is(AssignmentExprSyntax.self)
        {
          throw error(
            .typeMismatch, infix.operator, "use of '=' in a boolean context, did you mean '=='?")
        }
        conditions.append(.value(try check(expression, as: .bool, for: .condition)))
      case .optionalBinding(let binding):
        conditions.append(.matching(HeldMatching(lower: try checkOptionalBinding(binding))))
      case .matchingPattern(let pattern):
        conditions.append(.matching(HeldMatching(lower: try checkMatchingCondition(pattern))))
      case .availability(let availability):
        throw unsupported("'#available' is", availability)
      @unknown default: throw unsupported("this condition is", element)
      }
    }
    return conditions
  }

  /// `case .some(let x) = y`.
  private func checkMatchingCondition(
    _ condition: MatchingPatternConditionSyntax
  ) throws -> () -> Run<Bool> {
    let annotation = try condition.typeAnnotation.map { try resolve($0.type) }
    let value = try checkSubject(condition.initializer.value, annotation)
    let match = try checkMatch(condition.pattern, value.type, MatchNames())
    return value.lowerTest(match)
  }

  private func checkOptionalBinding(
    _ binding: OptionalBindingConditionSyntax
  ) throws -> () -> Run<Bool> {
    let source: ExprSyntax
    if let value = binding.initializer?.value {
      source = value
    } else if let name = binding.pattern.as(IdentifierPatternSyntax.self) {
      source = ExprSyntax(DeclReferenceExprSyntax(baseName: .identifier(name.identifier.text)))
    } else {
      throw unsupported("this pattern is", binding.pattern)
    }
    let outer = blamed
    if binding.initializer == nil { blamed = site(binding.pattern) }
    defer { blamed = outer }
    let value = try check(source)
    guard case .optional(let wrapped) = value.type else {
      throw value.site.error(
        .typeMismatch,
        "initializer for conditional binding must have Optional type, not '\(value.type)'")
    }
    let pattern = try checkPattern(
      binding.pattern, wrapped, isMutable: binding.bindingSpecifier.text == "var")
    let temporary = Temporary(function)
    return {
      let (run, slot) = (value.lowerAsFound(), temporary.value)
      let bind = pattern.lowerBind(
        .unwrapping({ $0.values[$0.valueBase + slot] }, as: wrapped))
      return { machine in
        guard let inner = try run(machine) else { return false }
        machine.values[machine.valueBase + slot] = inner
        try bind(machine)
        return true
      }
    }
  }
}

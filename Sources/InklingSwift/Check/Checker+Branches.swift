import SwiftSyntax

/// `if` and `switch` whose branches give a value.
extension Checker {
  /// The error for an `if` or `switch` where only other expressions may stand.
  func misplacedBranches(_ expression: ExprSyntax) -> Diagnostic {
    let word = expression.is(IfExprSyntax.self) ? "if" : "switch"
    return error(
      .misplaced, expression,
      "'\(word)' may only be used as expression in return, throw, or as the source of an assignment",
      hint: "give its value a name first: let value = \(word) ...")
  }

  /// Checks an expression that stands where an `if` or `switch` may give the value.
  func checkValue(_ expression: ExprSyntax, _ expected: SwiftType? = nil) throws -> Typed {
    switch expression.as(ExprSyntaxEnum.self) {
    case .ifExpr, .switchExpr:
      return try nested(expression) { try checkBranches(of: expression, expected) }
    case .tryExpr(let attempt)
    where attempt.questionOrExclamationMark == nil && attempt.expression.hasBranches:
      throw error(
        .misplaced, attempt.tryKeyword,
        "'try' may not be used on an 'if' or 'switch' expression",
        hint: "write it before the calls in the branches")
    default: return try check(expression, expected)
    }
  }

  /// Checks an expression that has to have a type, where an `if` or `switch` may give the value.
  func checkValue(
    _ expression: ExprSyntax, as type: SwiftType, for purpose: Purpose
  ) throws -> Typed {
    guard expression.hasBranches else { return try check(expression, as: type, for: purpose) }
    return try coerce(try checkValue(expression, type), to: type, for: purpose)
  }

  /// What the branches of an `if` or `switch` give.
  private final class Outcome {
    var type: SwiftType?
    /// Whether what stands around decides the type; else each branch has the one that it has by itself.
    let isGiven: Bool
    let temporary: Temporary
    init(_ type: SwiftType?, _ function: FunctionContext) {
      self.type = type
      isGiven = type != nil
      temporary = Temporary(function)
    }
  }

  private func checkBranches(of expression: ExprSyntax, _ expected: SwiftType?) throws -> Typed {
    let wanted = expected.flatMap { $0.hasParameters || $0 == .error ? nil : $0 }
    let outcome = Outcome(wanted, function)
    let statement: TypedStatement
    if let conditional = expression.as(IfExprSyntax.self) {
      guard conditional.isComplete else {
        throw error(
          .notExhaustive, conditional,
          "'if' must have an unconditional 'else' to be used as expression")
      }
      statement = try checkIf(conditional) { try checkBranch($0, "if", outcome) }
    } else if let choice = expression.as(SwitchExprSyntax.self) {
      statement = try checkSwitch(choice, label: nil) { try checkBranch($0, "switch", outcome) }
    } else {
      return try check(expression, expected)
    }
    guard let type = outcome.type else {
      throw error(.needsType, expression, "no branch gives a value here")
    }
    return Typed(type, site(expression)) {
      let execute = statement.lower()
      let temporary = outcome.temporary
      if type == .void { return .void { _ = try execute($0) } }
      if type.isWord {
        let slot = temporary.word
        return .fromWord(
          {
            _ = try execute($0)
            return $0.words[$0.wordBase + slot]
          }, as: type)
      }
      let slot = temporary.value
      return .value { machine in
        _ = try execute(machine)
        var value = Value.void
        swap(&value, &machine.values[machine.valueBase + slot])
        return value
      }
    }
  }

  /// One branch: a single expression, or a statement that never comes to its end.
  private func checkBranch(
    _ items: CodeBlockItemListSyntax, _ word: String, _ outcome: Outcome
  ) throws -> TypedStatement {
    guard let only = items.first, items.count == 1 else {
      guard let last = items.last else {
        throw error(
          .misplaced, items,
          "expected expression in branch of '\(word)' expression",
          hint: "every branch gives the value by one expression")
      }
      throw error(
        .misplaced, last,
        "non-expression branch of '\(word)' expression may only end with a 'throw'",
        hint: "a branch that gives a value is one expression and nothing else")
    }
    if let expression = only.asExpression, neverReturns(expression) { return try checkBlock(items) }
    guard let expression = only.asExpression, !expression.isAssignment else {
      guard case .stmt(let statement) = only.item, statement.is(ThrowStmtSyntax.self) else {
        if let expression = only.asExpression, expression.isAssignment,
          outcome.type ?? .void == .void
        {
          outcome.type = .void
          return try checkBlock(items)
        }
        throw error(
          .misplaced, only,
          "non-expression branch of '\(word)' expression may only end with a 'throw'",
          hint: "a branch that gives a value is one expression and nothing else")
      }
      return try checkBlock(items)
    }
    let value: Typed
    if let wanted = outcome.type {
      let isEmpty = expression.as(ArrayExprSyntax.self)?.elements.isEmpty ?? false
      let found = try checkValue(expression, outcome.isGiven || isEmpty ? wanted : nil)
      guard
        let coerced = outcome.isGiven
          ? coerced(found, to: wanted) : found.type == wanted ? found : nil
      else {
        throw found.site.error(
          .typeMismatch, "branches have mismatching types '\(wanted)' and '\(found.type)'",
          hint: outcome.isGiven ? nil : "write the type of the result, so that all branches take it"
        )
      }
      value = coerced
    } else {
      value = try checkValue(expression)
      outcome.type = value.type
    }
    let temporary = outcome.temporary
    return .run {
      let code = value.lower()
      if value.type == .void { return code.asVoid }
      return temporary.lowerHold(value.type).lowerStore(code)
    }
  }
}

extension CodeBlockItemSyntax {
  /// The expression that the item is, where it is one.
  var asExpression: ExprSyntax? {
    switch item {
    case .expr(let expression): expression
    case .stmt(let statement): statement.as(ExpressionStmtSyntax.self)?.expression
    default: nil
    }
  }
}

extension ExprSyntax {
  /// Whether the expression is an `if` or `switch`.
  var hasBranches: Bool { self.is(IfExprSyntax.self) || self.is(SwitchExprSyntax.self) }

  /// Whether it is an `if` or `switch` of which every branch gives a value.
  var givesValue: Bool {
    if let conditional = self.as(IfExprSyntax.self) {
      guard conditional.isComplete, conditional.body.statements.isOneValue else { return false }
      switch conditional.elseBody {
      case .codeBlock(let block)?: return block.statements.isOneValue
      case .ifExpr(let next)?: return ExprSyntax(next).givesValue
      case nil: return false
      @unknown default: return false
      }
    }
    guard let choice = self.as(SwitchExprSyntax.self) else { return false }
    return choice.cases.allSatisfy { element in
      if case .switchCase(let one) = element { one.statements.isOneValue } else { false }
    }
  }
}

extension CodeBlockItemListSyntax {
  /// Whether the block is one expression, or throws.
  fileprivate var isOneValue: Bool {
    guard let only = first, count == 1 else { return false }
    if case .stmt(let statement) = only.item, statement.is(ThrowStmtSyntax.self) { return true }
    guard let expression = only.asExpression else { return false }
    return expression.hasBranches ? expression.givesValue : !expression.isAssignment
  }
}

extension IfExprSyntax {
  /// Whether the last of its branches is an `else` without a condition.
  fileprivate var isComplete: Bool {
    switch elseBody {
    case .codeBlock?: true
    case .ifExpr(let next)?: next.isComplete
    case nil: false
    @unknown default: false
    }
  }
}

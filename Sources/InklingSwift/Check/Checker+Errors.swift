import SwiftSyntax

/// What handles the errors of the statements being checked.
final class ErrorHandler {
  /// Where errors are thrown that come to it.
  var sites: [Site] = []
  /// What is known there of variables without a first value.
  var flows: [ValueFlow] = []
}

/// `do`, `catch`, `throw` and the forms of `try`.
extension Checker {
  /// The type of errors of which nothing is known.
  var errorType: SwiftType { .nominal(host.errorType) }

  // MARK: Throwing

  /// Notes a call that can throw.
  ///
  /// - Parameter sources: The parameters of the function being checked whose errors these are, where they are.
  func noteThrowing(
    _ name: String, at node: some SyntaxProtocol, from sources: [Variable] = []
  ) throws {
    guard isCoveredByTry else {
      throw error(
        .unhandledError, node, "call can throw but is not marked with 'try'",
        hint: "write 'try' before it")
    }
    try noteThrown(at: node, from: sources)
  }

  /// Notes that an error can be thrown here.
  private func noteThrown(at node: some SyntaxProtocol, from sources: [Variable] = []) throws {
    if let handler = function.handlers.last {
      handler.sites.append(site(node))
      handler.flows.append(flow)
      return
    }
    guard function.mayThrow else { throw unhandled(site(node)) }
    if function.isRethrowing,
      sources.isEmpty
        || !sources.allSatisfy({ source in function.parameters.contains { $0 === source } })
    {
      throw error(
        .unhandledError, node,
        "a function declared 'rethrows' may only throw if its parameter does",
        hint: "write 'throws' in place of 'rethrows'")
    }
    function.throwsErrors = true
  }

  private func unhandled(_ site: Site, _ reason: String = "") -> Diagnostic {
    site.error(
      .unhandledError, "errors thrown from here are not handled" + reason,
      hint: reason.isEmpty
        ? "write 'throws' after the parameters of the function around it, or 'do' and 'catch' here"
        : "add a 'catch' without a pattern as the last one")
  }

  func checkThrow(_ statement: ThrowStmtSyntax) throws -> TypedStatement {
    let value = try checkValue(statement.expression)
    guard let error = coerced(value, to: errorType) else {
      throw value.site.error(
        .typeMismatch, "thrown expression type '\(value.type)' does not conform to 'Error'",
        hint: "errors are values of types that say so: enum Problem: Error { case ... }")
    }
    try noteThrown(at: statement)
    let site = site(statement)
    return TypedStatement(leaves: true) {
      let run = error.lower().asValue
      return { machine in
        let value = try run(machine)
        guard case .dynamic(let dynamic) = value else { return .next }
        let text = dynamic.value.text(as: dynamic.type, machine.host)
        try machine.checkNesting(site)
        throw LessonError(
          value: dynamic,
          diagnostic: site.error(
            .uncaughtError, "an error was thrown that nothing catches: \(text)",
            hint: "'do { try ... } catch { ... }' handles errors"))
      }
    }
  }

  func checkTry(_ attempt: TryExprSyntax, _ expected: SwiftType?) throws -> Typed {
    let outer = isCoveredByTry
    isCoveredByTry = true
    defer { isCoveredByTry = outer }
    guard let mark = attempt.questionOrExclamationMark else {
      return try check(attempt.expression, expected)
    }
    function.handlers.append(ErrorHandler())
    defer { function.handlers.removeLast() }
    let isOptional = mark.text == "?"
    var wanted = expected
    if isOptional, case .optional(let wrapped)? = expected { wanted = wrapped }
    let value = try check(attempt.expression, wanted)
    let site = site(attempt)
    guard isOptional else {
      var typed = Typed(value.type, site) {
        let run = value.lower().asValue
        return .unwrapping(
          { machine in
            do { return try run(machine) } catch let error as LessonError {
              let text = error.value.value.text(as: error.value.type, machine.host)
              try machine.checkNesting(site)
              throw site.error(
                .uncaughtError, "'try!' expression unexpectedly raised an error: \(text)",
                hint: "'do { try ... } catch { ... }' handles errors")
            }
          }, as: value.type)
      }
      typed.isDiscardable = value.isDiscardable
      return typed
    }
    // An optional stays one.
    let isFlat = value.type.isOptional
    var typed = Typed(isFlat ? value.type : .optional(value.type), site) {
      let run = value.lower().asValue
      return .value { machine in
        do {
          let result = try run(machine)
          return isFlat ? result : .some(result)
        } catch is LessonError {
          return .none
        }
      }
    }
    typed.isDiscardable = value.isDiscardable && value.type == .void
    return typed
  }

  // MARK: Catching

  func checkDo(_ statement: DoStmtSyntax, label: String?) throws -> TypedStatement {
    if let clause = statement.throwsClause { throw unsupported("'do throws' is", clause) }
    return try labelled(label) {
      guard !statement.catchClauses.isEmpty else { return try checkBlock(statement.body) }
      let handler = ErrorHandler()
      let start = flow
      function.handlers.append(handler)
      let body = reporting { try checkBlock(statement.body) }
      function.handlers.removeLast()
      let end = flow
      // An error may have come before or after any value was given.
      let thrown = ValueFlow.meeting(handler.flows) ?? start
      var ends = body?.leaves ?? true ? [] : [end]
      var clauses: [CheckedCatch] = []
      var isExhaustive = false
      for clause in statement.catchClauses {
        if isExhaustive {
          warn(
            .misplaced, site(clause.catchKeyword),
            "this 'catch' is never reached, because the one before it catches everything")
        }
        flow = thrown
        guard let checked = reporting({ try checkCatch(clause) }) else { continue }
        if !checked.body.leaves { ends.append(flow) }
        isExhaustive = isExhaustive || checked.isExhaustive
        clauses.append(checked)
      }
      meet(ends)
      guard let body, clauses.count == statement.catchClauses.count else { throw Reported() }
      if handler.sites.isEmpty, let first = statement.catchClauses.first {
        warn(
          .misplaced, site(first.catchKeyword),
          "'catch' block is unreachable because no errors are thrown in 'do' block")
      }
      if !isExhaustive, let first = handler.sites.first {
        if let outer = function.handlers.last {
          outer.sites += handler.sites
        } else {
          guard function.mayThrow else {
            throw unhandled(first, " because the enclosing catch is not exhaustive")
          }
          function.throwsErrors = true
        }
      }
      return lower(body, clauses)
    }
  }

  /// One `catch`.
  private struct CheckedCatch {
    var isExhaustive: Bool
    let subject: Temporary
    /// Makes code that tells whether the error is one of those that it catches.
    let lowerTest: (MatchSubject) -> Run<Bool>
    let body: TypedStatement
  }

  private func checkCatch(_ clause: CatchClauseSyntax) throws -> CheckedCatch {
    let type = errorType
    return try inNewScope {
      var items: [(match: TypedMatch, condition: Typed?)] = []
      let names = MatchNames()
      for item in clause.catchItems {
        names.bound = []
        guard let pattern = item.pattern else { continue }
        let match = try checkMatch(pattern, type, names)
        if let name = Set(names.variables.keys).symmetricDifference(names.bound).min() {
          throw error(.typeMismatch, pattern, "'\(name)' must be bound in every pattern")
        }
        let condition = try item.whereClause.map {
          try check($0.condition, as: .bool, for: .condition)
        }
        items.append((match, condition))
      }
      if items.isEmpty {
        // The error has a name of its own where no pattern gives it one.
        let variable = Variable(
          "error", type, isMutable: false, function: scope === globals ? nil : function, step: step,
          site: site(clause.catchKeyword))
        scope.declare("error", .variable(variable))
        items.append(
          (
            TypedMatch(space: .any) { [machine, function] subject in
              let store = variable.lowerStore(subject.whole, isInitial: true, in: function, machine)
              return { machine in
                try store(machine)
                return true
              }
            }, nil
          ))
      }
      let checked = items
      let body = try checkBlock(clause.body)
      return CheckedCatch(
        isExhaustive: checked.contains {
          if case .any = $0.match.space { $0.condition == nil } else { false }
        }, subject: Temporary(function),
        lowerTest: { subject in
          let tests = checked.map { item -> HeldTest in
            let match = item.match.lower(subject) ?? { _ in true }
            guard let condition = item.condition?.lower().asBool else {
              return HeldTest(run: match)
            }
            return HeldTest { try match($0) && condition($0) }
          }
          return { machine in
            for test in tests where try test.run(machine) { return true }
            return false
          }
        }, body: body)
    }
  }

  private func lower(_ body: TypedStatement, _ clauses: [CheckedCatch]) -> TypedStatement {
    let type = errorType
    return TypedStatement(leaves: body.leaves && clauses.allSatisfy(\.body.leaves)) {
      let execute = body.lower()
      let handlers = clauses.map { clause in
        let held = clause.subject.lowerHold(type)
        return HeldHandler(
          slot: clause.subject.value, test: clause.lowerTest(held.subject),
          execute: clause.body.lower())
      }
      return { machine in
        let thrown: LessonError
        do { return try execute(machine) } catch let error as LessonError { thrown = error }
        for handler in handlers {
          machine.values[machine.valueBase + handler.slot] = .dynamic(thrown.value)
          let isMatch = try handler.test(machine)
          machine.values[machine.valueBase + handler.slot] = .void
          if isMatch { return try handler.execute(machine) }
        }
        throw thrown
      }
    }
  }
}

/// Holds the code of a `catch`, so that a collection keeps the closures as they are.
private struct HeldHandler {
  let slot: Int
  let test: Run<Bool>
  let execute: Execute
}

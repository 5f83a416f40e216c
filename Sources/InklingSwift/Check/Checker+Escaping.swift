import SwiftSyntax

/// Functions that may be called only while the function that they were given to runs.
extension Checker {
  /// Refuses to keep a parameter that is such a function: it can be called, and passed on to functions that do not keep
  /// it either.
  func checkStays(_ variable: Variable, at node: Syntax) throws {
    if passingClosure == node.id { return }
    let parent = node.parent
    if let call = parent?.as(FunctionCallExprSyntax.self), call.calledExpression.id == node.id {
      return
    }
    let hint =
      "write '@escaping' before its type, so that it may be called later: \(variable.name): @escaping (...) -> ..."
    let subject = "non-escaping parameter '\(variable.name)'"
    if parent?.is(InitializerClauseSyntax.self) ?? false,
      parent?.parent?.as(PatternBindingSyntax.self)?.typeAnnotation == nil
    {
      throw unsupported("another name for the \(subject) is", node, hint: hint)
    }
    if parent?.is(LabeledExprSyntax.self) ?? false {
      throw error(
        .misplaced, node, "passing \(subject) to function expecting an '@escaping' closure",
        hint: hint)
    }
    let isAssigned = parent?.as(InfixOperatorExprSyntax.self)?.operator.is(
      AssignmentExprSyntax.self)
    throw error(
      .misplaced, node,
      isAssigned ?? false
        ? "assigning \(subject) to an '@escaping' closure"
        : "using \(subject) in a context expecting an '@escaping' closure", hint: hint)
  }

  /// The error that something which may be called later uses a parameter that is gone by then.
  func keeping(_ kept: Variable, _ what: String, at node: some SyntaxProtocol) -> Diagnostic {
    if kept.isNonEscaping {
      return error(
        .misplaced, node, "escaping \(what) captures non-escaping parameter '\(kept.name)'",
        hint:
          "write '@escaping' before its type, so that it may be called later: \(kept.name): @escaping (...) -> ..."
      )
    }
    return error(
      .immutable, node, "escaping \(what) captures 'inout' parameter '\(kept.name)'",
      hint: what == "closure"
        ? "the closure may be called when the variable is no longer there: copy it before"
        : "call the function in a closure: { ...(...) }")
  }
}

extension FunctionContext {
  /// A parameter of a function around that is there only while that function runs, and that code in here uses.
  var keptParameter: Variable? {
    var seen: [FunctionContext] = []
    var rest = [self]
    while let context = rest.popLast() {
      guard !seen.contains(where: { $0 === context }) else { continue }
      seen.append(context)
      for variable in context.captured {
        if variable.isChanging || variable.isNonEscaping { return variable }
        if let held = variable.held { rest.append(held) }
      }
    }
    return nil
  }
}

extension ClosureExprSyntax {
  /// Whether a parameter is written with `@escaping`.
  func isEscaping(_ index: Int) -> Bool {
    guard case .parameterClause(let clause)? = signature?.parameterClause else { return false }
    let parameters = Array(clause.parameters)
    guard parameters.indices.contains(index) else { return false }
    return parameters[index].type?.as(AttributedTypeSyntax.self)?.isEscaping ?? false
  }
}

import SwiftSyntax

extension Checker {
  /// Checks a `defer`.
  func checkDefer(_ statement: DeferStmtSyntax) throws -> TypedStatement {
    guard scope !== globals else {
      throw unsupported(
        "'defer' outside of functions and blocks is", statement.deferKeyword,
        hint: "put it into 'do { ... }'")
    }
    // Nothing leaves it: no error, no jump, no return.
    let outer = (function.targets, function.handlers)
    function.targets = []
    function.handlers.append(ErrorHandler())
    function.deferDepth += 1
    defer {
      (function.targets, function.handlers) = outer
      function.deferDepth -= 1
    }
    let start = flow
    let body = try checkBlock(statement.body)
    flow = start
    if let thrown = function.handlers.last?.sites.first {
      throw thrown.error(.unhandledError, "errors cannot be thrown out of a defer body")
    }
    var deferred = body
    deferred.leaves = false
    deferred.isDeferred = true
    return deferred
  }
}

/// Code that executes statements in order, and those that are deferred when the others have ended.
func lowerWithDeferred(_ statements: [TypedStatement]) -> LoweredStatement {
  guard let index = statements.firstIndex(where: \.isDeferred) else {
    return lowerSequence(statements)
  }
  let before = lowerSequence(Array(statements[..<index])).asExecute
  let deferred = statements[index].lower()
  let rest = lowerWithDeferred(Array(statements[(index + 1)...])).asExecute
  /// Runs what is deferred without touching what a `return` or `break` under way has left in the machine.
  func finish(_ machine: Machine) throws {
    let (word, target) = (machine.resultWord, machine.jumpTarget)
    var value = Value.void
    swap(&value, &machine.resultValue)
    _ = try deferred(machine)
    machine.resultWord = word
    machine.jumpTarget = target
    swap(&value, &machine.resultValue)
  }
  return .execute { machine in
    let early = try before(machine)
    guard case .next = early else { return early }
    let signal: Signal
    do {
      signal = try rest(machine)
    } catch let error as LessonError {
      try finish(machine)
      throw error
    }
    try finish(machine)
    return signal
  }
}

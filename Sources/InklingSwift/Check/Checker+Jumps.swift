import SwiftSyntax

/// `break`, `continue`, `fallthrough`, and the statements that they mean.
extension Checker {
  /// Checks the inside of a statement that jumps can end or go on with.
  func asTarget<Result>(
    _ kind: FunctionContext.JumpTarget.Kind, label: String?, _ body: (Int) throws -> Result
  ) rethrows -> Result {
    lastTarget += 1
    function.targets.append(
      FunctionContext.JumpTarget(id: lastTarget, kind: kind, label: label))
    defer { ended = function.targets.removeLast() }
    return try body(lastTarget)
  }

  /// Checks a statement that `break` leaves only by its label.
  func labelled(
    _ label: String?, _ check: () throws -> TypedStatement
  ) throws -> TypedStatement {
    guard let label else { return try check() }
    let (id, statement) = try asTarget(.block, label: label) { ($0, try check()) }
    let isBroken = function.broken.contains(id)
    meet((statement.leaves ? [] : [flow]) + (ended?.exits ?? []))
    return TypedStatement(leaves: statement.leaves && !isBroken) {
      let execute = statement.lower()
      guard isBroken else { return execute }
      return { machine in
        let signal = try execute(machine)
        if case .break = signal, machine.jumpTarget == id { return .next }
        return signal
      }
    }
  }

  func checkJump(
    _ label: String?, isBreak: Bool, at node: some SyntaxProtocol
  ) throws -> TypedStatement {
    let targets = function.targets
    var found: FunctionContext.JumpTarget?
    if let label {
      found = targets.last { $0.label == label }
      guard let found else {
        throw error(
          .unknownName, node, "cannot find a statement with the label '\(label)' here",
          hint: nearest(to: label, among: targets.compactMap(\.label)).map {
            "did you mean '\($0)'?"
          })
      }
      guard isBreak || found.kind == .loop else {
        throw error(
          .misplaced, node, "'continue' cannot mean '\(label)', which is no loop",
          hint: "to leave it, write 'break \(label)'")
      }
    } else {
      found = targets.last { $0.kind == .loop || (isBreak && $0.kind == .choice) }
    }
    guard let target = found else {
      throw error(
        .misplaced, node,
        isBreak
          ? "'break' is only allowed inside a loop, if, do, or switch"
          : "'continue' is only allowed inside a loop",
        hint: isBreak && targets.contains { $0.kind == .block }
          ? "to leave an 'if' or 'do', write its label after 'break'" : nil)
    }
    if isBreak { function.broken.insert(target.id) }
    if let index = targets.firstIndex(where: { $0.id == target.id }) {
      if isBreak {
        function.targets[index].exits.append(flow)
      } else {
        function.targets[index].rounds.append(flow)
      }
    }
    return jump(isBreak ? .break : .continue, to: target.id)
  }

  func checkFallthrough(_ statement: FallThroughStmtSyntax) throws -> TypedStatement {
    guard let next = function.targets.last(where: { $0.kind == .choice })?.next else {
      throw error(.misplaced, statement, "'fallthrough' is only allowed inside a switch")
    }
    guard next.exists else {
      throw error(
        .misplaced, statement, "'fallthrough' without a following 'case' or 'default' block")
    }
    if let name = next.bound {
      throw error(
        .misplaced, statement, "'fallthrough' from a case which doesn't bind variable '\(name)'",
        hint: "the next case needs the value of '\(name)', which it gets only by matching")
    }
    if let index = function.targets.lastIndex(where: { $0.kind == .choice }) {
      function.targets[index].fallen = flow
    }
    return jump(.break, to: next.id)
  }

  private func jump(_ signal: Signal, to id: Int) -> TypedStatement {
    var statement = TypedStatement(leaves: true) {
      { machine in
        machine.jumpTarget = id
        return signal
      }
    }
    statement.structure = .jump(signal, to: id)
    return statement
  }
}

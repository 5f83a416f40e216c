import SwiftSyntax

extension Checker {
  /// Checks the body of a loop.
  private func checkLoopBody(
    _ body: CodeBlockSyntax, label: String?
  ) throws -> (id: Int, statement: TypedStatement) {
    try asTarget(.loop, label: label) { id in (id, try checkBlock(body)) }
  }

  func checkWhile(_ loop: WhileStmtSyntax, label: String?) throws -> TypedStatement {
    try inNewScope {
      let conditions = try checkConditions(loop.conditions)
      let start = flow
      let (id, body) = try checkLoopBody(loop.body, label: label)
      meet((loop.conditions.plainText == "true" ? [] : [start]) + (ended?.exits ?? []))
      let site = site(loop.whileKeyword)
      let isEndless =
        loop.conditions.count == 1 && loop.conditions.plainText == "true"
        && !function.broken.contains(id)
      return .assembled(
        leaves: isEndless, .whileLoop(conditions, body, id: id, site), in: function, machine)
    }
  }

  func checkRepeat(_ loop: RepeatStmtSyntax, label: String?) throws -> TypedStatement {
    let (id, body) = try checkLoopBody(loop.body, label: label)
    let exits = ended?.exits ?? []
    meet((body.leaves ? [] : [flow]) + (ended?.rounds ?? []))
    let condition = try check(loop.condition, as: .bool, for: .condition)
    meet([flow] + exits)
    let site = site(loop.repeatKeyword)
    return .assembled(
      .repeatLoop(body, while: condition, id: id, site), in: function, machine)
  }

  func checkFor(_ loop: ForStmtSyntax, label: String?) throws -> TypedStatement {
    if let keyword = loop.awaitKeyword ?? loop.tryKeyword {
      throw unsupported("'for \(keyword.text)' is", keyword)
    }
    let sequence = try check(loop.sequence)
    if sequence.type.isRangeOfSizedIntegers {
      throw unsupported(
        "a loop over a '\(sequence.type)' is", loop.sequence,
        hint: "loop over a range of 'Int' and convert the number")
    }
    guard let element = sequence.type.element else {
      throw error(
        .typeMismatch, loop.sequence,
        "for-in loop requires '\(sequence.type)' to conform to 'Sequence'",
        hint: sequence.type == .int
          ? "to count, write a range: 0..<\(loop.sequence.plainText)" : nil)
    }
    if let annotation = loop.typeAnnotation {
      let type = try resolve(annotation.type)
      guard type == element else {
        throw error(
          .typeMismatch, annotation,
          "cannot convert sequence element type '\(element)' to expected type '\(type)'")
      }
    }
    if let own = try checkForOwn(loop, sequence, element, label: label) { return own }
    return try inNewScope {
      if loop.caseKeyword != nil {
        return try checkForCase(loop, sequence, element, label: label)
      }
      let pattern = try checkPattern(loop.pattern, element, isMutable: false)
      let filter = try loop.whereClause.map {
        try check($0.condition, as: .bool, for: .condition)
      }
      let start = flow
      let (id, body) = try checkLoopBody(loop.body, label: label)
      meet([start] + (ended?.exits ?? []))
      let site = site(loop.forKeyword)
      if let bounds = sequence.bounds {
        return .assembled(
          .counting(
            Counting(
              bounds: bounds, isClosed: sequence.type == .closedRange, pattern: pattern,
              filter: filter, body: body, id: id, site: site, rangeSite: sequence.site)),
          in: function, machine)
      }
      return .assembled(
        .iterating(
          Iterating(
            sequence: sequence, element: element, pattern: pattern, filter: filter, body: body,
            id: id, site: site)), in: function, machine)
    }
  }
}

extension Checker {
  /// A loop over those elements that match a pattern.
  private func checkForCase(
    _ loop: ForStmtSyntax, _ sequence: Typed, _ element: SwiftType, label: String?
  ) throws -> TypedStatement {
    let match = try checkMatch(loop.pattern, element, MatchNames())
    let filter = try loop.whereClause.map { try check($0.condition, as: .bool, for: .condition) }
    let start = flow
    let (id, body) = try checkLoopBody(loop.body, label: label)
    meet([start] + (ended?.exits ?? []))
    let site = site(loop.forKeyword)
    let temporary = Temporary(function)
    return .assembled(
      .iterating(
        Iterating(
          sequence: sequence, element: element,
          match: {
            let held = temporary.lowerHold(element)
            let store = held.lowerStore(.unwrapping({ $0.resultValue }, as: element))
            guard let test = match.lower(held.subject) else {
              return {
                try store($0)
                return true
              }
            }
            return { machine in
              try store(machine)
              defer { held.clear(machine) }
              return try test(machine)
            }
          }, filter: filter, body: body, id: id, site: site)), in: function, machine)
  }
}

/// What a loop does after its body has ended early: `nil` to go on with the next round, else how the loop ends.
@inline(__always)
func leaving(_ signal: Signal, _ id: Int, _ machine: Machine) -> Signal? {
  switch signal {
  case .next: return nil
  case .return: return .return
  case .break: return machine.jumpTarget == id ? .next : .break
  case .continue: return machine.jumpTarget == id ? nil : .continue
  }
}

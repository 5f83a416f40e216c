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
      let condition = try checkConditions(loop.conditions)
      let start = flow
      let (id, body) = try checkLoopBody(loop.body, label: label)
      meet((loop.conditions.trimmedDescription == "true" ? [] : [start]) + (ended?.exits ?? []))
      let site = site(loop.whileKeyword)
      let isEndless =
        loop.conditions.count == 1 && loop.conditions.trimmedDescription == "true"
        && !function.broken.contains(id)
      return TypedStatement(
        leaves: isEndless,
        lowerStep: {
          let test = condition()
          switch body.lowerStep() {
          case .action(let run):
            return .action { machine in
              while try test(machine) {
                machine.fuel &-= 1
                if machine.fuel < 0 { try machine.refuel(site) }
                try run(machine)
              }
            }
          case let step:
            let execute = step.asExecute
            return .execute { machine in
              while try test(machine) {
                machine.fuel &-= 1
                if machine.fuel < 0 { try machine.refuel(site) }
                let signal = try execute(machine)
                if let outcome = leaving(signal, id, machine) { return outcome }
              }
              return .next
            }
          }
        })
    }
  }

  func checkRepeat(_ loop: RepeatStmtSyntax, label: String?) throws -> TypedStatement {
    let (id, body) = try checkLoopBody(loop.body, label: label)
    let exits = ended?.exits ?? []
    meet((body.leaves ? [] : [flow]) + (ended?.rounds ?? []))
    let condition = try check(loop.condition, as: .bool, for: .condition)
    meet([flow] + exits)
    let site = site(loop.repeatKeyword)
    return TypedStatement {
      let (execute, test) = (body.lower(), condition.lower().asBool)
      return { machine in
        repeat {
          machine.fuel &-= 1
          if machine.fuel < 0 { try machine.refuel(site) }
          let signal = try execute(machine)
          if let outcome = leaving(signal, id, machine) { return outcome }
        } while try test(machine)
        return .next
      }
    }
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
          ? "to count, write a range: 0..<\(loop.sequence.trimmedDescription)" : nil)
    }
    if let annotation = loop.typeAnnotation {
      let type = try resolve(annotation.type)
      guard type == element else {
        throw error(
          .typeMismatch, annotation,
          "cannot convert sequence element type '\(element)' to expected type '\(type)'")
      }
    }
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
        let isClosed = sequence.type == .closedRange
        let rangeSite = sequence.site
        return TypedStatement(lowerStep: {
          lowerCounting(
            bounds, isClosed: isClosed, pattern, filter, body, id: id, site: site,
            rangeSite: rangeSite)
        })
      }
      return TypedStatement(lowerStep: {
        let all = sequence.lower().asValue
        return lowerIterating(
          all, element, pattern, filter, body.lowerStep(), id: id, site: site)
      })
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
    return TypedStatement {
      let all = sequence.lower().asValue
      let held = temporary.lowerHold(element)
      let test = match.lower(held.subject) ?? { _ in true }
      let filter = filter?.lower().asBool ?? { _ in true }
      let execute = body.lower()
      let store = held.lowerStore(.unwrapping({ $0.resultValue }, as: element))
      return { machine in
        let sequence = try all(machine).asSequence
        for offset in 0..<sequence.elementCount {
          machine.fuel &-= 1
          if machine.fuel < 0 { try machine.refuel(site) }
          machine.resultValue = sequence.element(at: offset)
          try store(machine)
          let isMatch = try test(machine) && filter(machine)
          held.clear(machine)
          guard isMatch else { continue }
          let signal = try execute(machine)
          if let outcome = leaving(signal, id, machine) { return outcome }
        }
        return .next
      }
    }
  }
}

/// What a loop does after its body has ended early: `nil` to go on with the next round, else how the loop ends.
@inline(__always)
private func leaving(_ signal: Signal, _ id: Int, _ machine: Machine) -> Signal? {
  switch signal {
  case .next: return nil
  case .return: return .return
  case .break: return machine.jumpTarget == id ? .next : .break
  case .continue: return machine.jumpTarget == id ? nil : .continue
  }
}

/// Code of a loop over a range that is written in the loop itself.
private func lowerCounting(
  _ bounds: Typed.Bounds, isClosed: Bool, _ pattern: Checker.TypedPattern,
  _ filter: Typed?, _ body: TypedStatement, id: Int, site: Site, rangeSite: Site
) -> LoweredStatement {
  let (first, last) = (bounds.lower.lower().asInt, bounds.upper.lower().asInt)
  let step = body.lowerStep()
  let isFiltered = filter != nil
  let test: Run<Bool> = filter?.lower().asBool ?? { _ in true }
  func range(_ machine: Machine) throws -> (Int, Int) {
    let (start, end) = (try first(machine), try last(machine))
    try checkBounds(start, end, rangeSite)
    if isClosed && end == .max {
      throw rangeSite.error(.overflow, "a closed range cannot end at Int.max here")
    }
    return (start, isClosed ? end + 1 : end)
  }
  if let variable = pattern.variable, variable.function != nil, !variable.isCaptured {
    let slot = variable.slot
    if case .action(let run) = step, !isFiltered {
      return .action { machine in
        var (index, end) = try range(machine)
        while index < end {
          machine.fuel &-= 1
          if machine.fuel < 0 { try machine.refuel(site) }
          machine.words[machine.wordBase + slot] = index
          index += 1
          try run(machine)
        }
      }
    }
    let execute = step.asExecute
    return .execute { machine in
      var (index, end) = try range(machine)
      while index < end {
        machine.fuel &-= 1
        if machine.fuel < 0 { try machine.refuel(site) }
        machine.words[machine.wordBase + slot] = index
        index += 1
        if isFiltered, try !test(machine) { continue }
        let signal = try execute(machine)
        if let outcome = leaving(signal, id, machine) { return outcome }
      }
      return .next
    }
  }
  // The current number is handed to the pattern through the machine's result word.
  let bind = pattern.lowerBind(.int { $0.resultWord })
  if case .action(let run) = step, !isFiltered {
    return .action { machine in
      var (index, end) = try range(machine)
      while index < end {
        machine.fuel &-= 1
        if machine.fuel < 0 { try machine.refuel(site) }
        machine.resultWord = index
        try bind(machine)
        index += 1
        try run(machine)
      }
    }
  }
  let execute = step.asExecute
  return .execute { machine in
    var (index, end) = try range(machine)
    while index < end {
      machine.fuel &-= 1
      if machine.fuel < 0 { try machine.refuel(site) }
      machine.resultWord = index
      try bind(machine)
      index += 1
      if isFiltered, try !test(machine) { continue }
      let signal = try execute(machine)
      if let outcome = leaving(signal, id, machine) { return outcome }
    }
    return .next
  }
}

/// Code of a loop over the elements of a sequence.
private func lowerIterating(
  _ all: @escaping Run<Value>, _ element: SwiftType, _ pattern: Checker.TypedPattern,
  _ filter: Typed?, _ step: LoweredStatement, id: Int, site: Site
) -> LoweredStatement {
  let isFiltered = filter != nil
  let test: Run<Bool> = filter?.lower().asBool ?? { _ in true }
  // The current element is handed to the pattern through the machine's result.
  let bind = pattern.lowerBind(.unwrapping({ $0.resultValue }, as: element))
  // Numbers go straight into the variable.
  var slot: Int?
  if let variable = pattern.variable, variable.function != nil, !variable.isCaptured,
    element == .int || element == .double
  {
    slot = variable.slot
  }
  if case .action(let run) = step, !isFiltered {
    return .action { machine in
      let sequence = try all(machine).asSequence
      if let slot {
        switch sequence {
        case .ints(let elements):
          for element in elements {
            machine.fuel &-= 1
            if machine.fuel < 0 { try machine.refuel(site) }
            machine.words[machine.wordBase + slot] = element
            try run(machine)
          }
          return
        case .doubles(let elements):
          for element in elements {
            machine.fuel &-= 1
            if machine.fuel < 0 { try machine.refuel(site) }
            machine.words[machine.wordBase + slot] = element.word
            try run(machine)
          }
          return
        default: break
        }
      }
      for offset in 0..<sequence.elementCount {
        machine.fuel &-= 1
        if machine.fuel < 0 { try machine.refuel(site) }
        machine.resultValue = sequence.element(at: offset)
        try bind(machine)
        try run(machine)
      }
    }
  }
  let execute = step.asExecute
  return .execute { machine in
    let sequence = try all(machine).asSequence
    for offset in 0..<sequence.elementCount {
      machine.fuel &-= 1
      if machine.fuel < 0 { try machine.refuel(site) }
      machine.resultValue = sequence.element(at: offset)
      try bind(machine)
      if isFiltered, try !test(machine) { continue }
      let signal = try execute(machine)
      if let outcome = leaving(signal, id, machine) { return outcome }
    }
    return .next
  }
}

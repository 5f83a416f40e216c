import SwiftSyntax

/// What a `switch` or `if case` looks at, checked.
struct CheckedSubject {
  let type: SwiftType
  /// Makes code that computes the value, puts it where patterns find it, and lets go of it afterwards.
  let lower: () -> (compute: Run<Void>, clear: (Machine) -> Void, subject: MatchSubject)

  /// Makes code that tests the value against one pattern.
  func lowerTest(_ match: TypedMatch) -> () -> Run<Bool> {
    {
      let (compute, clear, subject) = lower()
      guard let test = match.lower(subject) else {
        return { machine in
          try compute(machine)
          clear(machine)
          return true
        }
      }
      return { machine in
        try compute(machine)
        let isMatch = try test(machine)
        clear(machine)
        return isMatch
      }
    }
  }
}

extension Checker {
  /// Checks an expression that is matched against patterns. A tuple that is written out is never put together.
  func checkSubject(
    _ expression: ExprSyntax, _ expected: SwiftType? = nil
  ) throws -> CheckedSubject {
    if expected == nil, let tuple = expression.as(TupleExprSyntax.self), tuple.elements.count > 1 {
      let elements = try tuple.elements.map {
        (label: $0.label?.text, typed: try check($0.expression))
      }
      let type = SwiftType.tuple(
        elements.map { SwiftType.TupleElement(label: $0.label, type: $0.typed.type) })
      let temporaries = elements.map { _ in Temporary(function) }
      return CheckedSubject(type: type) {
        let held = zip(elements, temporaries).map { $1.lowerHold($0.typed.type) }
        let stores = zip(elements, held).map { HeldAction(run: $1.lowerStore($0.typed.lower())) }
        let reads = held.map { HeldValue(run: $0.subject.whole.asValue) }
        let subject = MatchSubject(
          type: type, whole: .value { machine in .tuple(try reads.map { try $0.run(machine) }) },
          parts: held.map(\.subject))
        let clears = zip(elements, held).filter { !$0.0.typed.type.isWord }.map {
          HeldClear(run: $0.1.clear)
        }
        return (
          { machine in for store in stores { try store.run(machine) } },
          { machine in for clear in clears { clear.run(machine) } }, subject
        )
      }
    }
    var typed = try check(expression, expected)
    if let expected { typed = try coerce(typed, to: expected, for: .specified) }
    let (value, temporary) = (typed, Temporary(function))
    return CheckedSubject(type: value.type) {
      let held = temporary.lowerHold(value.type)
      return (held.lowerStore(value.lower()), held.clear, held.subject)
    }
  }

  /// One `case` of a `switch`.
  private struct CheckedCase {
    /// The patterns with their conditions; none for `default`.
    var items: [(match: TypedMatch, condition: Typed?)]
    var body: TypedStatement
    /// What a `fallthrough` out of it is known by.
    var next: Int
  }

  /// Checks a `switch`.
  ///
  /// - Parameter checkBody: Checks the statements of a case.
  func checkSwitch(
    _ choice: SwitchExprSyntax, label: String?,
    _ checkBody: (CodeBlockItemListSyntax) throws -> TypedStatement
  ) throws -> TypedStatement {
    let value = try checkSubject(choice.subject)
    let cases = try choice.cases.map { element in
      guard case .switchCase(let one) = element else {
        throw unsupported("'#if' is", element)
      }
      return one
    }
    guard !cases.isEmpty else {
      throw error(
        .misplaced, choice.switchKeyword,
        "'switch' statement body must have at least one 'case' or 'default' block")
    }
    var checked: [CheckedCase] = []
    let start = flow
    var ends: [ValueFlow] = []
    let id = try asTarget(.choice, label: label) { id in
      var failed = false
      for index in cases.indices {
        let fallen = function.targets.last?.fallen
        function.targets[function.targets.count - 1].fallen = nil
        meet([start] + [fallen].compactMap { $0 })
        let result = reporting { try checkCase(index, of: cases, value.type, checkBody) }
        if let result, !result.body.leaves { ends.append(flow) }
        guard let result else {
          failed = true
          continue
        }
        checked.append(result)
      }
      if failed { throw Reported() }
      return id
    }
    meet(ends + (ended?.exits ?? []))
    try checkCoverage(of: choice, cases, checked.map(\.items), value.type)
    let isBroken = function.broken.contains(id)
    let all = checked
    return TypedStatement(leaves: !isBroken && all.allSatisfy(\.body.leaves)) {
      Self.lowerSwitch(value, all, id)
    }
  }

  private func checkCase(
    _ index: Int, of cases: [SwitchCaseSyntax], _ type: SwiftType,
    _ checkBody: (CodeBlockItemListSyntax) throws -> TypedStatement
  ) throws -> CheckedCase {
    let one = cases[index]
    if let attribute = one.attribute { throw unsupported("this attribute is", attribute) }
    guard !one.statements.isEmpty else {
      throw error(
        .misplaced, one.label,
        "'case' label in a 'switch' must have at least one executable statement",
        hint: "where nothing is to be done, write 'break'")
    }
    lastTarget += 1
    let next = lastTarget
    function.targets[function.targets.count - 1].next = FunctionContext.NextCase(
      id: next, exists: index + 1 < cases.count,
      bound: index + 1 < cases.count ? cases[index + 1].boundName : nil)
    return try inNewScope {
      var items: [(match: TypedMatch, condition: Typed?)] = []
      switch one.label {
      case .default:
        if index + 1 < cases.count {
          throw error(
            .misplaced, cases[index + 1].label,
            "additional 'case' blocks cannot appear after the 'default' block of a 'switch'")
        }
      case .case(let label):
        let names = MatchNames()
        for item in label.caseItems {
          names.bound = []
          let match = try checkMatch(item.pattern, type, names)
          if let name = Set(names.variables.keys).symmetricDifference(names.bound).min() {
            throw error(.typeMismatch, item.pattern, "'\(name)' must be bound in every pattern")
          }
          let condition = try item.whereClause.map {
            try check($0.condition, as: .bool, for: .condition)
          }
          items.append((match, condition))
          if label.caseItems.count > 1, items.count == 1 {
            // A name that a later pattern brings is missing in the first.
            let later = label.caseItems.dropFirst().flatMap { $0.pattern.matchNames }
            if let name = later.first(where: { names.variables[$0] == nil }) {
              throw error(.typeMismatch, item.pattern, "'\(name)' must be bound in every pattern")
            }
          }
        }
      @unknown default: throw unsupported("this case is", one.label)
      }
      let body = try inNewScope { try checkBody(one.statements) }
      return CheckedCase(items: items, body: body, next: next)
    }
  }

  // MARK: Coverage

  /// Refuses a `switch` that leaves values out, and warns of patterns that can never match.
  private func checkCoverage(
    of choice: SwitchExprSyntax, _ cases: [SwitchCaseSyntax],
    _ items: [[(match: TypedMatch, condition: Typed?)]], _ type: SwiftType
  ) throws {
    var coverage = Exhaustiveness { [self] in makings(of: $0) }
    var rows: [PatternSpace] = []
    for (one, patterns) in zip(cases, items) {
      guard case .case(let label) = one.label else { continue }
      for (item, pattern) in zip(label.caseItems, patterns) {
        let space = pattern.match.space
        if !coverage.isUseful(space, after: rows, of: type) {
          let isLiteral = if case .literal = space { true } else { false }
          warn(
            .misplaced, site(item.pattern),
            isLiteral
              ? "literal value is already handled by previous pattern; consider removing it"
              : "case is already handled by previous patterns; consider removing it")
        }
        if pattern.condition == nil { rows.append(space) }
      }
    }
    if case .default? = cases.last?.label { return }
    let missing = coverage.missing(rows, of: type)
    guard coverage.budget > 0 else {
      throw error(
        .notExhaustive, choice.switchKeyword,
        "the compiler is unable to check that this switch is exhaustive in reasonable time",
        hint: "add 'default:' at its end")
    }
    guard !missing.isEmpty else { return }
    var diagnostic = error(.notExhaustive, choice.switchKeyword, "switch must be exhaustive")
    if missing == ["_"] {
      diagnostic.hint =
        "its cases do not cover every '\(type)': add 'default:' at its end for all others"
    } else {
      diagnostic.notes = missing.map { Diagnostic.Note("add missing case: '\($0)'") }
      diagnostic.hint = "add 'case \(missing[0]):', or 'default:' for everything that is not listed"
    }
    throw diagnostic
  }

  // MARK: Lowering

  private static func lowerSwitch(
    _ value: CheckedSubject, _ cases: [CheckedCase], _ id: Int
  ) -> Execute {
    let (compute, clear, subject) = value.lower()
    // Which case is to run, by number; the last one may be a default without patterns.
    var tests: [HeldChoice] = []
    for (index, one) in cases.enumerated() {
      let conditions = one.items.map { item -> HeldTest in
        let match = item.match.lower(subject)
        let condition = item.condition?.lower().asBool
        switch (match, condition) {
        case (let match?, let condition?): return HeldTest { try match($0) && condition($0) }
        case (let match?, nil): return HeldTest(run: match)
        case (nil, let condition?): return HeldTest(run: condition)
        case (nil, nil): return HeldTest { _ in true }
        }
      }
      if one.items.isEmpty {
        tests.append(HeldChoice(index: index) { _ in true })
      }
      for condition in conditions {
        tests.append(HeldChoice(index: index, run: condition.run))
      }
    }
    let bodies = cases.map { HeldStatement(run: $0.body.lower()) }
    let next = cases.map(\.next)
    let choose = lowerChoice(tests, table(cases, subject.type), subject)
    return { machine in
      try compute(machine)
      var index = try choose(machine)
      clear(machine)
      while index < bodies.count {
        let signal = try bodies[index].run(machine)
        guard case .break = signal else { return signal }
        if machine.jumpTarget == id { return .next }
        // Another target than the next case is one around the switch.
        guard machine.jumpTarget == next[index] else { return signal }
        index += 1
      }
      return .next
    }
  }

  /// Code that gives the number of the first case that matches.
  private static func lowerChoice(
    _ tests: [HeldChoice], _ table: (first: Int, cases: [Int], other: Int)?, _ subject: MatchSubject
  ) -> Run<Int> {
    if let (first, cases, other) = table {
      let read = subject.whole.asInt
      return { machine in
        let (offset, overflow) = try read(machine).subtractingReportingOverflow(first)
        return !overflow && offset >= 0 && offset < cases.count ? cases[offset] : other
      }
    }
    return { machine in
      for test in tests where try test.run(machine) { return test.index }
      return .max
    }
  }

  /// The number of the case for each integer from a first one on, where all patterns are integers near each other.
  private static func table(
    _ cases: [CheckedCase], _ type: SwiftType
  ) -> (first: Int, cases: [Int], other: Int)? {
    guard type == .int, cases.last?.items.isEmpty ?? false else { return nil }
    var numbers: [(number: Int, index: Int)] = []
    for (index, one) in cases.enumerated() {
      for item in one.items {
        guard item.condition == nil, case .literal(let text) = item.match.space,
          let number = Int(text)
        else { return nil }
        numbers.append((number, index))
      }
    }
    let other = cases.count - 1
    guard numbers.count > 2, let first = numbers.map(\.number).min(),
      let last = numbers.map(\.number).max(),
      case let (span, overflow) = last.subtractingReportingOverflow(first),
      !overflow, span < 256
    else { return nil }
    var table = [Int](repeating: other, count: span + 1)
    for (number, index) in numbers.reversed() { table[number - first] = index }
    return (first, table, other)
  }
}

/// Holds the test for a case, so that a collection keeps the closure as it is.
private struct HeldChoice {
  let index: Int
  let run: Run<Bool>
}

/// Holds code without a value, so that a collection keeps the closure as it is.
struct HeldAction {
  let run: Run<Void>
}

private struct HeldClear {
  let run: (Machine) -> Void
}

extension SwitchCaseSyntax {
  /// A name that the case binds, if any.
  fileprivate var boundName: String? {
    guard case .case(let label) = label else { return nil }
    return label.caseItems.lazy.flatMap { $0.pattern.matchNames }.first
  }
}

extension PatternSyntax {
  /// The names that a pattern that may match or not binds.
  var matchNames: [String] {
    final class Finder: SyntaxVisitor {
      var names: [String] = []
      override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
        names.append(node.identifier.text)
        return .skipChildren
      }
      override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    }
    let finder = Finder(viewMode: .sourceAccurate)
    finder.walk(self)
    return finder.names
  }
}

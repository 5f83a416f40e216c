import SwiftSyntax

/// A lesson's own sequences: types that conform to `Sequence` or `IteratorProtocol`.
///
/// Loops over them call `next()` round by round. What all sequences have is written in Swift (`Library/Prelude+Sequences`).
/// What Swift's own types take as a sequence is an array of the elements by then.
extension Checker {
  /// Whether a type is a sequence that the lesson declares.
  func isOwnSequence(_ type: SwiftType) -> Bool {
    guard case .nominal(let nominal) = type else { return false }
    return (nominal.kind == .structure || nominal.kind == .enumeration)
      && nominal.conformances.contains("Sequence")
  }

  /// Lets a type conform to `Sequence` or `IteratorProtocol`.
  func adoptSequence(_ name: String, by nominal: NominalType) {
    readSequences()
    nominal.conformances.insert(name)
    var wanted: [String] = []
    if nominal.conformances.contains("Sequence") { wanted.append("__OwnSequence") }
    if nominal.conformances.isSuperset(of: ["Sequence", "IteratorProtocol"]) {
      wanted.append("__OwnIterator")
    }
    for name in wanted {
      if case .nominal(let interface)? = library.type(named: name) { adopt(interface, by: nominal) }
    }
  }

  /// The type of the iterator of a sequence that the lesson declares.
  private func iteratorType(of nominal: NominalType) -> SwiftType? {
    let own = nominal.members(named: "makeIterator").first {
      $0.kind == .function && $0.parameters.isEmpty && !$0.isStatic && !$0.isMutating
        && !$0.isThrowing && $0.generics.isEmpty
    }
    if let own { return own.result }
    return nominal.conformances.contains("IteratorProtocol") ? .nominal(nominal) : nil
  }

  /// The member of an iterator that gives the next element.
  private func nextMember(of type: SwiftType) -> Declaration? {
    host.members(of: type, named: "next", isStatic: false).declarations.first {
      guard case .optional = $0.result else { return false }
      return $0.kind == .function && $0.parameters.isEmpty && !$0.isThrowing && $0.generics.isEmpty
    }
  }

  /// Finds out what a sequence's or iterator's elements are, once its members have been declared.
  func inferElement(of nominal: NominalType) {
    let isSequence = nominal.conformances.contains("Sequence")
    guard nominal.kind == .structure || nominal.kind == .enumeration,
      isSequence || nominal.conformances.contains("IteratorProtocol"), nominal.element == nil
    else { return }
    let iterator = isSequence ? iteratorType(of: nominal) : .nominal(nominal)
    guard let iterator, case .nominal(let type) = iterator,
      type.conformances.contains("IteratorProtocol"),
      case .optional(let element)? = nextMember(of: iterator)?.result
    else { return }
    nominal.types["Element"] = element
    if isSequence {
      nominal.element = element
      nominal.types["Iterator"] = iterator
    }
  }

  /// Refuses a sequence or an iterator that lacks what it needs.
  func checkIsSequence(_ nominal: NominalType, at node: some SyntaxProtocol) throws {
    for name in ["Sequence", "IteratorProtocol"] where nominal.conformances.contains(name) {
      let isThere = name == "Sequence" ? nominal.element != nil : nominal.types["Element"] != nil
      guard !isThere || isOfOtherElement(nominal) else { continue }
      throw error(
        .conformance, node,
        "type '\(nominal.shortName)' does not conform to protocol '\(name)'",
        hint: name == "Sequence"
          ? "write func makeIterator(), which gives a value of a type of the lesson's that conforms to IteratorProtocol"
          : "write mutating func next(), which gives an optional element")
    }
  }

  /// Whether a generic parameter named `Element` is not what the elements are.
  private func isOfOtherElement(_ nominal: NominalType) -> Bool {
    guard let index = nominal.generic?.parameters.firstIndex(of: "Element") else { return false }
    return nominal.arguments[index] != nominal.types["Element"]
  }

  /// All elements of a sequence of the lesson's, as an array; any other value as it is.
  func elements(of sequence: Typed) -> Typed {
    guard isOwnSequence(sequence.type), let element = sequence.type.element,
      let member = host.members(of: sequence.type, named: "__elements", isStatic: false)
        .declarations.first
    else { return sequence }
    let all = call(
      member, receiver: .value(sequence), arguments: [], bindings: [:], site: sequence.site)
    return Typed(.array(element), sequence.site, lower: all.lower)
  }

  /// A loop over a sequence of the lesson's; `nil` where the value is none.
  func checkForOwn(
    _ loop: ForStmtSyntax, _ sequence: Typed, _ element: SwiftType, label: String?
  ) throws -> TypedStatement? {
    guard isOwnSequence(sequence.type) else { return nil }
    if let keyword = loop.caseKeyword {
      throw unsupported("'for case' over a sequence of the lesson's own is", keyword)
    }
    let maker = host.members(of: sequence.type, named: "makeIterator", isStatic: false)
      .declarations.first { $0.kind == .function && $0.parameters.isEmpty }
    guard let maker else { throw Reported() }
    let made = call(
      maker, receiver: .value(sequence), arguments: [],
      bindings: host.bindings(of: sequence.type), site: sequence.site)
    guard let nextMember = nextMember(of: made.type) else { throw Reported() }
    return try inNewScope {
      let variable = Variable(
        "iterator", made.type, isMutable: true, function: function, step: step,
        site: site(loop.sequence))
      let place = try place(of: variable, at: loop.sequence)
      let receiver: Receiver =
        nextMember.isMutating
        ? .place(place) : .value(Typed(made.type, place.site, lower: place.lowerRead))
      let next = call(
        nextMember, receiver: receiver, arguments: [], bindings: [:], site: sequence.site)
      let pattern = try checkPattern(loop.pattern, element, isMutable: false)
      let filter = try loop.whereClause.map {
        try check($0.condition, as: .bool, for: .condition)
      }
      let start = flow
      let (id, body) = try asTarget(.loop, label: label) { id in (id, try checkBlock(loop.body)) }
      meet([start] + (ended?.exits ?? []))
      let site = site(loop.forKeyword)
      return TypedStatement { [machine, function] in
        let begin = variable.lowerStore(made.lower(), isInitial: true, in: function, machine)
        let next = next.lower().asValue
        let bind = pattern.lowerBind(.unwrapping({ $0.resultValue }, as: element))
        let test = filter?.lower().asBool
        let execute = body.lower()
        return { machine in
          try begin(machine)
          while case .some(let new) = try next(machine) {
            try machine.tick(site)
            machine.resultValue = new
            try bind(machine)
            if let test, try !test(machine) { continue }
            let signal = try execute(machine)
            if let outcome = leaving(signal, id, machine) { return outcome }
          }
          return .next
        }
      }
    }
  }
}

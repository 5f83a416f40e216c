extension Variable {
  /// Code that reads the variable in the body of `reader`.
  func lowerRead(in reader: FunctionContext, _ machine: Machine, _ site: Site) -> Code {
    guard let owner = function else { return lowerGlobalRead(in: reader, machine, site) }
    if !isCaptured {
      let slot = slot
      // Written out for each type, because what stands in another file is not inlined here.
      switch type {
      case .int, .sized: return .int { $0.words[$0.wordBase + slot] }
      case .double:
        return .double {
          Double(bitPattern: UInt64(bitPattern: Int64($0.words[$0.wordBase + slot])))
        }
      case .bool: return .bool { $0.words[$0.wordBase + slot] != 0 }
      case .float: return .fromWord({ $0.words[$0.wordBase + slot] }, as: type)
      default: return .value { $0.values[$0.valueBase + slot] }
      }
    }
    let box = lowerBox(in: reader, isOwner: owner === reader)
    if isLentFromBox {
      return .fromWord(
        { machine in
          let box = box(machine)
          guard case .void = box.value else { throw exclusivityError(site) }
          return box.word
        }, as: type)
    }
    if isPassedToChange, type != .void {
      return .value { machine in
        let value = box(machine).value
        if case .void = value { throw exclusivityError(site) }
        return value
      }
    }
    let isVoid = type == .void
    if owner !== reader, type == .int || type == .double {
      let index = reader.capture(self)
      return type == .int
        ? .int { $0.captures[index].word } : .double { Double(word: $0.captures[index].word) }
    }
    return type.isWord
      ? .fromWord({ box($0).word }, as: type)
      : .value { machine in
        let value = box(machine).value
        if !isVoid, case .void = value { throw overlapping(site) }
        return value
      }
  }

  private func lowerGlobalRead(
    in reader: FunctionContext, _ machine: Machine, _ site: Site
  ) -> Code {
    let slot = globalSlot(machine)
    // A function can be called before the statement that gives a variable of its own step a value.
    let needsCheck = !reader.isStep
    func ready(_ machine: Machine) throws {
      guard machine.globalIsReady[slot] else {
        throw notReady(site, machine)
      }
    }
    if type == .int {
      guard needsCheck else { return .int { $0.globalWords[slot] } }
      return .int {
        try ready($0)
        return $0.globalWords[slot]
      }
    }
    if type == .double {
      guard needsCheck else { return .double { Double(word: $0.globalWords[slot]) } }
      return .double {
        try ready($0)
        return Double(word: $0.globalWords[slot])
      }
    }
    if type.isWord {
      return .fromWord(
        needsCheck
          ? {
            try ready($0)
            return $0.globalWords[slot]
          } : { $0.globalWords[slot] }, as: type)
    }
    let isVoid = type == .void
    return .value(
      needsCheck
        ? {
          try ready($0)
          let value = $0.globalValues[slot]
          if !isVoid, case .void = value { throw overlapping(site) }
          return value
        } : { $0.globalValues[slot] })
  }

  private func notReady(_ site: Site, _ machine: Machine) -> Diagnostic {
    if machine.globalsBeingChanged.contains(globalSlot(machine)) { return exclusivityError(site) }
    return site.error(.invalidValue, "'\(name)' is used before it has been given a value")
  }

  /// Code that finds the box of a captured variable.
  func lowerBox(in reader: FunctionContext, isOwner: Bool) -> (Machine) -> Box {
    if isOwner {
      let slot = slot
      return { machine in
        guard case .box(let box) = machine.values[machine.valueBase + slot] else { return Box() }
        return box
      }
    }
    let index = reader.capture(self)
    return { $0.captures[index] }
  }

  /// Code that stores a value in the variable.
  ///
  /// - Parameters:
  ///   - value: Computes the value, of the variable's type.
  ///   - isInitial: Whether this makes the variable, so that closures made before keep the old one.
  func lowerStore(
    _ value: Code, isInitial: Bool, in writer: FunctionContext, _ machine: Machine
  ) -> Run<Void> {
    let type = type
    guard let owner = function else {
      let slot = globalSlot(machine)
      if type.isWord {
        let run = value.asWord(type)
        return { machine in
          machine.globalWords[slot] = try run(machine)
          machine.globalIsReady[slot] = true
        }
      }
      let run = value.asValue
      return { machine in
        machine.globalValues[slot] = try run(machine)
        machine.globalIsReady[slot] = true
      }
    }
    if !isCaptured {
      let slot = slot
      if case .double = type {
        let run = value.asDouble
        return { machine in
          let new = try run(machine)
          machine.words[machine.wordBase + slot] = Int(Int64(bitPattern: new.bitPattern))
        }
      }
      if type.isWord {
        let run = value.asWord(type)
        return { machine in
          let word = try run(machine)
          machine.words[machine.wordBase + slot] = word
        }
      }
      let run = value.asValue
      return { machine in
        let new = try run(machine)
        machine.values[machine.valueBase + slot] = new
      }
    }
    let fill: (Machine, Box) throws -> Void
    if type.isWord {
      let run = value.asWord(type)
      fill = { $1.word = try run($0) }
    } else {
      let run = value.asValue
      fill = { $1.value = try run($0) }
    }
    if isInitial {
      let slot = slot
      let mayHoldItself = isMutable && type.mayHoldFunctions
      return { machine in
        let box = Box()
        try fill(machine, box)
        machine.values[machine.valueBase + slot] = .box(box)
        if mayHoldItself { machine.cycles.note(variable: box) }
      }
    }
    let box = lowerBox(in: writer, isOwner: owner === writer)
    if isLentFromBox {
      return { [site] machine in
        let box = box(machine)
        // The value is computed first, and may change the variable through a parameter itself.
        let filled = Box()
        try fill(machine, filled)
        guard case .void = box.value else { throw exclusivityError(site) }
        box.word = filled.word
      }
    }
    return { try fill($0, box($0)) }
  }

  /// Code that lets a body change the variable in place, while nothing else may look at it or set it.
  ///
  /// - Parameter site: Where that is, for who does so all the same.
  func lowerModify(in writer: FunctionContext, _ machine: Machine, _ site: Site) -> Modify {
    if type.isWord { return lowerModifyWord(in: writer, machine, site) }
    let loan = Loan(name: name, isVoid: type == .void, site: site)
    guard let owner = function else {
      let slot = globalSlot(machine)
      let needsCheck = !writer.isStep
      return { [self] machine, body in
        if needsCheck, !machine.globalIsReady[slot] { throw notReady(site, machine) }
        try loan.lend(to: body) { swap(&$0, &machine.globalValues[slot]) }
      }
    }
    if isCaptured {
      let box = lowerBox(in: writer, isOwner: owner === writer)
      return { machine, body in
        let box = box(machine)
        try loan.lend(to: body) { swap(&$0, &box.value) }
      }
    }
    let slot = slot
    return { machine, body in
      let index = machine.valueBase + slot
      try loan.lend(to: body) { swap(&$0, &machine.values[index]) }
    }
  }

  /// The same for a variable that is a word, which stays in its place meanwhile.
  private func lowerModifyWord(
    in writer: FunctionContext, _ machine: Machine, _ site: Site
  ) -> Modify {
    let type = type
    let loan = Loan(name: name, isVoid: false, site: site)
    let read = lowerRead(in: writer, machine, site).asWord(type)
    // Whoever sets the word to be stored here is the only one who uses it.
    let new = Box()
    let store = lowerStore(
      .fromWord({ _ in new.word }, as: type), isInitial: false, in: writer, machine)
    let box =
      isLentFromBox ? function.map { lowerBox(in: writer, isOwner: $0 === writer) } : nil
    return { machine, body in
      let old = try read(machine)
      let box = box?(machine)
      box?.value = .bool(true)
      defer { box?.value = .void }
      var value = Value(word: old, as: type)
      try settle(changing: &value, body) {
        box?.value = .void
        guard try read(machine) == old else { throw loan.setMeanwhile }
        new.word = $0.word
        try store(machine)
      }
    }
  }
}

/// A variable that is lent to calls which change it. It does not refer to the variable, whose function holds the code.
private struct Loan {
  let name: String
  let isVoid: Bool
  let site: Site

  /// Lets a body change a value that an exchange takes out of its place, so that it is the only reference to its storage,
  /// and puts back.
  ///
  /// The place is empty meanwhile. So one that is empty has been lent already, and what is found there in the end has been
  /// set by somebody else.
  @inline(__always)
  func lend(to body: (inout Value) throws -> Void, exchange: (inout Value) -> Void) throws {
    var value = Value.void
    exchange(&value)
    if case .void = value, !isVoid { throw exclusivityError(site) }
    do {
      try body(&value)
    } catch {
      exchange(&value)
      throw error
    }
    exchange(&value)
    if case .void = value { return }
    throw setMeanwhile
  }

  /// Refuses what has been set while a call was changing it.
  var setMeanwhile: Diagnostic {
    site.error(
      .invalidValue,
      "overlapping accesses to '\(name)': it was set while this call was changing it",
      hint: "let the call change its own parameter, or copy '\(name)' to a constant before it")
  }
}

/// Code that lets a body change a place in place.
typealias Modify = (Machine, (inout Value) throws -> Void) throws -> Void

/// Code that calls a function of the lesson's that changes what it is given with `&`.
///
/// What is changed moves into the callee's frame and back when the call ends, also by an error, so that nothing is copied.
///
/// - Parameter callee: Finds the function, before the arguments are computed.
func lowerChangingCall(
  arguments: [Typed], result: SwiftType, in context: FunctionContext, _ machine: Machine,
  site: Site, callee: @escaping Run<FunctionValue>
) -> Code {
  var plan = ChangingCall(site: site, callee: callee)
  var (word, value) = (0, 0)
  for argument in arguments {
    let isWord = argument.type.isWord
    let slot = isWord ? word : value
    if isWord { word += 1 } else { value += 1 }
    if let place = argument.changed?.place {
      if let prepare = place.lowerPrepare() { plan.before.append(HeldAction(run: prepare)) }
      plan.places.append(
        ChangingCall.Changed(
          type: place.type, slot: slot,
          modify: place.root?.excluding(place.lowerModify(), in: context, machine)
            ?? place.lowerModify()))
    } else if isWord {
      let (run, from) = (argument.lower().asWord(argument.type), context.allocateWord())
      plan.before.append(
        HeldAction { machine in
          let new = try run(machine)
          machine.words[machine.wordBase + from] = new
        })
      plan.moves.append(ChangingCall.Move(isWord: true, from: from, to: slot))
    } else {
      let (run, from) = (argument.lower().asValue, context.allocateValue())
      plan.before.append(
        HeldAction { machine in
          let new = try run(machine)
          machine.values[machine.valueBase + from] = new
        })
      plan.moves.append(ChangingCall.Move(isWord: false, from: from, to: slot))
    }
  }
  let call = plan
  switch result {
  case .int:
    return .int { machine in
      var outcome = 0
      try call.run(machine) { outcome = try $0.asInt(machine) }
      return outcome
    }
  case .double:
    return .double { machine in
      var outcome = 0.0
      try call.run(machine) { outcome = try $0.asDouble(machine) }
      return outcome
    }
  default:
    return .unwrapping(
      { machine in
        var outcome = Value.void
        try call.run(machine) { outcome = try $0.asValue(machine) }
        return outcome
      }, as: result)
  }
}

/// How a function is called that changes some of its arguments.
private struct ChangingCall {
  /// An argument's way from the caller's frame to the callee's.
  struct Move {
    let isWord: Bool
    let from: Int
    let to: Int
  }

  /// An argument that is changed.
  struct Changed {
    let type: SwiftType
    /// Its slot in the callee's frame.
    let slot: Int
    let modify: Modify
  }

  let site: Site
  let callee: Run<FunctionValue>
  /// Computes arguments and indices, in their order.
  var before: [HeldAction] = []
  var moves: [Move] = []
  var places: [Changed] = []

  func run(_ machine: Machine, _ body: (FunctionCode) throws -> Void) throws {
    let function = try callee(machine)
    for step in before { try step.run(machine) }
    guard let code = function.code else {
      throw site.error(.hostError, "this function cannot change what it is given")
    }
    var held = [Value](repeating: .void, count: places.count)
    try enter(0, &held, code, function.captures, machine, body)
  }

  /// Takes the values to be changed out of their places, one after the other, and calls the function.
  private func enter(
    _ index: Int, _ held: inout [Value], _ code: FunctionCode, _ captures: ContiguousArray<Box>,
    _ machine: Machine, _ body: (FunctionCode) throws -> Void
  ) throws {
    guard index < places.count else {
      return try call(&held, code, captures, machine, body)
    }
    try places[index].modify(machine) { value in
      swap(&value, &held[index])
      defer { swap(&value, &held[index]) }
      try enter(index + 1, &held, code, captures, machine, body)
    }
  }

  private func call(
    _ held: inout [Value], _ code: FunctionCode, _ captures: ContiguousArray<Box>,
    _ machine: Machine, _ body: (FunctionCode) throws -> Void
  ) throws {
    machine.prepareFrame(of: code)
    for move in moves {
      if move.isWord {
        machine.words[machine.wordBase + machine.frameWords + move.to] =
          machine.words[machine.wordBase + move.from]
      } else {
        var moved = Value.void
        swap(&moved, &machine.values[machine.valueBase + move.from])
        machine.values[machine.valueBase + machine.frameValues + move.to] = moved
      }
    }
    let caller = try machine.enter(code, captures: captures, site)
    defer { machine.leave(caller) }
    for (index, place) in places.enumerated() {
      machine.moveIn(&held[index], place.type, place.slot)
    }
    defer {
      for (index, place) in places.enumerated() {
        machine.moveOut(&held[index], place.type, place.slot)
      }
    }
    try body(code)
  }
}

/// Refuses to look at a value that a call under way is changing.
func exclusivityError(_ site: Site) -> Diagnostic {
  site.error(
    .invalidValue,
    "overlapping accesses: this value is being changed by a call that has not ended yet",
    hint: "use the parameter that stands for it, or copy it to a constant before the call")
}

extension Machine {
  /// Moves a value into a slot of the current frame.
  fileprivate func moveIn(_ value: inout Value, _ type: SwiftType, _ slot: Int) {
    if type.isWord {
      words[wordBase + slot] = value.word
    } else {
      swap(&value, &values[valueBase + slot])
    }
  }

  /// Moves a value out of a slot of the current frame.
  fileprivate func moveOut(_ value: inout Value, _ type: SwiftType, _ slot: Int) {
    switch type {
    case .double: value = .double(Double(word: words[wordBase + slot]))
    case .float: value = .float(Float(word: words[wordBase + slot]))
    case .bool: value = .bool(words[wordBase + slot] != 0)
    case let type where type.isWord: value = .int(words[wordBase + slot])
    default:
      value = .void
      swap(&value, &values[valueBase + slot])
    }
  }

  /// Calls a function value that changes its first argument.
  ///
  /// - Parameters:
  ///   - type: The static type of what is changed.
  ///   - rest: The arguments after the first.
  func call(
    _ function: FunctionValue, changing value: inout Value, of type: SwiftType, _ rest: [Value],
    _ site: Site
  ) throws -> Value {
    guard let code = function.code else {
      throw site.error(.hostError, "this function cannot change what it is given")
    }
    prepareFrame(of: code)
    var word = wordBase + frameWords + (type.isWord ? 1 : 0)
    var next = valueBase + frameValues + (type.isWord ? 0 : 1)
    for argument in rest {
      switch argument {
      case .int, .double, .float, .bool:
        words[word] = argument.word
        word += 1
      default:
        values[next] = argument
        next += 1
      }
    }
    let caller = try enter(code, captures: function.captures, site)
    defer { leave(caller) }
    moveIn(&value, type, 0)
    defer { moveOut(&value, type, 0) }
    return try code.asValue(self)
  }
}

extension Value {
  /// The bits of a value that frames hold as a word.
  var word: Int {
    switch self {
    case .int(let value): value
    case .double(let value): value.word
    case .float(let value): value.word
    case .bool(let value): value.word
    default: 0
    }
  }
}

extension Variable {
  /// Code that lets a body change the variable, or a part of it, while nothing else can look at it.
  fileprivate func excluding(
    _ modify: @escaping Modify, in writer: FunctionContext, _ machine: Machine
  ) -> Modify {
    guard function == nil else { return modify }
    let slot = globalSlot(machine)
    return { machine, body in
      try modify(machine) { value in
        // Functions look at this before they read a global variable.
        machine.globalIsReady[slot] = false
        machine.globalsBeingChanged.insert(slot)
        defer {
          machine.globalIsReady[slot] = true
          machine.globalsBeingChanged.remove(slot)
        }
        try body(&value)
      }
    }
  }
}

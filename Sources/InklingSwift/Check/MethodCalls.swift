/// Refuses to look at a value that is being changed by a call that has not ended.
func overlapping(_ site: Site) -> Diagnostic {
  site.error(
    .invalidValue,
    "overlapping accesses: this value is being changed by a call that has not ended yet",
    hint: "a mutating method and what it calls may use the value through 'self' only")
}

/// Code that reads a stored property of a struct.
func readField(
  of value: @escaping Run<Value>, _ index: Int, _ type: SwiftType, _ site: Site
) -> Code {
  switch type {
  case .int:
    return .int { machine in
      guard case .tuple(let fields) = try value(machine), case .int(let field) = fields[index]
      else { throw overlapping(site) }
      return field
    }
  case .double:
    return .double { machine in
      guard case .tuple(let fields) = try value(machine), case .double(let field) = fields[index]
      else { throw overlapping(site) }
      return field
    }
  default:
    return .unwrapping(
      { machine in
        guard case .tuple(let fields) = try value(machine) else { throw overlapping(site) }
        return fields[index].unlinked
      }, as: type)
  }
}

/// Code that calls a method that changes its receiver in place.
///
/// The receiver moves into the first slot of the callee's frame and back when the call ends.
func lowerMutatingCall(
  of code: FunctionCode, on place: Place, arguments: [Typed], result: SwiftType,
  in context: FunctionContext, site: Site
) -> Code {
  let type = place.type
  let (prepare, modify) = (place.lowerPrepare(), place.lowerModify())
  var stores: [HeldVoid] = []
  var moves: [HeldMove] = []
  // The arguments wait in the caller's frame until the receiver has been taken out of its place.
  var word = type.isWord ? 1 : 0
  var value = type.isWord ? 0 : 1
  for argument in arguments {
    if argument.type.isWord {
      let (run, from) = (argument.lower().asWord(argument.type), context.allocateWord())
      stores.append(
        HeldVoid { machine in
          let new = try run(machine)
          machine.words[machine.wordBase + from] = new
        })
      moves.append(HeldMove(isWord: true, from: from, to: word))
      word += 1
    } else {
      let (run, from) = (argument.lower().asValue, context.allocateValue())
      stores.append(
        HeldVoid { machine in
          let new = try run(machine)
          machine.values[machine.valueBase + from] = new
        })
      moves.append(HeldMove(isWord: false, from: from, to: value))
      value += 1
    }
  }
  func call(_ machine: Machine, _ body: (Machine) throws -> Void) throws {
    try prepare?(machine)
    for store in stores { try store.run(machine) }
    try modify(machine) { own in
      if case .void = own { throw overlapping(site) }
      machine.prepareFrame(of: code)
      for move in moves { move.run(machine) }
      let caller = try machine.enter(code, site)
      defer { machine.leave(caller) }
      if type.isWord {
        machine.words[machine.wordBase] = try Code.unwrapping({ [own] _ in own }, as: type)
          .asWord(type)(machine)
        defer {
          let word = machine.words[machine.wordBase]
          own = Value(word: word, as: type)
        }
        try body(machine)
      } else {
        swap(&own, &machine.values[machine.valueBase])
        defer { swap(&own, &machine.values[machine.valueBase]) }
        try body(machine)
      }
    }
  }
  switch result {
  case .int:
    return .int { machine in
      var outcome = 0
      try call(machine) { outcome = try code.asInt($0) }
      return outcome
    }
  case .double:
    return .double { machine in
      var outcome = 0.0
      try call(machine) { outcome = try code.asDouble($0) }
      return outcome
    }
  default:
    return .unwrapping(
      { machine in
        var outcome = Value.void
        try call(machine) { outcome = try code.asValue($0) }
        return outcome
      }, as: result)
  }
}

/// Holds code without a value, so that a collection keeps the closure as it is.
struct HeldVoid {
  let run: Run<Void>
  init(_ run: @escaping Run<Void>) { self.run = run }
}

/// An argument's way from the caller's frame to the callee's.
private struct HeldMove {
  let isWord: Bool
  let from: Int
  let to: Int

  @inline(__always)
  func run(_ machine: Machine) {
    if isWord {
      machine.words[machine.wordBase + machine.frameWords + to] =
        machine.words[machine.wordBase + from]
    } else {
      var moved = Value.void
      swap(&moved, &machine.values[machine.valueBase + from])
      machine.values[machine.valueBase + machine.frameValues + to] = moved
    }
  }
}

extension Value {
  /// The value of a type that frames hold as a word.
  init(word: Int, as type: SwiftType) {
    switch type {
    case .double: self = .double(Double(word: word))
    case .float: self = .float(Float(word: word))
    case .bool: self = .bool(word != 0)
    default: self = .int(word)
    }
  }
}

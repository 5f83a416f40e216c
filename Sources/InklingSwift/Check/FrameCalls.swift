/// Holds code that gives a word, so that a collection keeps the closure as it is.
struct HeldWord {
  let run: Run<Int>
}

/// Holds code that gives a value, so that a collection keeps the closure as it is.
struct HeldValue {
  let run: Run<Value>
}

/// Code that calls a function of the lesson's that has captured nothing.
func lowerDirectCall(
  of code: FunctionCode, arguments: [Typed], result: SwiftType, in context: FunctionContext,
  site: Site
) -> Code {
  if arguments.count == 1, arguments[0].type.isWord, result == .int || result == .double {
    // The commonest call, without a closure of its own for the argument.
    let argument = arguments[0].lower().asWord(arguments[0].type)
    if result == .int {
      return .int { machine in
        let word = try argument(machine)
        machine.prepareFrame(of: code)
        machine.words[machine.wordBase + machine.frameWords] = word
        return try machine.runInt(code, site)
      }
    }
    return .double { machine in
      let word = try argument(machine)
      machine.prepareFrame(of: code)
      machine.words[machine.wordBase + machine.frameWords] = word
      return try machine.runDouble(code, site)
    }
  }
  let store = lowerArguments(arguments, for: code, in: context)
  switch result {
  case .int:
    return .int { machine in
      try store(machine)
      return try machine.runInt(code, site)
    }
  case .double:
    return .double { machine in
      try store(machine)
      return try machine.runDouble(code, site)
    }
  case .void:
    return .void { machine in
      try store(machine)
      try machine.runVoid(code, site)
    }
  default:
    return .unwrapping(
      { machine in
        try store(machine)
        return try machine.runValue(code, site)
      }, as: result)
  }
}

/// Code that computes arguments, in order, and stores them in the frame of the function to be called.
private func lowerArguments(
  _ arguments: [Typed], for code: FunctionCode, in context: FunctionContext
) -> Run<Void> {
  if arguments.isEmpty { return { $0.prepareFrame(of: code) } }
  if (1...3).contains(arguments.count), arguments.allSatisfy(\.type.isWord) {
    // Words wait on the native stack until all have been computed.
    let runs = arguments.map { HeldWord(run: $0.lower().asWord($0.type)) }
    if runs.count == 2 {
      let (first, second) = (runs[0].run, runs[1].run)
      return { machine in
        let words = (try first(machine), try second(machine))
        machine.prepareFrame(of: code)
        let base = machine.wordBase + machine.frameWords
        machine.words[base] = words.0
        machine.words[base + 1] = words.1
      }
    }
    if runs.count == 3 {
      let (first, second, third) = (runs[0].run, runs[1].run, runs[2].run)
      return { machine in
        let words = (try first(machine), try second(machine), try third(machine))
        machine.prepareFrame(of: code)
        let base = machine.wordBase + machine.frameWords
        machine.words[base] = words.0
        machine.words[base + 1] = words.1
        machine.words[base + 2] = words.2
      }
    }
    let run = runs[0].run
    return { machine in
      let word = try run(machine)
      machine.prepareFrame(of: code)
      machine.words[machine.wordBase + machine.frameWords] = word
    }
  }
  // Computing an argument may use the place where another has been stored, unless it is a constant or a variable;
  // until then the arguments wait in the caller's own frame.
  let lastIntricate = arguments.lastIndex { $0.constant == nil && $0.variable == nil } ?? 0
  var stores: [HeldRun] = []
  var moves: [HeldRun] = []
  var word = 0
  var value = 0
  for (index, argument) in arguments.enumerated() {
    let waits = index < lastIntricate
    if argument.type.isWord {
      let run = argument.lower().asWord(argument.type)
      let slot = word
      word += 1
      guard waits else {
        stores.append(
          HeldRun { machine in
            let word = try run(machine)
            machine.words[machine.wordBase + machine.frameWords + slot] = word
          })
        continue
      }
      let temporary = context.allocateWord()
      stores.append(
        HeldRun { machine in
          let word = try run(machine)
          machine.words[machine.wordBase + temporary] = word
        })
      moves.append(
        HeldRun { machine in
          machine.words[machine.wordBase + machine.frameWords + slot] =
            machine.words[machine.wordBase + temporary]
        })
    } else {
      let run = argument.lower().asValue
      let slot = value
      value += 1
      guard waits else {
        stores.append(
          HeldRun { machine in
            let value = try run(machine)
            machine.values[machine.valueBase + machine.frameValues + slot] = value
          })
        continue
      }
      let temporary = context.allocateValue()
      stores.append(
        HeldRun { machine in
          let value = try run(machine)
          machine.values[machine.valueBase + temporary] = value
        })
      moves.append(
        HeldRun { machine in
          var moved = Value.void
          swap(&moved, &machine.values[machine.valueBase + temporary])
          machine.values[machine.valueBase + machine.frameValues + slot] = moved
        })
    }
  }
  // One closure inside the other is faster than a loop over them.
  let first: Run<Void> = { $0.prepareFrame(of: code) }
  return (stores + moves).reduce(HeldRun(first)) { before, step in
    let (before, run) = (before.run, step.run)
    return HeldRun { machine in
      try before(machine)
      try run(machine)
    }
  }.run
}

/// Holds code without a value, so that a collection keeps the closure as it is.
private struct HeldRun {
  let run: Run<Void>
  init(_ run: @escaping Run<Void>) { self.run = run }
}

/// Code that calls a function of the lesson's in a frame of its own.
///
/// - Parameter callee: Finds the function, before the arguments are computed.
func lowerFrameCall(
  arguments: [Typed], result: SwiftType, in context: FunctionContext, site: Site,
  callee: @escaping Run<FunctionValue>
) -> Code {
  if arguments.count == 1, let only = arguments.first, only.type.isWord,
    [.int, .double, .void].contains(result)
  {
    return lowerCall(with: only, result: result, site: site, callee: callee)
  }
  // Each argument is stored where the callee expects it, or, if another is still to be computed, first in the caller's
  // own frame, because computing that one may use the same place.
  let wordArguments = arguments.filter(\.type.isWord).map {
    HeldWord(run: $0.lower().asWord($0.type))
  }
  let valueArguments = arguments.filter { !$0.type.isWord }.map {
    HeldValue(run: $0.lower().asValue)
  }
  // What runs keeps the types only: an argument that has been checked refers to the machine, which holds what runs.
  let types = arguments.map(\.type)
  let isWordAt = types.map(\.isWord)
  let wordTemporaries = wordArguments.map { _ in context.allocateWord() }
  let valueTemporaries = valueArguments.map { _ in context.allocateValue() }
  // The arguments, out of the caller's frame.
  func wrapped(_ machine: Machine) throws -> [Value] {
    var words = wordTemporaries[...]
    var values = valueTemporaries[...]
    return try types.map { type in
      if type.isWord, let slot = words.popFirst() {
        let word = machine.words[machine.wordBase + slot]
        return try Code.fromWord({ _ in word }, as: type).asValue(machine)
      }
      guard let slot = values.popFirst() else { return .void }
      return machine.values[machine.valueBase + slot]
    }
  }
  // Enters the callee's frame; calls a function of the host's at once, leaving what it gives in the machine.
  func enter(_ machine: Machine) throws -> (FunctionCode, Machine.Caller)? {
    var word = 0
    var value = 0
    if isWordAt.count == 1, let only = wordArguments.first {
      let function = try callee(machine)
      let argument = try only.run(machine)
      guard let code = function.code else {
        let wrapped = try Code.fromWord({ _ in argument }, as: types[0]).asValue(machine)
        machine.resultValue = try machine.call(function, [wrapped], site)
        return nil
      }
      machine.prepareFrame(of: code)
      machine.words[machine.wordBase + machine.frameWords] = argument
      return (code, try machine.enter(code, captures: function.captures, site))
    }
    let function = try callee(machine)
    for isWord in isWordAt {
      if isWord {
        let new = try wordArguments[word].run(machine)
        machine.words[machine.wordBase + wordTemporaries[word]] = new
        word += 1
      } else {
        let new = try valueArguments[value].run(machine)
        machine.values[machine.valueBase + valueTemporaries[value]] = new
        value += 1
      }
    }
    guard let code = function.code else {
      machine.resultValue = try machine.call(function, try wrapped(machine), site)
      return nil
    }
    machine.prepareFrame(of: code)
    for (index, temporary) in wordTemporaries.enumerated() {
      machine.words[machine.wordBase + machine.frameWords + index] =
        machine.words[machine.wordBase + temporary]
    }
    for (index, temporary) in valueTemporaries.enumerated() {
      var moved = Value.void
      swap(&moved, &machine.values[machine.valueBase + temporary])
      machine.values[machine.valueBase + machine.frameValues + index] = moved
    }
    return (code, try machine.enter(code, captures: function.captures, site))
  }
  switch result {
  case .int:
    return .int { machine in
      guard let (code, caller) = try enter(machine) else {
        return machine.resultValue.unsafeInt
      }
      defer { machine.leave(caller) }
      return try code.asInt(machine)
    }
  case .double:
    return .double { machine in
      guard let (code, caller) = try enter(machine) else {
        return machine.resultValue.unsafeDouble
      }
      defer { machine.leave(caller) }
      return try code.asDouble(machine)
    }
  default:
    return .unwrapping(
      { machine in
        guard let (code, caller) = try enter(machine) else { return machine.resultValue }
        defer { machine.leave(caller) }
        return try code.asValue(machine)
      }, as: result)
  }
}

/// Code that calls a function value with one argument that frames hold as a word.
private func lowerCall(
  with argument: Typed, result: SwiftType, site: Site, callee: @escaping Run<FunctionValue>
) -> Code {
  let type = argument.type
  let argument = argument.lower().asWord(type)
  // Calls a function of the host's.
  func callNative(_ function: FunctionValue, _ word: Int, _ machine: Machine) throws -> Value {
    try machine.call(function, [Value(word: word, as: type)], site)
  }
  switch result {
  case .int:
    return .int { machine in
      let function = try callee(machine)
      let word = try argument(machine)
      guard let code = function.code else {
        return try callNative(function, word, machine).unsafeInt
      }
      machine.prepareFrame(of: code)
      machine.words[machine.wordBase + machine.frameWords] = word
      if function.captures.isEmpty { return try machine.runInt(code, site) }
      let caller = try machine.enter(code, captures: function.captures, site)
      defer { machine.leave(caller) }
      return try code.asInt(machine)
    }
  case .double:
    return .double { machine in
      let function = try callee(machine)
      let word = try argument(machine)
      guard let code = function.code else {
        return try callNative(function, word, machine).unsafeDouble
      }
      machine.prepareFrame(of: code)
      machine.words[machine.wordBase + machine.frameWords] = word
      if function.captures.isEmpty { return try machine.runDouble(code, site) }
      let caller = try machine.enter(code, captures: function.captures, site)
      defer { machine.leave(caller) }
      return try code.asDouble(machine)
    }
  default:
    return .void { machine in
      let function = try callee(machine)
      let word = try argument(machine)
      guard let code = function.code else {
        _ = try callNative(function, word, machine)
        return
      }
      machine.prepareFrame(of: code)
      machine.words[machine.wordBase + machine.frameWords] = word
      if function.captures.isEmpty { return try machine.runVoid(code, site) }
      let caller = try machine.enter(code, captures: function.captures, site)
      defer { machine.leave(caller) }
      try code.asVoid(machine)
    }
  }
}

extension Checker {
  /// The call of a declaration with checked arguments, in the order of its parameters.
  func call(
    _ declaration: Declaration, receiver: Receiver?, arguments: [Typed],
    bindings: [String: SwiftType], site: Site
  ) -> Typed {
    let result = declaration.result.substituting(bindings)
    let context = function
    if case .local(let variable, _) = declaration.body { use(variable) }
    var typed = Typed(result, site) { [machine] in
      switch declaration.body {
      case .lesson(let callee):
        let value = FunctionValue(code: callee.code, captures: [])
        return lowerFrameCall(
          arguments: arguments, result: result, in: context, site: site
        ) { _ in value }
      case .local(let variable, _):
        let function = variable.lowerRead(in: context, machine, site).asValue
        return lowerFrameCall(
          arguments: arguments, result: result, in: context, site: site
        ) { machine in
          guard case .function(let value) = try function(machine) else {
            throw site.error(.hostError, "this is not a function")
          }
          return value
        }
      case .missing, .host, .mutating:
        return lowerHostCall(
          declaration, receiver: receiver, arguments: arguments, bindings: bindings, result: result,
          site: site)
      }
    }
    typed.isDiscardable = declaration.isDiscardable || result == .void
    return typed
  }
}

/// Code that calls a host's declaration.
private func lowerHostCall(
  _ declaration: Declaration, receiver: Receiver?, arguments: [Typed],
  bindings: [String: SwiftType], result: SwiftType, site: Site
) -> Code {
  let runs = arguments.map { $0.lower().asValue }
  func evaluate(_ machine: Machine) throws -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(runs.count)
    for run in runs { values.append(try run(machine)) }
    return values
  }
  if case .mutating(let body) = declaration.body, case .place(let place)? = receiver {
    let (prepare, modify) = (place.lowerPrepare(), place.lowerModify())
    let read = declaration.takesFunctions ? place.lowerRead().asValue : nil
    return .unwrapping(
      { machine in
        try machine.tick(site)
        try prepare?(machine)
        let values = try evaluate(machine)
        var result = Value.void
        if let read {
          // A function given to the member may look at the variable, so the value stays there meanwhile.
          var value = try read(machine)
          let call = HostCall(
            machine: machine, site: site, receiverValue: .void, arguments: values,
            bindings: bindings)
          result = try explaining(machine, site) { try body(&value, call) }
          try modify(machine) { $0 = value }
          return result
        }
        try modify(machine) { value in
          let call = HostCall(
            machine: machine, site: site, receiverValue: .void, arguments: values,
            bindings: bindings)
          result = try explaining(machine, site) { try body(&value, call) }
        }
        return result
      }, as: result)
  }
  let own: Run<Value>
  switch receiver {
  case .value(let typed)?: own = typed.lower().asValue
  case .place(let place)?: own = place.lowerRead().asValue
  case nil: own = { _ in .void }
  }
  return .unwrapping(
    { machine in
      try machine.tick(site)
      let receiver = try own(machine)
      return try invoke(declaration, receiver, try evaluate(machine), bindings, machine, site)
    }, as: result)
}

/// Calls a host's declaration.
func invoke(
  _ declaration: Declaration, _ receiver: Value, _ arguments: [Value],
  _ bindings: [String: SwiftType], _ machine: Machine, _ site: Site
) throws -> Value {
  if declaration.kind != .property, declaration.name != "contains" {
    // A range takes no memory, but an array made of it does.
    try machine.reserve(elements: receiver.elementCount, like: .void, site)
    for argument in arguments {
      try machine.reserve(elements: argument.elementCount, like: argument, site)
    }
  }
  let call = HostCall(
    machine: machine, site: site, receiverValue: receiver, arguments: arguments,
    bindings: bindings)
  return try explaining(machine, site) {
    guard case .host(let body) = declaration.body else {
      throw site.error(.hostError, "'\(declaration.name)' cannot be used here")
    }
    return try body(call)
  }
}

/// Runs a host's body; an error that it throws becomes a diagnostic at the call.
func explaining<T>(_ machine: Machine, _ site: Site, _ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let error as Diagnostic {
    throw error
  } catch {
    if machine.interruption.isRequested {
      throw site.error(.interrupted, "the run was interrupted")
    }
    let (message, hint) = machine.host.explain(error)
    throw site.error(.hostError, message, hint: hint)
  }
}

/// Code that calls a function of the lesson's in a frame of its own.
///
/// - Parameter callee: Finds the function, before the arguments are computed.
func lowerFrameCall(
  arguments: [Typed], result: SwiftType, in context: FunctionContext, site: Site,
  callee: @escaping Run<FunctionValue>
) -> Code {
  // Each argument is stored where the callee expects it, or, if another is still to be computed, first in the caller's
  // own frame, because computing that one may use the same place.
  let wordArguments = arguments.filter(\.type.isWord).map { $0.lower().asWord($0.type) }
  let valueArguments = arguments.filter { !$0.type.isWord }.map { $0.lower().asValue }
  let isWordAt = arguments.map(\.type.isWord)
  let wordTemporaries = wordArguments.map { _ in context.allocateWord() }
  let valueTemporaries = valueArguments.map { _ in context.allocateValue() }
  // The arguments, out of the caller's frame.
  func wrapped(_ machine: Machine) throws -> [Value] {
    var words = wordTemporaries[...]
    var values = valueTemporaries[...]
    return try arguments.map { argument in
      if argument.type.isWord, let slot = words.popFirst() {
        let word = machine.words[machine.wordBase + slot]
        return try Code.fromWord({ _ in word }, as: argument.type).asValue(machine)
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
      let argument = try only(machine)
      guard let code = function.code else {
        let wrapped = try Code.fromWord({ _ in argument }, as: arguments[0].type).asValue(machine)
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
        let new = try wordArguments[word](machine)
        machine.words[machine.wordBase + wordTemporaries[word]] = new
        word += 1
      } else {
        let new = try valueArguments[value](machine)
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
      if case .int(let body) = code.body { return try body(machine) }
      return try code.body.asInt(machine)
    }
  case .double:
    return .double { machine in
      guard let (code, caller) = try enter(machine) else {
        return machine.resultValue.unsafeDouble
      }
      defer { machine.leave(caller) }
      if case .double(let body) = code.body { return try body(machine) }
      return try code.body.asDouble(machine)
    }
  default:
    return .unwrapping(
      { machine in
        guard let (code, caller) = try enter(machine) else { return machine.resultValue }
        defer { machine.leave(caller) }
        return try code.body.asValue(machine)
      }, as: result)
  }
}

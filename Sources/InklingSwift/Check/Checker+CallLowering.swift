extension Checker {
  /// The call of a declaration with checked arguments, in the order of its parameters.
  func call(
    _ declaration: Declaration, receiver: Receiver?, arguments: [Typed],
    bindings: [String: SwiftType], site: Site
  ) -> Typed {
    noteUse(of: declaration, at: site)
    if declaration.isOfLesson, var typed = memberUse(declaration, receiver, arguments, site) {
      typed.isDiscardable = declaration.isDiscardable || typed.type == .void
      return typed
    }
    let result = declaration.result.substituting(bindings)
    let context = function
    if case .local(let variable, _) = declaration.body { use(variable) }
    var typed = Typed(result, site) { [machine] in
      let isChanging = declaration.parameters.contains(where: \.isChanging)
      switch declaration.body {
      case .lesson(let callee) where isChanging:
        let value = FunctionValue(code: callee.code, captures: [])
        return lowerChangingCall(
          arguments: arguments, result: result, in: context, machine, site: site
        ) { _ in value }
      case .lesson(let callee):
        return lowerDirectCall(
          of: callee.code, arguments: arguments, result: result, in: context, site: site)
      case .local(let variable, _):
        let function = variable.lowerRead(in: context, machine, site).asValue
        let find: Run<FunctionValue> = { machine in
          guard case .function(let value) = try function(machine) else {
            throw site.error(.hostError, "this is not a function")
          }
          return value
        }
        if isChanging {
          return lowerChangingCall(
            arguments: arguments, result: result, in: context, machine, site: site, callee: find)
        }
        return lowerFrameCall(
          arguments: arguments, result: result, in: context, site: site, callee: find)
      case .missing, .host, .mutating, .field, .stored, .memberwise, .enumCase, .requirement:
        if let direct = declaration.directForm(for: arguments) {
          return direct.lower(arguments.map { $0.lower() }, site)
        }
        return lowerHostCall(
          declaration, receiver: receiver, arguments: arguments, bindings: bindings, result: result,
          site: site)
      }
    }
    typed.isDiscardable = declaration.isDiscardable || result == .void
    switch declaration.body {
    case .lesson(let callee) where !declaration.parameters.contains(where: \.isChanging):
      typed.operation = .call(callee, arguments, site)
    case .local(let variable, _) where !declaration.parameters.contains(where: \.isChanging):
      var function = Typed(declaration.functionType, site) { [machine] in
        variable.lowerRead(in: context, machine, site)
      }
      function.variable = variable
      typed.operation = .apply(function, arguments, site)
    case .host:
      typed.operation = declaration.directForm(for: arguments).map { .direct($0, arguments, site) }
    case .mutating:
      if declaration.name == "append", case .place(let place)? = receiver,
        let variable = place.plainVariable, arguments.count == 1,
        case .array(let element) = variable.type, arguments[0].type == element,
        declaration.parameters[0].label == nil
      {
        typed.operation = .append(variable, arguments[0], site)
      }
    default: break
    }
    return typed
  }
}

extension Declaration {
  /// How a host's function of numbers is called without wrapping them.
  fileprivate func directForm(for arguments: [Typed]) -> DirectForm? {
    if let direct { return direct }
    // Of two numbers, without more behind them.
    guard isOfLibrary, owner == nil, arguments.count == 3, arguments[2].constant?.elementCount == 0
    else { return nil }
    switch (name, arguments[0].type) {
    case ("min", .int): return .ints { Swift.min($0, $1) }
    case ("max", .int): return .ints { Swift.max($0, $1) }
    case ("min", .double): return .doubles { Swift.min($0, $1) }
    case ("max", .double): return .doubles { Swift.max($0, $1) }
    default: return nil
    }
  }
}

extension Checker {
  /// Has the body of a declaration checked that is used for the first time.
  func noteUse(of declaration: Declaration, at site: Site) {
    let outer = usedAt
    usedAt = blamed ?? site
    defer { usedAt = outer }
    declaration.use()
  }
}

/// Code that calls a host's declaration.
private func lowerHostCall(
  _ declaration: Declaration, receiver: Receiver?, arguments: [Typed],
  bindings: [String: SwiftType], result: SwiftType, site: Site
) -> Code {
  let runs = arguments.map { HeldValue(run: $0.lower().asValue) }
  func evaluate(_ machine: Machine) throws -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(runs.count)
    for argument in runs { values.append(try argument.run(machine)) }
    return values
  }
  let isThrowing = declaration.isThrowing
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
          result = try explaining(machine, site, isThrowing: isThrowing) { try body(&value, call) }
          try modify(machine) { $0 = value }
          return result
        }
        try modify(machine) { value in
          let call = HostCall(
            machine: machine, site: site, receiverValue: .void, arguments: values,
            bindings: bindings)
          result = try explaining(machine, site, isThrowing: isThrowing) { try body(&value, call) }
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
  var (receiver, arguments) = (receiver, arguments)
  if declaration.takesSequences {
    // Text is looked through character by character.
    if declaration.isOfSequences { receiver = try machine.characters(of: receiver, site) }
    for (index, parameter) in declaration.parameters.enumerated() {
      if case .sequence("Sequence", _) = parameter.type {
        arguments[index] = try machine.characters(of: arguments[index], site)
      }
    }
  }
  if declaration.kind != .property, !declaration.isLazy {
    // A range takes no memory, but an array made of it does.
    try machine.reserve(elements: receiver.elementCount, like: .void, site)
    for argument in arguments {
      try machine.reserve(elements: argument.elementCount, like: argument, site)
    }
  }
  let call = HostCall(
    machine: machine, site: site, receiverValue: receiver, arguments: arguments,
    bindings: bindings)
  return try explaining(machine, site, isThrowing: declaration.isThrowing) {
    guard case .host(let body) = declaration.body else {
      throw site.error(.hostError, "'\(declaration.name)' cannot be used here")
    }
    return try body(call)
  }
}

extension Machine {
  /// The characters of text; anything else as it is.
  fileprivate func characters(of value: Value, _ site: Site) throws -> Value {
    switch value {
    case .string(let text): try reserve(elements: text.utf8.count, like: .void, site)
    case .substring(let text): try reserve(elements: text.utf8.count, like: .void, site)
    default: return value
    }
    return value.asSequence
  }
}

/// Runs a host's body; an error that it throws becomes one that the lesson can catch, where the declaration says that it
/// throws, or else a diagnostic at the call.
func explaining<T>(
  _ machine: Machine, _ site: Site, isThrowing: Bool = false, _ body: () throws -> T
) throws -> T {
  do {
    return try body()
  } catch let error as Diagnostic {
    // What the host says about this very call is as good as an error of its own.
    if isThrowing, error.code == .hostError, error.location == site.location {
      throw LessonError(error)
    }
    throw error
  } catch let error as LessonError {
    throw error
  } catch {
    if machine.interruption.isRequested {
      throw site.error(.interrupted, "the run was interrupted")
    }
    let thrown = LessonError(error, machine, site)
    if isThrowing { throw thrown }
    throw thrown.diagnostic
  }
}

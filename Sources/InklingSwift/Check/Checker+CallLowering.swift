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
          declaration, receiver: receiver, home: receiver?.variable?.home(in: context, machine),
          arguments: arguments, bindings: bindings, result: result, site: site)
      }
    }
    if let find = declaration.finding {
      typed.lowerFound = { [machine] in
        if declaration.isOfLibrary, declaration.fullName == "firstIndex(of:)",
          let variable = receiver?.variable, !variable.isMutable,
          variable.type == .array(.character), let home = variable.home(in: context, machine)
        {
          return home.lowerFirstIndex(
            of: arguments[0].lower().asValue, site,
            array: variable.lowerRead(in: context, machine, site).asValue)
        }
        let use = HostUse(declaration, bindings, site)
        return lowerHostCall(use, receiver, arguments) { try use.found(by: $0, find) }
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
///
/// - Parameter home: Where the receiver lies, if it is nothing but a variable.
private func lowerHostCall(
  _ declaration: Declaration, receiver: Receiver?, home: Variable.Home?, arguments: [Typed],
  bindings: [String: SwiftType], result: SwiftType, site: Site
) -> Code {
  if case .mutating(let body) = declaration.body, case .place(let place)? = receiver {
    if declaration.appendsText {
      return lowerAppend(of: arguments[0], toTextIn: place, home, site, isCall: true)
    }
    return lowerMutatingHostCall(
      body, of: declaration, place, arguments, bindings, result: result, site)
  }
  let use = HostUse(declaration, bindings, site)
  return .unwrapping(
    lowerHostCall(use, receiver, arguments) { try use.value(of: $0) }, as: result)
}

/// Code that computes receiver and arguments and makes something of the call.
private func lowerHostCall<Result>(
  _ use: HostUse, _ receiver: Receiver?, _ arguments: [Typed],
  _ finish: @escaping (HostCall) throws -> Result
) -> Run<Result> {
  let own: Run<Value> =
    switch receiver {
    case .value(let typed)?: typed.lower().asValue
    case .place(let place)?: place.lowerRead().asValue
    case nil: { _ in .void }
    }
  let (evaluate, site) = (lowerArguments(arguments), use.site)
  return { machine in
    try machine.tick(site)
    let receiver = try own(machine)
    return try finish(try use.call(machine, receiver, try evaluate(machine)))
  }
}

/// Code that computes the arguments of a call of the host's.
private func lowerArguments(_ arguments: [Typed]) -> Run<HostArguments> {
  let runs = arguments.map { HeldValue(run: $0.lower().asValue) }
  switch runs.count {
  case 0: return { _ in HostArguments() }
  case 1:
    let only = runs[0].run
    return { HostArguments(try only($0)) }
  case 2:
    let (first, second) = (runs[0].run, runs[1].run)
    return { HostArguments(try first($0), try second($0)) }
  default:
    return { machine in
      var values: [Value] = []
      values.reserveCapacity(runs.count)
      for argument in runs { values.append(try argument.run(machine)) }
      return HostArguments(values)
    }
  }
}

extension Declaration {
  /// Whether it is `append(_:)` of text.
  fileprivate var appendsText: Bool {
    isOfLibrary && owner == "String" && fullName == "append(_:)"
  }
}

/// Code that adds a character or text to the end of text in a place.
///
/// - Parameters:
///   - home: Where the text lies, if it is in nothing but a variable.
///   - isCall: Whether it counts as a step.
func lowerAppend(
  of new: Typed, toTextIn place: Place, _ home: Variable.Home?, _ site: Site, isCall: Bool
) -> Code {
  let new = new.lower().asValue
  switch home {
  case .frame(let home)?: return append(new, toTextIn: home, site, isCall: isCall)
  case .global(let home)?: return append(new, toTextIn: home, site, isCall: isCall)
  case .capture(let home)?: return append(new, toTextIn: home, site, isCall: isCall)
  case nil: break
  }
  let (prepare, modify) = (place.lowerPrepare(), place.lowerModify())
  return .void { machine in
    if isCall { try machine.tick(site) }
    try prepare?(machine)
    let new = try new(machine)
    try modify(machine) { try $0.append(toText: new, machine, site) }
  }
}

private func append(
  _ new: @escaping Run<Value>, toTextIn home: some ValueHome, _ site: Site, isCall: Bool
) -> Code {
  .void { machine in
    if isCall { try machine.tick(site) }
    let new = try new(machine)
    try home.access(machine) { try $0.append(toText: new, machine, site) }
  }
}

/// Code that calls a host's declaration that changes its receiver.
private func lowerMutatingHostCall(
  _ body: @escaping (inout Value, HostCall) throws -> Value, of declaration: Declaration,
  _ place: Place, _ arguments: [Typed], _ bindings: [String: SwiftType], result: SwiftType,
  _ site: Site
) -> Code {
  let (prepare, modify) = (place.lowerPrepare(), place.lowerModify())
  let takesFunctions = declaration.takesFunctions
  let evaluate = lowerArguments(arguments)
  let (isThrowing, looksAtAll) = (declaration.isThrowing, declaration.looksAtAll)
  return .unwrapping(
    { machine in
      try machine.tick(site)
      try prepare?(machine)
      let call = HostCall(
        machine: machine, site: site, receiverValue: .void, arguments: try evaluate(machine),
        bindings: bindings)
      var result = Value.void
      try modify(machine) { value in
        if looksAtAll { try machine.charge(value.work, site) }
        // A function that throws leaves what the member changes as it was.
        let old = takesFunctions ? value : .void
        do {
          result = try explaining(machine, site, isThrowing: isThrowing) { try body(&value, call) }
        } catch {
          if takesFunctions { value = old }
          throw error
        }
      }
      return result
    }, as: result)
}

/// One place at which a host's declaration is called: what is the same each time.
private final class HostUse {
  let site: Site
  private let declaration: Declaration
  private let bindings: [String: SwiftType]
  private let body: ((HostCall) throws -> Value)?
  private let isThrowing: Bool
  private let takesSequences: Bool
  /// Whether what it is given is counted. A range takes no memory, but an array made of it does.
  private let reserves: Bool
  private let looksAtAll: Bool

  init(_ declaration: Declaration, _ bindings: [String: SwiftType], _ site: Site) {
    self.site = site
    self.declaration = declaration
    self.bindings = bindings
    body = if case .host(let body) = declaration.body { body } else { nil }
    isThrowing = declaration.isThrowing
    takesSequences = declaration.takesSequences
    reserves = declaration.kind != .property && !declaration.isLazy
    looksAtAll = declaration.looksAtAll
  }

  /// The call with what has been computed for it.
  func call(
    _ machine: Machine, _ receiver: Value, _ arguments: HostArguments
  ) throws -> HostCall {
    var (receiver, arguments) = (receiver, arguments)
    if takesSequences {
      // Text is looked through character by character.
      if declaration.isOfSequences { receiver = try machine.characters(of: receiver, site) }
      for (index, parameter) in declaration.parameters.enumerated() {
        if case .sequence("Sequence", _) = parameter.type {
          arguments[index] = try machine.characters(of: arguments[index], site)
        }
      }
    }
    if reserves {
      let count = receiver.elementCount
      if count > machine.fewElements { try machine.reserve(elements: count, like: .void, site) }
      for index in arguments.indices {
        let count = arguments[index].elementCount
        if count > machine.fewElements {
          try machine.reserve(elements: count, like: arguments[index], site)
        }
      }
    }
    if looksAtAll {
      try machine.charge(receiver.work, site)
      for index in arguments.indices { try machine.charge(arguments[index].work, site) }
    }
    return HostCall(
      machine: machine, site: site, receiverValue: receiver, arguments: arguments,
      bindings: bindings)
  }

  /// What a call gives.
  func value(of call: HostCall) throws -> Value {
    guard let body else {
      throw site.error(.hostError, "'\(declaration.name)' cannot be used here")
    }
    return try explaining(call.machine, site, isThrowing: isThrowing) { try body(call) }
  }

  /// What a call finds, of a declaration that says so.
  func found(
    by call: HostCall, _ find: (HostCall) throws -> Value?
  ) throws -> Value? {
    try explaining(call.machine, site, isThrowing: isThrowing) { try find(call) }
  }
}

/// Calls a host's declaration.
func invoke(
  _ declaration: Declaration, _ receiver: Value, _ arguments: [Value],
  _ bindings: [String: SwiftType], _ machine: Machine, _ site: Site
) throws -> Value {
  let use = HostUse(declaration, bindings, site)
  return try use.value(of: use.call(machine, receiver, HostArguments(arguments)))
}

extension Value {
  /// For how many steps a look at all of it counts.
  fileprivate var work: Int {
    switch self {
    case .string(let text): text.utf8.count >> 12
    case .substring(let text): text.utf8.count >> 12
    default: elementCount >> 8
    }
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
@inline(__always)
func explaining<T>(
  _ machine: Machine, _ site: Site, isThrowing: Bool = false, _ body: () throws -> T
) throws -> T {
  do {
    return try body()
  } catch {
    throw explained(error, machine, site, isThrowing: isThrowing)
  }
}

/// What an error of a host's body becomes.
@inline(never)
private func explained(
  _ error: any Error, _ machine: Machine, _ site: Site, isThrowing: Bool
) -> any Error {
  if let error = error as? Diagnostic {
    // What the host says about this very call is as good as an error of its own.
    if isThrowing, error.code == .hostError, error.location == site.location {
      return LessonError(error)
    }
    return error
  }
  if error is LessonError { return error }
  if machine.interruption.isRequested {
    return site.error(.interrupted, "the run was interrupted")
  }
  let thrown = LessonError(error, machine, site)
  return isThrowing ? thrown : thrown.diagnostic
}

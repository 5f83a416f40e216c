import SwiftSyntax

/// The code with which types do what protocols ask for, found by the type of a value while the lesson runs.
final class WitnessTable {
  /// A member that a protocol asks for, or how it is set.
  struct Key: Hashable {
    var requirement: ObjectIdentifier
    var isSetter = false
  }

  private var codes: [SwiftType: [Key: FunctionCode]] = [:]
  /// What has been prepared.
  var prepared: Set<Pair> = []
  /// The types of which values have been made ones of protocols, or of `Any`.
  var boxed: Set<SwiftType> = []

  struct Pair: Hashable {
    var type: SwiftType
    var interface: NominalType
  }

  func code(of type: SwiftType, _ key: Key) -> FunctionCode? { codes[type]?[key] }
  func add(_ code: FunctionCode, of type: SwiftType, _ key: Key) {
    codes[type, default: [:]][key] = code
  }
}

/// Values of protocols of the lesson's: `any Shape`.
extension Checker {
  /// A value as one of a protocol that its type conforms to.
  func boxed(_ typed: Typed, as interface: NominalType) -> Typed? {
    if interface.isOpaque {
      // Only the function that declares it gives such values.
      guard function.result == .nominal(interface), !typed.type.isInterface,
        let wanted = interface.protocols.first, conforms(typed.type, to: wanted)
      else { return nil }
    } else if !conforms(typed.type, to: interface) {
      return nil
    }
    lastBoxed = typed.type
    if typed.type.isInterface {
      // It knows its own type already.
      return Typed(.nominal(interface), typed.site, lower: typed.lower)
    }
    noteBoxed(typed.type)
    let own = typed.type
    return Typed(.nominal(interface), typed.site) {
      let run = typed.lower().asValue
      return .value { .dynamic(DynamicValue(try run($0), of: own)) }
    }
  }

  /// Refuses a function that gives `some P` and returns values of several types.
  func checkIsOneType() throws {
    guard let site = function.opaqueSite else { return }
    if let first = function.opaqueType, first != lastBoxed {
      throw site.error(
        .typeMismatch,
        "function declares an opaque return type, but the return statements in its body do not have matching underlying types",
        hint: "'any' in place of 'some' allows several types")
    }
    function.opaqueType = lastBoxed
  }

  /// Notes that values of a type may have to be used by what protocols say of them.
  func noteBoxed(_ type: SwiftType) {
    guard !type.hasPlaceholders, !type.hasParameters, witnesses.boxed.insert(type).inserted else {
      return
    }
    prepareWitnesses(for: type)
  }

  /// Prepares the members of all types whose values can be behind protocols.
  func prepareWitnesses() {
    for type in witnesses.boxed { prepareWitnesses(for: type) }
  }

  private func prepareWitnesses(for type: SwiftType) {
    for interface in protocols(of: type) {
      guard
        witnesses.prepared.insert(WitnessTable.Pair(type: type, interface: interface)).inserted
      else { continue }
      for requirement in interface.allMembers
      where !requirement.isStaticMember && requirement.generics.isEmpty {
        prepare(requirement, for: type)
      }
    }
  }

  /// Makes the code that uses a member of a type as its protocol asks for it.
  private func prepare(_ requirement: Declaration, for type: SwiftType) {
    let place = Template(scope: globals, map: map, step: step)
    let key = WitnessTable.Key(requirement: ObjectIdentifier(requirement))
    func wait(_ key: WitnessTable.Key, isSetter: Bool) {
      let context = FunctionContext(parent: nil, result: nil, mayThrow: true)
      witnesses.add(context.code, of: type, key)
      waiting.append(
        WaitingBody(place: place, name: requirement.name, use: usedAt) { [unowned self] in
          guard let witness = witness(for: requirement, in: type) else { throw Reported() }
          usedAt = nil
          return try thunk(for: requirement, witness, of: type, in: context, isSetter: isSetter)
        })
    }
    wait(key, isSetter: false)
    if requirement.isSettable {
      wait(
        WitnessTable.Key(requirement: ObjectIdentifier(requirement), isSetter: true), isSetter: true
      )
    }
  }

  private func thunk(
    for requirement: Declaration, _ witness: Declaration, of type: SwiftType,
    in context: FunctionContext, isSetter: Bool
  ) throws -> () -> Void {
    let site = Site(map.location(of: 0), length: 1)
    let changes = requirement.isMutating || isSetter
    let bindings = host.bindings(of: type)
    var variables: [Variable] = []
    let own = Variable("self", .any, isMutable: changes, function: context, step: step, site: site)
    variables.append(own)
    let body: () -> Code = try inside(context) {
      var arguments: [Typed] = []
      for parameter in requirement.parameters {
        let variable = Variable(
          parameter.name, parameter.type.substituting(bindings), isMutable: false,
          function: context, step: step, site: site)
        variables.append(variable)
        var typed = Typed(variable.type, site) { [machine] in
          variable.lowerRead(in: context, machine, site)
        }
        typed.variable = variable
        arguments.append(typed)
      }
      let value = Typed(type, site) { [machine] in
        let run = own.lowerRead(in: context, machine, site).asValue
        return .unwrapping(
          { machine in
            guard case .dynamic(let inner) = try run(machine) else { throw overlapping(site) }
            return inner.value
          }, as: type)
      }
      let place = unboxedPlace(of: own, as: type, in: context, site)
      if isSetter {
        let result = witness.result.substituting(bindings)
        let new = Variable(
          "newValue", result, isMutable: false, function: context, step: step, site: site)
        variables.append(new)
        let target: Place
        if requirement.kind == .subscription, let setter = witness.setterContext {
          witness.use()
          target = accessorPlace(witness, setter.code, on: place, arguments, [], site)
        } else {
          target = try memberPlace(
            witness, for: .assignment, at: MissingExprSyntax(placeholder: .identifier("")),
            isOfSelf: false
          ) { _ in place }
        }
        return { [machine] in
          .void(target.lowerStore(new.lowerRead(in: context, machine, site)))
        }
      }
      let receiver: Receiver = witness.isMutating ? .place(place) : .value(value)
      let result = call(
        witness, receiver: receiver, arguments: arguments, bindings: bindings, site: site)
      // What gives `Self` gives a value of the protocol.
      let wanted = requirement.result
      if wanted.parameterNames.contains("Self"), wanted == .parameter("Self") {
        return {
          let run = result.lower().asValue
          return .value { .dynamic(DynamicValue(try run($0), of: type)) }
        }
      }
      return { result.lower() }
    }
    context.result = isSetter ? .void : requirement.result.substituting(bindings)
    let all = variables
    return { [machine] in lowerFunction(context, machine, parameters: all, body: body) }
  }

  /// The value inside a variable of a protocol as something that can be changed.
  private func unboxedPlace(
    of own: Variable, as type: SwiftType, in context: FunctionContext, _ site: Site
  ) -> Place {
    Place(
      type: type, site: site,
      lowerRead: { [machine] in
        let run = own.lowerRead(in: context, machine, site).asValue
        return .unwrapping(
          { machine in
            guard case .dynamic(let inner) = try run(machine) else { throw overlapping(site) }
            return inner.value
          }, as: type)
      },
      lowerModify: { [machine] in
        let modify = own.lowerModify(in: context, machine, site)
        return { machine, body in
          try modify(machine) { value in
            guard case .dynamic(let inner) = value else { throw overlapping(site) }
            var new = inner.value
            value = .void
            defer { value = .dynamic(DynamicValue(new, of: type)) }
            try body(&new)
          }
        }
      },
      lowerStore: { [machine] new in
        let (run, modify) = (new.asValue, own.lowerModify(in: context, machine, site))
        return { machine in
          let value = try run(machine)
          try modify(machine) { $0 = .dynamic(DynamicValue(value, of: type)) }
        }
      })
  }

  // MARK: Uses

  /// The use of a member that a protocol asks for.
  func requirementUse(
    _ requirement: Declaration, _ receiver: Receiver?, _ arguments: [Typed],
    _ bindings: [String: SwiftType], _ site: Site
  ) throws -> Typed {
    let result = requirement.result.substituting(bindings)
    guard let receiver else {
      if bindings["Self"]?.isInterface ?? false {
        throw site.error(
          .unknownMember,
          "static member '\(requirement.name)' cannot be used on protocol metatype '(\(bindings["Self"]?.description ?? "")).Type'"
        )
      }
      return Typed(result, site) { .void { _ in } }
    }
    guard receiver.type.isInterface else { return Typed(result, site) { .void { _ in } } }
    guard requirement.generics.isEmpty else {
      throw site.error(
        .unsupported,
        "calling the generic method '\(requirement.name)' of a value of type '\(receiver.type)' is not supported in lessons yet",
        hint: "a function '<T: ...>(_ value: T)' knows the type")
    }
    let open = requirement.parameters.contains { !$0.type.parameterNames.isEmpty }
    if open || !requirement.result.parameterNames.subtracting(["Self"]).isEmpty {
      throw site.error(
        .unknownMember,
        "member '\(requirement.name)' cannot be used on value of type '\(receiver.type)'; consider using a generic constraint instead",
        hint: "a function '<T: ...>(_ value: T)' knows the type")
    }
    if requirement.parameters.contains(where: \.isChanging) {
      throw site.error(
        .unsupported,
        "calling '\(requirement.name)', which changes its argument, of a value of type '\(receiver.type)' is not supported in lessons yet"
      )
    }
    let key = WitnessTable.Key(requirement: ObjectIdentifier(requirement))
    let table = witnesses
    let context = function
    if requirement.isMutating, case .place(let place) = receiver {
      return Typed(result, site) {
        lowerMutatingDispatch(
          on: place, arguments: arguments, result: result, in: context, site: site,
          find: Dispatch(table, key, site))
      }
    }
    let (own, prepare) = held(receiver.asTyped)
    let dispatch = Dispatch(table, key, site)
    return Typed(result, site) {
      let (read, prepare) = (own.lower().asValue, prepare())
      let code = lowerFrameCall(
        arguments: [own] + arguments, result: result, in: context, site: site
      ) { machine in
        FunctionValue(code: try dispatch.code(of: try read(machine)), captures: [])
      }
      return prepare.map { code.preceded(by: $0) } ?? code
    }
  }

  /// A property or element that a protocol asks for, as something that can be set.
  func requirementPlace(
    _ requirement: Declaration, on base: Place, _ indices: [Typed], _ prepares: [() -> Run<Void>?],
    _ site: Site
  ) throws -> Place {
    let type = requirement.result
    guard type.parameterNames.isEmpty else {
      throw site.error(
        .unknownMember,
        "member '\(requirement.name)' cannot be used on value of type '\(base.type)'; consider using a generic constraint instead"
      )
    }
    let context = function
    let current = Typed(base.type, base.site, lower: base.lowerRead)
    let read = try requirementUse(requirement, .value(current), indices, [:], site)
    guard base.type.isInterface else {
      return Place(
        type: type, site: site, lowerRead: read.lower,
        lowerModify: { { _, _ in } }, lowerStore: { _ in { _ in } })
    }
    var prepared = base
    prepared.lowerPrepare = { nil }
    let target = prepared
    let dispatch = Dispatch(
      witnesses, WitnessTable.Key(requirement: ObjectIdentifier(requirement), isSetter: true), site)
    func store(_ value: Typed) -> Run<Void> {
      lowerMutatingDispatch(
        on: target, arguments: indices + [value], result: .void, in: context, site: site,
        find: dispatch
      ).asVoid
    }
    return Place(
      type: type, site: site,
      lowerPrepare: {
        let runs = ([base.lowerPrepare()] + prepares.map { $0() }).compactMap { $0 }
        guard !runs.isEmpty else { return nil }
        return { machine in for run in runs { try run(machine) } }
      },
      lowerRead: read.lower,
      lowerModify: {
        let read = read.lower().asValue
        let temporary = context.allocateValue()
        let store = store(
          Typed(type, site) { .unwrapping({ $0.values[$0.valueBase + temporary] }, as: type) })
        return { machine, body in
          var value = try read(machine)
          try body(&value)
          machine.values[machine.valueBase + temporary] = value
          try store(machine)
          machine.values[machine.valueBase + temporary] = .void
        }
      },
      lowerStore: { value in store(Typed(type, site) { value }) }, root: base.root)
  }
}

/// Finds the code of a member by the type of a value. It keeps what it has found last.
private final class Dispatch {
  private let table: WitnessTable
  private let key: WitnessTable.Key
  private let site: Site
  private var last: (type: SwiftType, code: FunctionCode)?

  init(_ table: WitnessTable, _ key: WitnessTable.Key, _ site: Site) {
    self.table = table
    self.key = key
    self.site = site
  }

  func code(of value: Value) throws -> FunctionCode {
    guard case .dynamic(let inner) = value else { throw overlapping(site) }
    if let last, last.type == inner.type { return last.code }
    guard let code = table.code(of: inner.type, key) else {
      throw site.error(.hostError, "\(withArticle(inner.type)) does not have this member")
    }
    last = (inner.type, code)
    return code
  }
}

/// Code that calls a mutating member of whatever type a value is of.
private func lowerMutatingDispatch(
  on place: Place, arguments: [Typed], result: SwiftType, in context: FunctionContext, site: Site,
  find: Dispatch
) -> Code {
  let (prepare, modify) = (place.lowerPrepare(), place.lowerModify())
  let runs = arguments.map { HeldValue(run: $0.lower().asValue) }
  // Not the arguments themselves, which refer to the machine.
  let areWords = arguments.map(\.type.isWord)
  return .unwrapping(
    { machine in
      try prepare?(machine)
      var values: [Value] = []
      values.reserveCapacity(runs.count)
      for argument in runs { values.append(try argument.run(machine)) }
      var outcome = Value.void
      try modify(machine) { own in
        let code = try find.code(of: own)
        machine.prepareFrame(of: code)
        var word = machine.wordBase + machine.frameWords
        var slot = machine.valueBase + machine.frameValues + 1
        for (value, isWord) in zip(values, areWords) {
          if isWord {
            machine.words[word] = value.word
            word += 1
          } else {
            machine.values[slot] = value
            slot += 1
          }
        }
        let caller = try machine.enter(code, site)
        defer { machine.leave(caller) }
        swap(&own, &machine.values[machine.valueBase])
        defer { swap(&own, &machine.values[machine.valueBase]) }
        outcome = try code.asValue(machine)
      }
      return outcome
    }, as: result)
}

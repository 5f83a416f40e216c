import SwiftSyntax

/// Uses of the members of a lesson's own types.
extension Checker {
  /// The use of a member that the lesson declares; `nil` where it is called like any function.
  func memberUse(
    _ declaration: Declaration, _ receiver: Receiver?, _ arguments: [Typed], _ site: Site
  ) -> Typed? {
    let result = declaration.result
    switch declaration.body {
    case .field(let index, _):
      guard let own = receiver?.asTyped else { return nil }
      var typed = Typed(result, site) { [function] in
        if let variable = own.variable, variable.function === function,
          let slot = variable.localSlot
        {
          return readField(FieldPath(slot: slot, index: index), result, site)
        }
        if let (variable, outer) = own.field, variable.function === function,
          let slot = variable.localSlot, !variable.type.isLinked(own.type)
        {
          return readField(FieldPath(slot: slot, outer: outer, index: index), result, site)
        }
        return readField(of: own.lower().asValue, index, result, site)
      }
      typed.field = own.variable.map { ($0, index) }
      if let variable = own.variable {
        typed.operation = .field(FieldReference(variable: variable, index: index), site)
      } else if let (variable, outer) = own.field, !variable.type.isLinked(own.type) {
        typed.operation = .field(
          FieldReference(variable: variable, outer: outer, index: index), site)
      }
      return typed
    case .stored(let stored):
      let variable = stored.variable(declaration.name, result, step: declaration.step)
      return Typed(result, site) { [machine, function] in
        let read = variable.lowerRead(in: function, machine, site)
        return read.preceded(by: lowerFirstValue(of: stored, variable, machine, site))
      }
    case .memberwise(let nominal): return construction(of: nominal, declaration, arguments, site)
    case .enumCase(let index):
      guard case .nominal(let nominal) = result else { return nil }
      return Typed(result, site) {
        let marks = nominal.marks
        if arguments.isEmpty { return .value { _ in .variant(index, marks) } }
        let runs = zip(arguments, nominal.cases[index].payload).map {
          HeldValue(run: nominal.lowerPart($0.lower().asValue, $1.type))
        }
        if runs.count == 1, marks.isEmpty {
          let only = runs[0].run
          return .value { .variant(index, [try only($0)]) }
        }
        return .value { machine in
          var payload: [Value] = []
          payload.reserveCapacity(runs.count + marks.count)
          for argument in runs { payload.append(try argument.run(machine)) }
          payload += marks
          return .variant(index, payload)
        }
      }
    case .lesson(let callee):
      guard let receiver, !declaration.isStatic || declaration.changesFirst else { return nil }
      let context = function
      if declaration.parameters.contains(where: \.isChanging) {
        return changingUse(of: callee.code, declaration, receiver, arguments, site)
      }
      if declaration.isMutating || declaration.changesFirst, case .place(let place) = receiver {
        var operation: Operation?
        if let variable = place.plainVariable, !place.type.isWord {
          operation = .change(callee, variable, arguments, site)
        }
        return Typed(result, site, operation) {
          lowerMutatingCall(
            of: callee.code, on: place, arguments: arguments, result: result, in: context,
            site: site)
        }
      }
      let all = [receiver.asTyped] + arguments
      return Typed(result, site, .call(callee, all, site)) {
        lowerDirectCall(of: callee.code, arguments: all, result: result, in: context, site: site)
      }
    default: return nil
    }
  }

  /// A value of a struct, made of its parts.
  private func construction(
    of nominal: NominalType, _ declaration: Declaration, _ arguments: [Typed], _ site: Site
  ) -> Typed? {
    // Constants with a value of their own are no parameters.
    var given = arguments[...]
    var parts: [Typed] = []
    for field in nominal.fields {
      if field.isMutable || field.initial == nil {
        if let next = given.popFirst() { parts.append(next) }
      } else if let initial = field.initial {
        let (outerScope, outerBlamed) = (scope, blamed)
        blamed = site
        scope = declaration.scope ?? scope
        defer { (scope, blamed) = (outerScope, outerBlamed) }
        guard let value = reporting({ try checkInitial(initial, of: field.declaration) }) else {
          return Typed(.error, site) { .void { _ in } }
        }
        parts.append(value)
      }
    }
    let values = parts
    let isOfWords = (1...16).contains(values.count) && values.allSatisfy(\.type.isWord)
    return Typed(
      .nominal(nominal), site, isOfWords ? .construct(nominal, values) : nil
    ) {
      let runs = zip(values, nominal.fields).map {
        HeldValue(run: nominal.lowerPart($0.lower().asValue, $1.type))
      }
      let marks = nominal.marks
      switch marks.isEmpty ? runs.count : 0 {
      case 1:
        let only = runs[0].run
        return .value { .tuple([try only($0)]) }
      case 2:
        let (first, second) = (runs[0].run, runs[1].run)
        return .value { .tuple([try first($0), try second($0)]) }
      case 3:
        let (first, second, third) = (runs[0].run, runs[1].run, runs[2].run)
        return .value { .tuple([try first($0), try second($0), try third($0)]) }
      default:
        return .value { machine in
          var fields: [Value] = []
          fields.reserveCapacity(runs.count + marks.count)
          for part in runs { fields.append(try part.run(machine)) }
          fields += marks
          return .tuple(fields)
        }
      }
    }
  }

  /// Checks a call of a member by its plain name, inside its own type.
  func checkImplicitCall(
    of name: String, _ arguments: [Argument], _ expected: SwiftType?,
    at node: some SyntaxProtocol, in call: FunctionCallExprSyntax
  ) throws -> Typed? {
    guard let owner = try implicitOwner(of: name, at: node) else { return nil }
    let isStatic = if case .type = owner { true } else { false }
    let (declarations, bindings) = host.members(of: owner.type, named: name, isStatic: isStatic)
    let methods = declarations.filter { $0.kind == .function }
    // A function around may be meant where the type's own methods of the name take other arguments.
    guard !methods.isEmpty else {
      let value = try checkImplicitProperty(name, owner, at: node)
      return try checkValueCall(value, arguments, in: call)
    }
    var receiver: Receiver?
    if case .instance(let own) = owner {
      receiver = .value(try read(own, at: node))
      if methods.contains(where: \.isMutating) {
        receiver = .place(try placeOfSelf(own, for: .mutation(name), at: node))
      }
    }
    return try resolve(
      methods, arguments, receiver: receiver, bindings: bindings, expected: expected, named: name,
      in: call)
  }

  /// What a plain name inside a type is a member of.
  enum ImplicitOwner {
    case instance(Variable)
    case type(SwiftType)

    var type: SwiftType {
      switch self {
      case .instance(let own): own.type
      case .type(let type): type
      }
    }
  }

  /// The type around, or its value, whose member a plain name is; `nil` where the name is none.
  func implicitOwner(of name: String, at node: some SyntaxProtocol) throws -> ImplicitOwner? {
    if !isAbstract, outerNames.contains(Syntax(node).id) { return nil }
    let owner = try innermostOwner(of: name, at: node)
    if isAbstract, owner == nil { outerNames.insert(Syntax(node).id) }
    return owner
  }

  private func innermostOwner(
    of name: String, at node: some SyntaxProtocol
  ) throws -> ImplicitOwner? {
    var current: Scope? = scope
    while let block = current {
      if block.names[name] != nil { return nil }
      if let type = block.nominal {
        let isInstance = !host.members(of: type, named: name, isStatic: false).declarations.isEmpty
        let isStatic = !host.members(of: type, named: name, isStatic: true).declarations.isEmpty
        if isInstance || isStatic {
          return try implicitOwner(name, of: type, isInstance: isInstance, isStatic, at: node)
        }
      }
      current = block.parent
    }
    return nil
  }

  private func implicitOwner(
    _ name: String, of type: SwiftType, isInstance: Bool, _ isStatic: Bool,
    at node: some SyntaxProtocol
  ) throws -> ImplicitOwner {
    if case .variable(let own)? = scope.lookUp("self"), own.isSelf, own.type == type {
      if isInstance { return .instance(own) }
      throw error(
        .unknownMember, node,
        "static member '\(name)' cannot be used on instance of type '\(type)'",
        hint: "write \(type).\(name)")
    }
    if isStatic { return .type(type) }
    throw error(
      .unknownMember, node, "instance member '\(name)' cannot be used on type '\(type)'",
      hint:
        "a value of the type is needed: the values that properties start with cannot use others, and "
        + "static members belong to no value")
  }

  /// A member by its plain name, inside its own type.
  func checkImplicitProperty(
    _ name: String, _ owner: ImplicitOwner, at node: some SyntaxProtocol
  ) throws -> Typed {
    switch owner {
    case .instance(let own):
      if let property = mutatingGetter(name, of: own.type) {
        return try readMutating(
          property, of: placeOfSelf(own, for: .mutation(name), at: node), at: node)
      }
      return try checkProperty(name, of: .value(read(own, at: node)), at: node)
    case .type(let type): return try checkStaticProperty(name, of: type, at: node)
    }
  }

  /// `self` as something that can be changed.
  func placeOfSelf(
    _ own: Variable, for change: Change, at node: some SyntaxProtocol
  ) throws -> Place {
    guard own.isMutable else {
      throw error(
        .immutable, node, change.message("'self' is immutable"),
        hint: "write 'mutating' before the 'func' to let it change its value")
    }
    return try place(of: own, at: node)
  }
}

extension Receiver {
  /// The receiver as a value.
  var asTyped: Typed {
    switch self {
    case .value(let typed): return typed
    case .place(let place):
      return Typed(place.type, place.site) {
        let read = place.lowerRead()
        guard let prepare = place.lowerPrepare() else { return read }
        return read.preceded(by: prepare)
      }
    }
  }
}

/// Code that gives a static property its first value, where it has none yet.
func lowerFirstValue(
  of stored: StaticProperty, _ variable: Variable, _ machine: Machine, _ site: Site
) -> Run<Void> {
  let slot = variable.globalSlot(machine)
  let (code, type) = (stored.code, variable.type)
  return { machine in
    if machine.globalIsReady[slot] { return }
    machine.prepareFrame(of: code)
    let value = try machine.runValue(code, site)
    if type.isWord {
      machine.globalWords[slot] = try Code.unwrapping({ _ in value }, as: type).asWord(type)(
        machine)
    } else {
      machine.globalValues[slot] = value
    }
    machine.globalIsReady[slot] = true
  }
}

import SwiftSyntax

/// Places that are members of a lesson's own types.
extension Checker {
  /// The place of a variable that can change.
  func place(
    of variable: Variable, for change: Change = .assignment, at node: some SyntaxProtocol
  ) throws -> Place {
    if let accessors = variable.accessors {
      return try place(of: variable, accessors, for: change, at: node)
    }
    try use(variable, at: node)
    let site = site(node)
    let place = Place(
      type: variable.type, site: site,
      lowerRead: { [machine, function] in variable.lowerRead(in: function, machine, site) },
      lowerModify: { [machine, function] in variable.lowerModify(in: function, machine, site) },
      lowerStore: { [machine, function] in
        variable.lowerStore($0, isInitial: false, in: function, machine)
      }, root: variable, local: variable.function === function ? variable : nil,
      variable: variable)
    guard let observers = variable.observers, !observers.contains(function) else { return place }
    return observed(place, by: observers, isMember: false)
  }

  /// The place of a member by its plain name, inside its own type; `nil` where the name is none.
  func implicitPlace(
    _ name: String, for change: Change, at node: some SyntaxProtocol
  ) throws -> Place? {
    guard let owner = try implicitOwner(of: name, at: node) else { return nil }
    let isStatic = if case .type = owner { true } else { false }
    let declarations = host.members(of: owner.type, named: name, isStatic: isStatic).declarations
    guard let property = declarations.first(where: { $0.kind == .property }) else {
      throw error(.immutable, node, change.message("'\(name)' is a method"))
    }
    return try memberPlace(
      property, for: change, at: node, isOfSelf: true
    ) { change in
      guard case .instance(let own) = owner else { throw Reported() }
      guard own.isMutable else {
        throw self.error(
          .immutable, node, "cannot assign to property: 'self' is immutable",
          hint: "write 'mutating' before the 'func' to let it change its value")
      }
      return try self.place(of: own, at: node)
    }
  }

  /// The place of a property that the lesson declares.
  ///
  /// - Parameters:
  ///   - isOfSelf: Whether it is one of `self`, so that an initializer may set a constant.
  ///   - base: Gives the place of the value whose property it is.
  func memberPlace(
    _ property: Declaration, for change: Change, at node: some SyntaxProtocol, isOfSelf: Bool,
    base: (Change) throws -> Place
  ) throws -> Place {
    let site = site(node)
    let type = property.result
    if type == .error { throw Reported() }
    noteUse(of: property, at: site)
    try checkAccess(to: property, at: node)
    try checkCanSet(property, for: change, at: node)
    switch property.body {
    case .requirement:
      guard property.isSettable else {
        throw error(
          .immutable, node, change.message("'\(property.name)' is a get-only property"))
      }
      return try requirementPlace(property, on: base(change), [], [], site)
    case .field(let index, let isMutable):
      guard isMutable || isOfSelf && function.initializes != nil else {
        throw error(
          .immutable, node, "cannot assign to property: '\(property.name)' is a 'let' constant",
          hint: "declare it with 'var' to let it change")
      }
      let isDirect =
        isOfSelf
        && (function.initializes != nil || property.observers?.contains(function) ?? false)
      let base = try base(change)
      let place = fieldPlace(base, index, type, site)
      guard let observers = property.observers, !isDirect else { return place }
      return observedField(base, index, observers, place)
    case .stored(let stored):
      guard stored.isMutable else {
        throw error(
          .immutable, node, "cannot assign to property: '\(property.name)' is a 'let' constant",
          hint: "declare it with 'var' to let it change")
      }
      let variable = stored.variable(property.name, type, step: property.step)
      var place = try place(of: variable, at: node)
      place.lowerPrepare = { [machine] in lowerFirstValue(of: stored, variable, machine, site) }
      place.isPlain = false
      guard let observers = property.observers,
        !(isOfSelf && observers.contains(function))
      else { return place }
      return observed(place, by: observers, isMember: true)
    default:
      guard let setter = property.setterContext else {
        throw error(
          .immutable, node, change.message("'\(property.name)' is a get-only property"))
      }
      if property.isStatic {
        return accessorPlace(property, setter.code, on: nil, [], [], site)
      }
      return accessorPlace(property, setter.code, on: try base(change), [], [], site)
    }
  }

  private func fieldPlace(_ base: Place, _ index: Int, _ type: SwiftType, _ site: Site) -> Place {
    func isLinked() -> Bool { base.type.isLinked(type) }
    func path() -> FieldPath? {
      if let slot = base.local?.localSlot { return FieldPath(slot: slot, index: index) }
      guard let (variable, outer) = base.field, let slot = variable.localSlot,
        !variable.type.isLinked(base.type)
      else { return nil }
      return FieldPath(slot: slot, outer: outer, index: index)
    }
    var reference: FieldReference?
    if base.isPlain, base.indices.isEmpty, !isLinked() {
      if let local = base.local, local.observers == nil {
        reference = FieldReference(variable: local, index: index)
      } else if let stored = base.stored, stored.outer == nil,
        !stored.variable.type.isLinked(base.type)
      {
        reference = FieldReference(variable: stored.variable, outer: stored.index, index: index)
      }
    }
    return Place(
      type: type, site: site, lowerPrepare: base.lowerPrepare,
      lowerRead: {
        if let path = path() { return readField(path, type, site) }
        return readField(of: base.lowerRead().asValue, index, type, site)
      },
      lowerModify: {
        let modify = base.lowerModify()
        return { machine, body in
          try modify(machine) { value in
            guard case .tuple = value else { throw overlapping(site) }
            try value.modifyElement(at: index) { try $0.modifyLinked(body) }
          }
        }
      },
      lowerStore: { new in
        let run = new.asValue
        let code: Code = isLinked() ? .value { .link(Link(try run($0))) } : new
        if let path = path() { return storeField(path, code, type, site) }
        let (modify, value) = (base.lowerModify(), code.asValue)
        return { machine in
          let new = try value(machine)
          try modify(machine) { own in
            guard case .tuple = own else { throw overlapping(site) }
            own.setElement(at: index, to: new)
          }
        }
      }, root: base.root, field: base.local.map { ($0, index) }, stored: reference)
  }

  /// A computed property, or an element of a subscript, as a place: it is read and set by code of the lesson's.
  ///
  /// - Parameters:
  ///   - base: The value whose member it is; `nil` for a static one.
  ///   - indices: The indices, which `prepares` compute.
  func accessorPlace(
    _ declaration: Declaration, _ setter: FunctionCode, on base: Place?, _ indices: [Typed],
    _ prepares: [() -> Run<Void>?], _ site: Site
  ) -> Place {
    let type = declaration.result
    let context = function
    let current = base.map { Typed($0.type, $0.site, lower: $0.lowerRead) }
    // The base's own preparation has been made when the accessors run.
    var prepared = base
    prepared?.lowerPrepare = { nil }
    let receiver: Receiver? =
      if declaration.isMutating, let prepared {
        .place(prepared)
      } else {
        current.map { .value($0) }
      }
    let read = call(
      declaration, receiver: receiver, arguments: indices, bindings: [:], site: site)
    func store(_ value: Typed) -> Run<Void> {
      if let prepared {
        return lowerMutatingCall(
          of: setter, on: prepared, arguments: indices + [value], result: .void, in: context,
          site: site
        ).asVoid
      }
      return lowerDirectCall(
        of: setter, arguments: indices + [value], result: .void, in: context, site: site
      ).asVoid
    }
    return Place(
      type: type, site: site,
      lowerPrepare: {
        let runs = ([base?.lowerPrepare() ?? nil] + prepares.map { $0() }).compactMap { $0 }
        guard !runs.isEmpty else { return nil }
        return { machine in for run in runs { try run(machine) } }
      },
      lowerRead: read.lower,
      lowerModify: {
        let read = read.lower().asValue
        let temporary = context.allocateValue()
        let store = store(
          Typed(type, site) {
            .unwrapping({ $0.values[$0.valueBase + temporary] }, as: type)
          })
        return { machine, body in
          var value = try read(machine)
          try settle(changing: &value, body) { value in
            machine.values[machine.valueBase + temporary] = value
            try store(machine)
            machine.values[machine.valueBase + temporary] = .void
          }
        }
      },
      lowerStore: { value in store(Typed(type, site) { value }) }, root: base?.root)
  }

  /// An element of a value of a lesson's own type, as its subscript gives and sets it.
  func elementPlace(of base: Place, _ syntax: SubscriptCallExprSyntax) throws -> Place {
    let all = host.members(of: base.type, named: "subscript", isStatic: false).declarations
    let labels = syntax.arguments.map { $0.label?.text }
    let fitting = all.filter { $0.parameters.map(\.label) == labels }
    guard let first = fitting.first else {
      throw error(.wrongArguments, syntax, "no exact matches in call to 'subscript'")
    }
    let expressions = syntax.arguments.map(\.expression)
    let declaration =
      fitting.count == 1
      ? first
      : fitting.first { candidate in
        let found = try? attempt {
          try zip(expressions, candidate.parameters).map {
            try check($0, as: $1.type, for: .argument)
          }
        }
        return found != nil
      } ?? first
    try checkAccess(to: declaration, at: syntax)
    try checkCanSet(declaration, for: .assignment, at: syntax)
    noteUse(of: declaration, at: site(syntax))
    guard
      declaration.setterContext != nil || declaration.body.isRequirement && declaration.isSettable
    else {
      throw error(
        .immutable, syntax, "cannot assign through subscript: subscript is get-only",
        hint: "declare it with 'get' and 'set'")
    }
    var indices: [Typed] = []
    var prepares: [() -> Run<Void>?] = []
    for (expression, parameter) in zip(expressions, declaration.parameters) {
      let (index, prepare) = held(try check(expression, as: parameter.type, for: .argument))
      indices.append(index)
      prepares.append(prepare)
    }
    guard let setter = declaration.setterContext else {
      return try requirementPlace(declaration, on: base, indices, prepares, site(syntax))
    }
    return accessorPlace(declaration, setter.code, on: base, indices, prepares, site(syntax))
  }
}

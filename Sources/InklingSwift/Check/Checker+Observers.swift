import SwiftSyntax

/// What runs before and after a variable or a stored property changes.
final class Observers {
  /// One of the two functions.
  final class Observer {
    let context: FunctionContext
    /// The variable that holds it, where it may use what is around; otherwise its code is enough.
    let holder: Variable?

    init(_ context: FunctionContext, holder: Variable? = nil) {
      self.context = context
      self.holder = holder
    }
  }

  /// `willSet`, which gets the new value.
  var before: Observer?
  /// `didSet`, which gets the old value where it uses it.
  var after: Observer?
  /// Whether `didSet` uses the old value.
  var usesOldValue = false

  /// Whether the value can change in place, because nothing looks at the one before.
  var isSimple: Bool { before == nil && !usesOldValue }

  /// Whether code is that of one of the two, which change the value without being told.
  func contains(_ context: FunctionContext) -> Bool {
    before?.context === context || after?.context === context
  }
}

extension AccessorBlockSyntax {
  /// Whether the block has `willSet` or `didSet`.
  var hasObservers: Bool {
    guard case .accessors(let list) = accessors else { return false }
    return list.contains { ["willSet", "didSet"].contains($0.accessorSpecifier.text) }
  }
}

extension Checker {
  /// An observer as written.
  struct WrittenObserver {
    let isBefore: Bool
    let items: CodeBlockItemListSyntax
    let end: TokenSyntax
    /// The name of what it gets; `nil` where it gets nothing.
    let parameter: String?
  }

  /// Reads a block of observers.
  func readObservers(_ block: AccessorBlockSyntax, isMutable: Bool) throws -> [WrittenObserver] {
    guard case .accessors(let list) = block.accessors else { return [] }
    guard isMutable else {
      throw error(
        .immutable, block, "'let' declarations cannot be observing properties",
        hint: "a constant never changes: write 'var'")
    }
    var found: [WrittenObserver] = []
    var names: Set<String> = []
    for accessor in list {
      let name = accessor.accessorSpecifier.text
      guard ["willSet", "didSet"].contains(name) else {
        let observer = list.first { ["willSet", "didSet"].contains($0.accessorSpecifier.text) }
        let kind = name == "get" ? "getter" : name == "set" ? "setter" : name
        throw error(
          .invalidType, observer ?? accessor,
          "'\(observer?.accessorSpecifier.text ?? name)' cannot be provided together with a \(kind)",
          hint: "a computed value has nothing to observe: do it in 'set'")
      }
      guard names.insert(name).inserted else {
        throw error(.redeclaration, accessor, "variable already has '\(name)'")
      }
      if let modifier = accessor.modifier { throw unsupported("this accessor is", modifier) }
      guard let body = accessor.body else {
        throw error(.syntax, accessor, "expected '{' after '\(name)'")
      }
      let isBefore = name == "willSet"
      let written = accessor.parameters?.name.text
      let parameter = written ?? (isBefore ? "newValue" : "oldValue")
      let isUsed = isBefore || written != nil || body.uses(parameter)
      found.append(
        WrittenObserver(
          isBefore: isBefore, items: body.statements, end: body.rightBrace,
          parameter: isUsed ? parameter : nil))
    }
    return found
  }

  // MARK: Stored properties

  /// Declares the observers of a stored property.
  func declareObservers(
    _ block: AccessorBlockSyntax, of property: Declaration, isMutable: Bool,
    in type: TypeDeclaration
  ) throws {
    let observers = Observers()
    for written in try readObservers(block, isMutable: isMutable) {
      let context = FunctionContext(parent: nil, result: .void, mayThrow: false)
      if written.isBefore {
        observers.before = Observers.Observer(context)
      } else {
        observers.after = Observers.Observer(context)
        observers.usesOldValue = written.parameter != nil
      }
      type.bodies.append { [unowned self] in
        if property.result == .error { throw Reported() }
        let parameters = written.parameter.map {
          [Declaration.Parameter(label: nil, name: $0, type: property.result)]
        }
        return try checkMember(
          written.items, parameters ?? [], at: property, in: context, of: type, isMutating: true,
          isStatic: property.isStatic, written.end, "observer")
      }
    }
    property.observers = observers
  }

  /// A stored property of a struct whose observers are told of changes.
  func observedField(
    _ base: Place, _ index: Int, _ observers: Observers, _ field: Place
  ) -> Place {
    let (own, type, site) = (base.type, field.type, field.site)
    func isLinked() -> Bool {
      if case .nominal(let nominal) = own { nominal.isLinked(type) } else { false }
    }
    let isSimple = observers.isSimple
    func tell(
      _ observer: Observers.Observer?
    ) -> (inout Value, [Value], Machine) throws -> Void {
      guard let code = observer?.context.code else { return { _, _, _ in } }
      let function = FunctionValue(code: code, captures: [])
      return { value, arguments, machine in
        _ = try machine.call(function, changing: &value, of: own, arguments, site)
      }
    }
    let (before, after) = (tell(observers.before), tell(observers.after))
    let usesOldValue = observers.usesOldValue
    func set(
      _ value: inout Value, to new: Value, isLinked: Bool, _ machine: Machine
    ) throws {
      let old = usesOldValue ? [value.element(at: index).unlinked] : []
      try before(&value, [new], machine)
      value.setElement(at: index, to: isLinked ? .link(Link(new)) : new)
      try after(&value, old, machine)
    }
    return Place(
      type: type, site: site, lowerPrepare: base.lowerPrepare, lowerRead: field.lowerRead,
      lowerModify: {
        let (modify, isLinked) = (base.lowerModify(), isLinked())
        return { machine, body in
          try modify(machine) { value in
            guard case .tuple = value else { throw overlapping(site) }
            if isSimple {
              try value.modifyElement(at: index) { try $0.modifyLinked(body) }
              return try after(&value, [], machine)
            }
            var new = value.element(at: index).unlinked
            try settle(changing: &new, body) {
              try set(&value, to: $0, isLinked: isLinked, machine)
            }
          }
        }
      },
      lowerStore: { value in
        let (modify, run, isLinked) = (base.lowerModify(), value.asValue, isLinked())
        return { machine in
          let new = try run(machine)
          try modify(machine) { value in
            guard case .tuple = value else { throw overlapping(site) }
            try set(&value, to: new, isLinked: isLinked, machine)
          }
        }
      }, root: base.root)
  }

  // MARK: Variables

  /// Declares the observers of a variable, which has been declared.
  ///
  /// - Returns: What puts them into the variables that hold them.
  func checkObservers(
    _ block: AccessorBlockSyntax, of name: String, isMutable: Bool
  ) throws -> TypedStatement {
    let all = try readObservers(block, isMutable: isMutable)
    guard case .variable(let variable)? = scope.own(name), variable.type != .error else {
      throw Reported()
    }
    let observers = Observers()
    variable.observers = observers
    let values = try all.map { written in
      let context = FunctionContext(parent: function, result: .void, mayThrow: false)
      let type = SwiftType.function(
        SwiftType.FunctionType(
          parameters: written.parameter == nil ? [] : [variable.type], result: .void))
      let holder = Variable(
        name, type, isMutable: false, function: variable.function, step: step,
        site: variable.site)
      let observer = Observers.Observer(context, holder: holder)
      if written.isBefore {
        observers.before = observer
      } else {
        observers.after = observer
        observers.usesOldValue = written.parameter != nil
      }
      var parameters: [Variable] = []
      let body = try inside(context) {
        if let name = written.parameter {
          let parameter = Variable(
            name, variable.type, isMutable: false, function: context, step: step,
            site: site(written.end))
          scope.declare(name, .variable(parameter))
          parameters.append(parameter)
        }
        return try inNewScope { try checkBlock(written.items) }
      }
      let value = makeFunctionValue(
        context, parameters: parameters, result: .void, site: variable.site
      ) { [machine] in lowerBody(body, result: .void, in: context, machine) }
      return (holder, value)
    }
    return holding(values)
  }

  /// Puts functions that variables stand for into those.
  func holding(_ functions: [(holder: Variable, value: Typed)]) -> TypedStatement {
    TypedStatement { [machine, function] in
      // The boxes exist before the functions that capture them, because a function may use itself.
      let boxes = functions.filter(\.holder.isCaptured).map {
        $0.holder.lowerStore(.value { _ in .void }, isInitial: true, in: function, machine)
      }
      let stores = functions.map {
        $0.holder.lowerStore(
          $0.value.lower(), isInitial: !$0.holder.isCaptured, in: function, machine)
      }
      let actions = (boxes + stores).map { HeldAction(run: $0) }
      let holders = functions.map(\.holder).filter { holder in
        functions.contains { $0.holder.held?.captured.contains { $0 === holder } ?? false }
      }
      let cyclic = holders.map { HeldBox(find: $0.lowerBox(in: function, isOwner: true)) }
      return { machine in
        for action in actions { try action.run(machine) }
        if !cyclic.isEmpty {
          machine.cycles.note(functions: cyclic.map { $0.find(machine) })
        }
        return .next
      }
    }
  }

  /// The place of a variable whose observers are told of changes.
  func observed(_ inner: Place, by observers: Observers, isMember: Bool) -> Place {
    let (type, site, context) = (inner.type, inner.site, function)
    for observer in [observers.before, observers.after] {
      if let holder = observer?.holder { use(holder) }
    }
    func lowerTell(_ observer: Observers.Observer?) -> ([Value], Machine) throws -> Void {
      guard let observer else { return { _, _ in } }
      guard let holder = observer.holder else {
        let function = FunctionValue(code: observer.context.code, captures: [])
        return { arguments, machine in _ = try machine.call(function, arguments, site) }
      }
      let read = holder.lowerRead(in: context, machine, site).asValue
      return { arguments, machine in
        guard case .function(let function) = try read(machine) else { return }
        _ = try machine.call(function, arguments, site)
      }
    }
    func lowerSet() -> (Value, Machine) throws -> Void {
      let (before, after) = (lowerTell(observers.before), lowerTell(observers.after))
      let temporary = context.allocateValue()
      let read = observers.usesOldValue ? inner.lowerRead().asValue : nil
      let store = inner.lowerStore(
        .unwrapping({ $0.values[$0.valueBase + temporary] }, as: type))
      return { new, machine in
        let old = try read.map { [try $0(machine)] } ?? []
        try before([new], machine)
        machine.values[machine.valueBase + temporary] = new
        try store(machine)
        machine.values[machine.valueBase + temporary] = .void
        try after(old, machine)
      }
    }
    return Place(
      type: type, site: site, lowerPrepare: inner.lowerPrepare, lowerRead: inner.lowerRead,
      lowerModify: {
        if observers.isSimple {
          let (modify, after) = (inner.lowerModify(), lowerTell(observers.after))
          return { machine, body in
            do {
              try modify(machine, body)
            } catch let error as LessonError where !isMember {
              try after([], machine)
              throw error
            }
            try after([], machine)
          }
        }
        let (read, set) = (inner.lowerRead().asValue, lowerSet())
        return { machine, body in
          var new = try read(machine)
          try settle(changing: &new, body) { try set($0, machine) }
        }
      },
      lowerStore: { value in
        let (run, set) = (value.asValue, lowerSet())
        return { machine in try set(try run(machine), machine) }
      }, root: observers.isSimple ? inner.root : nil)
  }
}

/// Lets a body change a value and sets it then, also where the body ends by an error that can be caught.
func settle(
  changing value: inout Value, _ body: (inout Value) throws -> Void, set: (Value) throws -> Void
) throws {
  do {
    try body(&value)
  } catch let error as LessonError {
    try set(value)
    throw error
  }
  try set(value)
}

extension CodeBlockSyntax {
  /// Whether a name is used in the block.
  fileprivate func uses(_ name: String) -> Bool {
    final class Finder: SyntaxVisitor {
      let name: String
      var found = false
      init(_ name: String) {
        self.name = name
        super.init(viewMode: .sourceAccurate)
      }
      override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
        if node.baseName.text == name { found = true }
        return found ? .skipChildren : .visitChildren
      }
    }
    let finder = Finder(name)
    finder.walk(self)
    return finder.found
  }
}

/// Holds code that finds the box of a variable, so that a collection keeps the closure as it is.
private struct HeldBox {
  let find: (Machine) -> Box
}

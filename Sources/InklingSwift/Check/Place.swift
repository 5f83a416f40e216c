import SwiftSyntax

/// Something that can be changed: a variable, an element, a property.
struct Place {
  let type: SwiftType
  let site: Site
  /// Code that computes the indices in it, once; it runs before any of the following.
  var lowerPrepare: () -> Run<Void>? = { nil }
  /// Code that reads it.
  let lowerRead: () -> Code
  /// Code that lets a body change it in place.
  let lowerModify: () -> Modify
  /// Code that sets it to what other code computes.
  let lowerStore: (Code) -> Run<Void>
  /// The same for what may be there or not, where the place is an optional that needs nothing around its value.
  var lowerStoreFound: ((@escaping Run<Value?>) -> Run<Void>)?
  /// The variable that it is, or is a part of.
  var root: Variable?
  /// The variable that it is, where it is one of the function being checked.
  var local: Variable?
  /// The variable that it is.
  var variable: Variable?
  /// The array, and the word of the frame that holds the index, where it is an element of an array in a variable.
  var element: Element?
  /// The struct and the number of the property, where it is a stored property of a struct in a variable.
  var field: (variable: Variable, index: Int)?
  /// The parts of it, where it is an entry of a dictionary with a value for the case that there is none.
  var entry: Entry?
  /// Its parts, where it is an element of an array in a variable, or of a row of one, with the indices as they are once
  /// they have been computed.
  var elementPath: ElementPath?
  /// The stored property that it is, of a struct in a variable of the function being checked.
  var stored: FieldReference?
  /// Whether nothing has to run before it can be used, but the indices in it have to be computed.
  var isPlain = true
  /// The indices in it, in the order in which they are computed.
  var indices: [KnownWord] = []

  /// An element of an array in a variable.
  final class Element {
    let array: Place
    /// Gives the word of the frame that holds the index.
    let indexWord: () -> Int
    init(_ array: Place, _ indexWord: @escaping () -> Int) {
      self.array = array
      self.indexWord = indexWord
    }
  }

  /// The parts of an entry of a dictionary.
  final class Entry {
    let dictionary: Place
    let key: Typed
    let fallback: Typed
    init(_ dictionary: Place, key: Typed, fallback: Typed) {
      self.dictionary = dictionary
      self.key = key
      self.fallback = fallback
    }
  }
}

extension Place {
  /// The variable that it is, where that can be read and set without more ado.
  var plainVariable: Variable? {
    guard isPlain, let variable, variable.observers == nil, variable.accessors == nil else {
      return nil
    }
    return variable
  }

  /// Code that computes what the place needs, and then something that is needed beside it.
  func lowerPrepare(and next: () -> Run<Void>?) -> Run<Void> {
    let (first, second) = (lowerPrepare(), next())
    return { machine in
      try first?(machine)
      try second?(machine)
    }
  }

  /// What an assignment to it does, where the register machine does that by itself.
  ///
  /// - Parameter known: What is computed after the indices and before the value.
  func assignment(of value: Typed, after known: [KnownWord] = []) -> Structure? {
    if let plainVariable {
      return .assign(plainVariable, before: known, value, isInitial: false)
    }
    guard isPlain else { return nil }
    if let stored { return .storeField(stored, before: indices + known, value) }
    return elementPath.map { .store($0, before: indices + known, value) }
  }
}

extension Checker {
  /// What a place is wanted for; decides the words of an error.
  enum Change {
    case assignment
    case mutation(String)
    case passing

    func message(_ what: String) -> String {
      switch self {
      case .assignment: "cannot assign to value: \(what)"
      case .passing: "cannot pass immutable value as inout argument: \(what)"
      case .mutation(let name): "cannot use mutating member '\(name)' on immutable value: \(what)"
      }
    }
  }

  /// The place that an expression names.
  func place(_ expression: ExprSyntax, for change: Change) throws -> Place {
    switch expression.as(ExprSyntaxEnum.self) {
    case .declReferenceExpr(let reference):
      return try place(of: reference, for: change)
    case .subscriptCallExpr(let call):
      return try place(of: call, for: change)
    case .memberAccessExpr(let member):
      return try place(of: member, for: change)
    case .optionalChainingExpr(let link): return try place(of: link, for: change)
    case .forceUnwrapExpr(let unwrap): return try place(of: unwrap, for: change)
    case .tupleExpr(let tuple) where tuple.elements.count == 1:
      if let inner = tuple.elements.first?.expression { return try place(inner, for: change) }
      throw Reported()
    default:
      let typed = try check(expression)
      throw typed.site.error(.immutable, change.message("this expression is not a variable"))
    }
  }

  private func place(of reference: DeclReferenceExprSyntax, for change: Change) throws -> Place {
    let name = reference.baseName.text
    if let place = try implicitPlace(name, for: change, at: reference) { return place }
    guard case .variable(let variable)? = scope.lookUp(name) else {
      if scope.lookUp(name) != nil || host.functions(named: name) != nil {
        throw error(.immutable, reference, change.message("'\(name)' is a function"))
      }
      throw unknownTarget(name, for: change, at: reference)
    }
    guard variable.type != .error else { throw Reported() }
    if case .assignment = change {} else { variable.isChangedByCalls = true }
    if variable.isSelf { return try placeOfSelf(variable, for: change, at: reference) }
    guard variable.isMutable || variable.accessors != nil else {
      var diagnostic = error(.immutable, reference, change.message("'\(name)' is a 'let' constant"))
      diagnostic.notes.append(
        Diagnostic.Note("change 'let' to 'var' to make it mutable", at: variable.site.location))
      throw diagnostic
    }
    return try place(of: variable, for: change, at: reference)
  }

  private func place(of call: SubscriptCallExprSyntax, for change: Change) throws -> Place {
    let base = try place(call.calledExpression, for: change)
    if declaresSubscript(base.type, call) { return try elementPlace(of: base, call) }
    if case .host = base.type, let place = try hostElement(of: base, call) { return place }
    if case .dictionary = base.type { return try dictionaryElement(of: base, call) }
    if case .sequence("ArraySlice", let element) = base.type {
      return try sliceElementPlace(of: base, call, element)
    }
    if case .nominal = base.type { return try elementPlace(of: base, call) }
    guard case .array(let element) = base.type else {
      throw error(
        .immutable, call, change.message("an element of '\(base.type)' cannot be changed"))
    }
    let index = try checkArrayIndex(call, mayBeRange: true)
    let site = site(call)
    if index.type != .int { return partPlace(of: base, index, element, site) }
    let temporary = Temporary(function)
    let known = KnownWord(index, in: temporary)
    // An index that nothing can change before it is used stays where it is.
    let offset = { known.constantWord ?? temporary.word }
    let computed = Typed(.int, index.site, .known(known)) {
      let slot = offset()
      return .int { $0.words[$0.wordBase + slot] }
    }
    var path: ElementPath?
    if let array = base.variable, base.isPlain {
      path = ElementPath(array: array, row: nil, index: computed, site: site)
    } else if let outer = base.elementPath, outer.row == nil {
      path = ElementPath(
        array: outer.array, row: (outer.index, base.site), index: computed, site: site)
    }
    return Place(
      type: element, site: site,
      lowerPrepare: {
        let prepare = base.lowerPrepare()
        if known.constantWord != nil { return prepare }
        let (index, slot) = (index.lower().asInt, temporary.word)
        guard let prepare else {
          return { machine in
            let word = try index(machine)
            machine.words[machine.wordBase + slot] = word
          }
        }
        return { machine in
          try prepare(machine)
          let word = try index(machine)
          machine.words[machine.wordBase + slot] = word
        }
      },
      lowerRead: { [function, machine] in
        let slot = offset()
        if let home = base.variable?.home(in: function, machine) {
          return home.lowerElement(
            atWord: slot, element, site, array: base.lowerRead().asValue)
        }
        if let outer = base.element, let home = outer.array.variable?.home(in: function, machine) {
          return home.lowerElement(
            rowWord: outer.indexWord(), base.site, atWord: slot, element, site,
            array: outer.array.lowerRead().asValue)
        }
        let array = base.lowerRead().asValue
        return readElement(
          of: array, at: { $0.words[$0.wordBase + slot] }, element, site)
      },
      lowerModify: {
        let (modify, slot) = (base.lowerModify(), offset())
        return { machine, body in
          let index = machine.words[machine.wordBase + slot]
          try modify(machine) { array in
            try checkIndex(index, array.elementCount, site)
            try array.modifyElement(at: index, body)
          }
        }
      },
      lowerStore: { [function, machine] value in
        let slot = offset()
        if let home = base.variable?.home(in: function, machine) {
          return home.lowerStore(
            atWord: slot, value, element, site, modify: base.lowerModify())
        }
        if let outer = base.element, let home = outer.array.variable?.home(in: function, machine) {
          return home.lowerStore(
            rowWord: outer.indexWord(), base.site, atWord: slot, value, element, site,
            modify: outer.array.lowerModify())
        }
        let (modify, value) = (base.lowerModify(), value.asValue)
        return { machine in
          let new = try value(machine)
          let index = machine.words[machine.wordBase + slot]
          try machine.checkInterruption(site)
          try modify(machine) { array in
            try checkIndex(index, array.elementCount, site)
            array.setElement(at: index, to: new)
          }
        }
      }, root: base.root, element: base.variable == nil ? nil : Place.Element(base, offset),
      elementPath: path, indices: base.indices + [known])
  }

  private func place(of member: MemberAccessExprSyntax, for change: Change) throws -> Place {
    guard let base = member.base else {
      throw error(.immutable, member, change.message("this is not a variable"))
    }
    let name = member.declName.baseName.text
    if let type = typeNamed(by: base) {
      let declarations = host.members(of: type, named: name, isStatic: true).declarations
      guard let property = declarations.first(where: { $0.kind == .property && $0.isOfLesson })
      else {
        if !declarations.isEmpty {
          throw error(
            .immutable, member.declName, change.message("'\(name)' is a get-only property"))
        }
        throw unknownMember(name, of: type, isStatic: true, at: member.declName)
      }
      return try memberPlace(property, for: change, at: member, isOfSelf: false) { _ in
        throw Reported()
      }
    }
    var typed = try check(base)
    if case .nominal = typed.type {
      let declarations = host.members(of: typed.type, named: name, isStatic: false).declarations
      guard let property = declarations.first(where: { $0.kind == .property }) else {
        throw unknownMember(name, of: typed.type, isStatic: false, at: member.declName)
      }
      return try memberPlace(
        property, for: change, at: member, isOfSelf: base.isSelf
      ) { try self.place(base, for: $0) }
    }
    if case .tuple(let elements) = typed.type {
      guard let index = tupleIndex(name, elements) else {
        throw unknownMember(name, of: typed.type, isStatic: false, at: member.declName)
      }
      return try tuplePlace(place(base, for: change), index, elements[index].type, site(member))
    }
    let (declarations, bindings) = host.members(of: typed.type, named: name, isStatic: false)
    guard let property = declarations.first(where: { $0.kind == .property }) else {
      throw unknownMember(name, of: typed.type, isStatic: false, at: member.declName)
    }
    if property.isOfLesson {
      return try memberPlace(property, for: change, at: member, isOfSelf: base.isSelf) {
        try self.place(base, for: $0)
      }
    }
    guard let setter = property.setter else {
      throw error(
        .immutable, member.declName, change.message("'\(name)' is a get-only property"))
    }
    var prepare: () -> Run<Void>? = { nil }
    if typed.variable == nil { (typed, prepare) = held(typed) }
    let read = call(
      property, receiver: .value(typed), arguments: [], bindings: bindings, site: site(member))
    return propertyPlace(typed, prepare, setter, read, site(member))
  }

  private func tuplePlace(
    _ base: Place, _ index: Int, _ type: SwiftType, _ site: Site
  ) -> Place {
    Place(
      type: type, site: site, lowerPrepare: base.lowerPrepare,
      lowerRead: {
        let run = base.lowerRead().asValue
        return .unwrapping({ try run($0).element(at: index) }, as: type)
      },
      lowerModify: {
        let modify = base.lowerModify()
        return { machine, body in
          try modify(machine) { try $0.modifyElement(at: index, body) }
        }
      },
      lowerStore: { value in
        let (modify, value) = (base.lowerModify(), value.asValue)
        return { machine in
          let new = try value(machine)
          try modify(machine) { $0.setElement(at: index, to: new) }
        }
      }, root: base.root)
  }

  /// A property of a host's object, which is a reference.
  private func propertyPlace(
    _ object: Typed, _ prepare: @escaping () -> Run<Void>?,
    _ setter: @escaping (HostCall) throws -> Void, _ read: Typed, _ site: Site
  ) -> Place {
    func store(_ object: Value, _ new: Value, _ machine: Machine) throws {
      try explaining(machine, site) {
        try setter(
          HostCall(
            machine: machine, site: site, receiverValue: object, arguments: HostArguments(new),
            bindings: [:]))
      }
    }
    return Place(
      type: read.type, site: site, lowerPrepare: prepare, lowerRead: read.lower,
      lowerModify: {
        let (object, read) = (object.lower().asValue, read.lower().asValue)
        return { machine, body in
          var value = try read(machine)
          try settle(changing: &value, body) { value in
            try store(try object(machine), value, machine)
          }
        }
      },
      lowerStore: { value in
        let (object, value) = (object.lower().asValue, value.asValue)
        return { machine in
          let receiver = try object(machine)
          try store(receiver, try value(machine), machine)
        }
      })
  }
}

import SwiftSyntax

/// `lazy var`: a property whose value is computed when it is first read, which changes the struct.
///
/// It is a computed property with a mutating getter, over a hidden stored one that is `nil` until then.
extension Checker {
  func declareLazy(
    _ property: Declaration, _ binding: PatternBindingSyntax, _ modifier: some SyntaxProtocol,
    isMutable: Bool, in type: TypeDeclaration
  ) throws {
    let nominal = type.nominal
    guard isMutable else {
      throw error(
        .immutable, modifier, "'lazy' cannot be used on a let",
        hint: "its value comes later, so it has to be a 'var'")
    }
    if type.isExtension {
      throw error(
        .misplaced, binding.pattern, "extensions must not contain stored properties")
    }
    guard nominal.kind == .structure else {
      throw error(.misplaced, binding.pattern, "enums must not contain stored properties")
    }
    guard let initial = binding.initializer?.value else {
      throw error(
        .needsType, binding, "lazy properties must have an initializer",
        hint: "give it the value that is computed when it is first read: = ...")
    }
    if let block = binding.accessorBlock {
      throw unsupported("'lazy' with observers is", block)
    }
    let index = nominal.fields.count
    let (reads, writes) = (
      FunctionContext(parent: nil, result: nil, mayThrow: false),
      FunctionContext(parent: nil, result: .void, mayThrow: false)
    )
    property.isMutating = true
    property.isComputedLate = true
    property.body = .lesson(reads)
    property.setterContext = writes
    try add(property, to: nominal, at: binding.pattern)
    nominal.fields.append(
      NominalType.Field(
        name: "$__lazy_storage_$_" + property.name,
        type: property.result == .error ? .error : .optional(property.result), isMutable: true,
        initial: ExprSyntax(NilLiteralExprSyntax()), declaration: property))
    if property.result == .error { type.untyped.append((property, initial)) }
    type.bodies.append { [unowned self] in
      guard property.result != .error else {
        _ = try inside(reads) {
          _ = declareSelf(type.type, isMutable: true, in: reads, at: binding)
          return try checkInitial(initial, of: property)
        }
        throw Reported()
      }
      let result = property.result
      if type.type.isLinked(.optional(result)) {
        throw unsupported("'lazy' for values that hold others of the type is", modifier)
      }
      reads.result = result
      let (own, value) = try inside(reads) {
        let own = declareSelf(type.type, isMutable: true, in: reads, at: binding)
        return (own, try check(initial, as: result, for: .specified))
      }
      return lowerLazy(
        property, index, own, value, reads: reads, writes: writes, at: site(binding.pattern))
    }
  }

  private func lowerLazy(
    _ property: Declaration, _ index: Int, _ own: Variable, _ value: Typed, reads: FunctionContext,
    writes: FunctionContext, at site: Site
  ) -> () -> Void {
    let changed = Variable(
      "self", own.type, isMutable: true, function: writes, step: step, site: site)
    let new = Variable(
      "newValue", property.result, isMutable: false, function: writes, step: step, site: site)
    let result = property.result
    return { [machine] in
      lowerFunction(reads, machine, parameters: [own]) {
        let (compute, read) = (
          value.lower().asValue, own.lowerRead(in: reads, machine, site).asValue
        )
        let modify = own.lowerModify(in: reads, machine, site)
        return .unwrapping(
          { machine in
            guard case .tuple(let fields) = try read(machine) else { throw overlapping(site) }
            if case .some(let known) = fields[index] { return known }
            let new = try compute(machine)
            try modify(machine) { $0.setElement(at: index, to: .some(new)) }
            return new
          }, as: result)
      }
      lowerWriteBack(of: own, in: reads, machine)
      lowerFunction(writes, machine, parameters: [changed, new]) {
        let run = new.lowerRead(in: writes, machine, site).asValue
        let modify = changed.lowerModify(in: writes, machine, site)
        return .void { machine in
          let new = try run(machine)
          try modify(machine) { $0.setElement(at: index, to: .some(new)) }
        }
      }
    }
  }

  /// The value of a property whose getter changes the value around it; `nil` where the property is none such.
  func checkMutatingGetter(
    _ name: String, _ type: SwiftType, _ base: ExprSyntax, at member: some SyntaxProtocol
  ) throws -> Typed? {
    guard let property = mutatingGetter(name, of: type) else { return nil }
    return try readMutating(property, of: place(base, for: .mutation(name)), at: member)
  }

  /// The property of a type whose getter changes the value around it.
  func mutatingGetter(_ name: String, of type: SwiftType) -> Declaration? {
    guard case .nominal = type else { return nil }
    return host.members(of: type, named: name, isStatic: false).declarations.first {
      $0.kind == .property && $0.isMutating
    }
  }

  /// Reads a property whose getter changes the value around it.
  func readMutating(
    _ property: Declaration, of place: Place, at member: some SyntaxProtocol
  ) throws -> Typed {
    if property.result == .error { throw Reported() }
    try checkAccess(to: property, at: member)
    return call(
      property, receiver: .place(place), arguments: [], bindings: [:], site: site(member))
  }
}

import SwiftSyntax

/// What computes a variable that has no value of its own.
final class ComputedVariable {
  /// The variables that hold the functions which read and set it.
  let getter: Variable
  let setter: Variable?

  init(getter: Variable, setter: Variable?) {
    self.getter = getter
    self.setter = setter
  }
}

/// Variables outside of types that are computed: `var x: Int { ... }`.
extension Checker {
  /// Checks a variable with a block of accessors or observers.
  func checkVariable(
    _ binding: PatternBindingSyntax, with block: AccessorBlockSyntax, isMutable: Bool
  ) throws -> [TypedStatement] {
    guard let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier.text else {
      throw unsupported("this variable is", binding.pattern)
    }
    do {
      guard block.hasObservers else {
        return try checkComputed(name, binding, block, isMutable: isMutable)
      }
      if binding.initializer == nil,
        !(binding.typeAnnotation?.type.is(OptionalTypeSyntax.self) ?? false)
      {
        throw error(
          .needsType, binding.pattern, "non-member observing properties require an initializer",
          hint: "give it a value: = ...")
      }
      _ = try readObservers(block, isMutable: isMutable)
      return [try checkBinding(binding, isMutable: isMutable)]
        + [try checkObservers(block, of: name, isMutable: isMutable)]
    } catch {
      if scope.own(name) == nil { declareUnknown(binding) }
      throw error
    }
  }

  private func checkComputed(
    _ name: String, _ binding: PatternBindingSyntax, _ block: AccessorBlockSyntax, isMutable: Bool
  ) throws -> [TypedStatement] {
    guard let annotation = binding.typeAnnotation?.type else {
      throw error(
        .needsType, binding.pattern, "computed property must have an explicit type",
        hint: "write it: var \(name): Double")
    }
    guard isMutable else {
      throw error(
        .immutable, block, "'let' declarations cannot be computed properties", hint: "write 'var'")
    }
    if let initializer = binding.initializer {
      throw error(
        .invalidType, initializer, "variable with getter/setter cannot have an initial value")
    }
    let type = try resolve(annotation)
    let written = try readAccessors(block)
    let variable = try declare(name, type, isMutable: written.setter != nil, at: binding.pattern)
    func holder(_ parameters: [SwiftType], _ result: SwiftType) -> Variable {
      Variable(
        name, .function(SwiftType.FunctionType(parameters: parameters, result: result)),
        isMutable: false, function: variable.function, step: step, site: variable.site)
    }
    let getter = holder([], type)
    let setter = written.setter.map { _ in holder([type], .void) }
    // The accessors may use the variable itself.
    variable.accessors = ComputedVariable(getter: getter, setter: setter)
    let reads = FunctionContext(parent: function, result: type, mayThrow: false)
    let read = try inside(reads) {
      try checkAccessor(written.getter, result: type, block.rightBrace, in: reads)
    }
    var values: [(holder: Variable, value: Typed)] = [
      (
        getter,
        makeFunctionValue(reads, parameters: [], result: type, site: getter.site, body: read)
      )
    ]
    if let (items, parameterName) = written.setter, let setter {
      let writes = FunctionContext(parent: function, result: .void, mayThrow: false)
      let new = Variable(
        parameterName, type, isMutable: false, function: writes, step: step, site: setter.site)
      let write = try inside(writes) {
        scope.declare(parameterName, .variable(new))
        return try checkAccessor(items, result: .void, block.rightBrace, in: writes)
      }
      values.append(
        (
          setter,
          makeFunctionValue(
            writes, parameters: [new], result: .void, site: setter.site, body: write)
        ))
    }
    return [holding(values)]
  }

  private func checkAccessor(
    _ items: CodeBlockItemListSyntax, result: SwiftType, _ end: TokenSyntax,
    in context: FunctionContext
  ) throws -> () -> Code {
    if let only = items.first, items.count == 1, let expression = only.asExpression,
      result != .void, !expression.isStatementLike || expression.givesValue
    {
      return try assembled(checkSingleExpression(expression, in: context), in: context)
    }
    let block = try inNewScope { try checkBlock(items) }
    guard result == .void || block.leaves else {
      throw error(
        .missingReturn, end, "missing return in getter expected to return '\(result)'")
    }
    return { [machine] in lowerBody(block, result: result, in: context, machine) }
  }

  /// What reads and what sets a computed variable, as written.
  private func readAccessors(
    _ block: AccessorBlockSyntax
  ) throws -> (getter: CodeBlockItemListSyntax, setter: (CodeBlockItemListSyntax, name: String)?) {
    var getter = block.accessors.as(CodeBlockItemListSyntax.self)
    var setter: (CodeBlockItemListSyntax, name: String)?
    for accessor in block.accessors.as(AccessorDeclListSyntax.self) ?? [] {
      guard accessor.modifier == nil, accessor.effectSpecifiers == nil, let body = accessor.body
      else { throw unsupported("this accessor is", accessor) }
      switch accessor.accessorSpecifier.text {
      case "get": getter = body.statements
      case "set": setter = (body.statements, accessor.parameters?.name.text ?? "newValue")
      default: throw unsupported("this accessor is", accessor)
      }
    }
    guard let getter else {
      throw error(.syntax, block, "variable with a setter must also have a getter")
    }
    return (getter, setter)
  }

  /// The value of a computed variable.
  func readComputed(
    _ variable: Variable, _ accessors: ComputedVariable, at node: some SyntaxProtocol
  ) -> Typed {
    use(accessors.getter)
    let (site, context, type) = (site(node), function, variable.type)
    return Typed(type, site) { [machine] in
      let getter = accessors.getter.lowerRead(in: context, machine, site).asValue
      return lowerFrameCall(arguments: [], result: type, in: context, site: site) { machine in
        guard case .function(let function) = try getter(machine) else { throw notReady(site) }
        return function
      }
    }
  }

  /// The place of a computed variable, which is read and set by the lesson's code.
  func place(
    of variable: Variable, _ accessors: ComputedVariable, for change: Change,
    at node: some SyntaxProtocol
  ) throws -> Place {
    guard let setter = accessors.setter else {
      throw error(
        .immutable, node, change.message("'\(variable.name)' is a get-only property"),
        hint: "give it a 'set { ... }'")
    }
    use(setter)
    let read = readComputed(variable, accessors, at: node)
    let (site, context, type) = (site(node), function, variable.type)
    func lowerSet() -> (Value, Machine) throws -> Void {
      let setter = setter.lowerRead(in: context, machine, site).asValue
      return { new, machine in
        guard case .function(let function) = try setter(machine) else { throw notReady(site) }
        _ = try machine.call(function, new, nil, site)
      }
    }
    return Place(
      type: type, site: site, lowerRead: read.lower,
      lowerModify: {
        let (read, set) = (read.lower().asValue, lowerSet())
        return { machine, body in
          var value = try read(machine)
          try settle(changing: &value, body) { try set($0, machine) }
        }
      },
      lowerStore: { value in
        let (run, set) = (value.asValue, lowerSet())
        return { machine in try set(try run(machine), machine) }
      })
  }
}

private func notReady(_ site: Site) -> Diagnostic {
  site.error(.invalidValue, "this variable is used before its declaration")
}

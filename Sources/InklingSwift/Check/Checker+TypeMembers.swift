import SwiftSyntax

extension Checker {
  /// Declares a member of a type, and notes what is to be checked of it later.
  func declareMember(_ member: DeclSyntax, of type: TypeDeclaration) throws {
    switch member.as(DeclSyntaxEnum.self) {
    case .variableDecl(let node): try declareProperties(node, of: type)
    case .functionDecl(let node): try declareMethod(node, of: type)
    case .initializerDecl(let node): try declareInitializer(node, of: type)
    case .subscriptDecl(let node): try declareSubscript(node, of: type)
    case .enumCaseDecl(let node): try declareCases(node, of: type)
    case .structDecl, .enumDecl, .typeAliasDecl: break
    case .protocolDecl(let node):
      throw unsupported("a protocol inside a type is", node.protocolKeyword)
    case .deinitializerDecl(let node):
      throw error(
        .misplaced, node,
        "deinitializers may only be declared within a class, actor, or noncopyable type")
    default: throw unsupported("this declaration inside a type is", member)
    }
  }

  /// What the modifiers of a member say.
  struct MemberModifiers {
    var isStatic = false
    var isMutating = false
    var isLazy = false
    /// Whether only the type's own members can use it, or set it.
    var isPrivate = false
    var isSetterPrivate = false
  }

  func readModifiers(
    _ modifiers: DeclModifierListSyntax, _ attributes: AttributeListSyntax,
    allowing allowed: Set<String>
  ) throws -> MemberModifiers {
    var result = MemberModifiers()
    try checkIsOnce(modifiers)
    for modifier in modifiers {
      switch modifier.name.text {
      case "private" where modifier.detail != nil: result.isSetterPrivate = true
      case let name where modifier.detail != nil && Self.memberModifiers.contains(name): break
      case "private": result.isPrivate = true
      case "static" where allowed.contains("static"): result.isStatic = true
      case "lazy" where allowed.contains("lazy"): result.isLazy = true
      case "mutating" where allowed.contains("mutating"): result.isMutating = true
      case let name where Self.memberModifiers.contains(name): break
      default: throw unsupported("'\(modifier.name.text)' is", modifier)
      }
    }
    for attribute in attributes where attribute.plainText != "@discardableResult" {
      throw unsupported("'\(attribute.plainText)' is", attribute)
    }
    return result
  }

  /// Refuses a member that the type has already.
  func add(
    _ declaration: Declaration, to nominal: NominalType, at node: some SyntaxProtocol
  ) throws {
    nominal.removeMembers(named: declaration.name) { old in
      // A later step may say anew what an extension of an earlier one has said.
      old.step != step && old.fullName == declaration.fullName && old.kind == declaration.kind
        && old.isStatic == declaration.isStatic && old.step > nominal.step
    }
    let isTwice = nominal.members(named: declaration.name).contains {
      guard $0.isStatic == declaration.isStatic else { return false }
      if $0.kind == .property || declaration.kind == .property { return true }
      return $0.fullName == declaration.fullName && $0.functionType == declaration.functionType
        && $0.isOfLibrary == declaration.isOfLibrary
    }
    if isTwice {
      throw error(
        .redeclaration, node,
        "invalid redeclaration of '\(declaration.kind == .property ? declaration.name : declaration.fullName)'"
      )
    }
    declaration.step = step
    try limitAccess(to: declaration, of: nominal, at: node)
    nominal.add(declaration)
  }

  // MARK: Properties

  private func declareProperties(_ syntax: VariableDeclSyntax, of type: TypeDeclaration) throws {
    let modifiers = try readModifiers(
      syntax.modifiers, syntax.attributes, allowing: ["static", "lazy"])
    if modifiers.isLazy, modifiers.isStatic {
      throw error(
        .misplaced, syntax, "'lazy' cannot be used on a static property, which is lazy already")
    }
    let isMutable = syntax.bindingSpecifier.text == "var"
    // `var a, b: Int` gives its annotation to the names before it.
    var annotation: TypeSyntax?
    var annotations: [TypeSyntax?] = []
    for binding in syntax.bindings.reversed() {
      if binding.initializer != nil { annotation = nil }
      annotation = binding.typeAnnotation?.type ?? annotation
      annotations.append(annotation)
    }
    for (binding, annotation) in zip(syntax.bindings, annotations.reversed()) {
      guard let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier.unquoted else {
        throw unsupported("this pattern in a type is", binding.pattern)
      }
      let property = Declaration(.property, name: name.text, owner: type.nominal.name)
      property.isStatic = modifiers.isStatic
      property.isPrivate = modifiers.isPrivate
      property.isSetterPrivate = modifiers.isSetterPrivate
      property.scope = type.scope
      property.text = syntax.plainText
      property.syntax = binding.id
      property.result = .error
      if let annotation { property.result = try resolve(annotation) }
      if modifiers.isLazy {
        try declareLazy(property, binding, syntax.modifiers, isMutable: isMutable, in: type)
        continue
      }
      let observers = binding.accessorBlock.flatMap { $0.hasObservers ? $0 : nil }
      if let accessors = binding.accessorBlock, observers == nil {
        guard annotation != nil else {
          throw error(
            .needsType, binding.pattern,
            "computed property must have an explicit type",
            hint: "write it: var \(name.text): Double")
        }
        guard isMutable else {
          throw error(
            .immutable, syntax.bindingSpecifier,
            "'let' declarations cannot be computed properties", hint: "write 'var'")
        }
        try add(property, to: type.nominal, at: name)
        try declareAccessors(accessors, of: property, parameters: [], nil, in: type)
      } else {
        if modifiers.isStatic {
          try declareStaticProperty(property, binding, isMutable: isMutable, in: type)
        } else {
          try declareField(property, binding, isMutable: isMutable, in: type)
        }
        if let observers {
          try declareObservers(observers, of: property, isMutable: isMutable, in: type)
        }
      }
    }
  }

  private func declareField(
    _ property: Declaration, _ binding: PatternBindingSyntax, isMutable: Bool,
    in type: TypeDeclaration
  ) throws {
    let nominal = type.nominal
    if type.isExtension {
      throw error(
        .misplaced, binding.pattern, "extensions must not contain stored properties",
        hint: "a computed one has its value in braces: var \(property.name): Double { ... }")
    }
    guard nominal.kind == .structure else {
      throw error(
        .misplaced, binding.pattern, "enums must not contain stored properties",
        hint: "what a case carries stands in parentheses after its name: case name(Double)")
    }
    var initial = binding.initializer?.value
    if initial == nil, binding.typeAnnotation == nil, property.result == .error {
      throw error(.needsType, binding, "type annotation missing in pattern")
    }
    if initial == nil, isMutable, property.result.isOptional,
      binding.typeAnnotation?.type.is(OptionalTypeSyntax.self) ?? true
    {
      // An optional variable starts as nil.
      initial = ExprSyntax(NilLiteralExprSyntax())
    }
    property.body = .field(nominal.fields.count, isMutable: isMutable)
    try add(property, to: nominal, at: binding.pattern)
    nominal.fields.append(
      NominalType.Field(
        name: property.name, type: property.result, isMutable: isMutable, initial: initial,
        declaration: property))
    guard let initial = binding.initializer?.value else { return }
    if property.result == .error { type.untyped.append((property, initial)) }
    type.bodies.append { [unowned self] in
      let context = FunctionContext(parent: nil, result: nil, mayThrow: false)
      _ = try inside(context) { try checkInitial(initial, of: property) }
      return nil
    }
  }

  /// Checks the value that a property starts with.
  func checkInitial(_ initial: ExprSyntax, of property: Declaration) throws -> Typed {
    guard property.result == .error else {
      return try check(
        initial,
        as: property.isComputedLate && initial.is(NilLiteralExprSyntax.self)
          ? .optional(property.result) : property.result, for: .specified)
    }
    _ = try check(initial)
    throw error(
      .needsType, initial, "the type of '\(property.name)' cannot be told here",
      hint: "write it after the name: \(property.name): Double")
  }

  private func declareStaticProperty(
    _ property: Declaration, _ binding: PatternBindingSyntax, isMutable: Bool,
    in type: TypeDeclaration
  ) throws {
    guard let initial = binding.initializer?.value else {
      throw error(
        .needsType, binding,
        "'static \(isMutable ? "var" : "let")' declaration requires an initializer expression or an explicitly stated getter",
        hint: "give it a value: = ...")
    }
    if nominalIsGeneric(type) {
      throw error(
        .misplaced, binding.pattern, "static stored properties not supported in generic types")
    }
    let context = FunctionContext(parent: nil, result: nil, mayThrow: false)
    let site = site(binding.pattern)
    let stored = StaticProperty(isMutable: isMutable, code: context.code, site)
    property.body = .stored(stored)
    try add(property, to: type.nominal, at: binding.pattern)
    if property.result == .error { type.untyped.append((property, initial)) }
    type.bodies.append { [unowned self] in
      let value = try inside(context) { try checkInitial(initial, of: property) }
      return { [machine] in lowerFunction(context, machine, parameters: [], body: value.lower) }
    }
  }

  private func nominalIsGeneric(_ type: TypeDeclaration) -> Bool {
    type.nominal.generic != nil
      || type.nominal.isContainer && (type.type.hasPlaceholders || type.isLazy)
  }

  // MARK: Accessors

  /// Declares how a computed property or a subscript is read and set.
  ///
  /// - Parameters:
  ///   - property: The property or subscript, whose type is known.
  ///   - parameters: The indices of a subscript.
  private func declareAccessors(
    _ block: AccessorBlockSyntax, of property: Declaration,
    parameters: [Declaration.Parameter], _ nodes: FunctionParameterListSyntax?,
    in type: TypeDeclaration
  ) throws {
    var getter = block.accessors.as(CodeBlockItemListSyntax.self)
    var setter: (CodeBlockItemListSyntax, name: String)?
    for accessor in block.accessors.as(AccessorDeclListSyntax.self) ?? [] {
      let kind = accessor.accessorSpecifier.text
      if let modifier = accessor.modifier { throw unsupported("this accessor is", modifier) }
      if let effects = accessor.effectSpecifiers {
        guard kind == "get", effects.asyncSpecifier == nil,
          let clause = effects.throwsClause, clause.type == nil
        else { throw unsupported("this accessor is", effects) }
        property.isThrowing = true
      }
      guard let body = accessor.body else {
        throw error(.syntax, accessor, "expected '{' after '\(accessor.accessorSpecifier.text)'")
      }
      switch accessor.accessorSpecifier.text {
      case "get": getter = body.statements
      case "set": setter = (body.statements, accessor.parameters?.name.text ?? "newValue")
      default: throw unsupported("this accessor is", accessor)
      }
    }
    guard let getter else {
      throw error(
        .syntax, block, "variable with a setter must also have a getter")
    }
    let result = property.result
    let reads = FunctionContext(parent: nil, result: result, mayThrow: property.isThrowing)
    property.body = .lesson(reads)
    if let (items, name) = setter {
      if property.isThrowing {
        throw error(
          .misplaced, block,
          "'set' accessor is not allowed on property with 'get' accessor that is 'async' or 'throws'"
        )
      }
      let context = FunctionContext(parent: nil, result: .void, mayThrow: false)
      property.setterContext = context
      type.bodies.append { [unowned self] in
        let new = Declaration.Parameter(label: nil, name: name, type: result)
        return try checkMember(
          items, parameters + [new], at: property, in: context, of: type, isMutating: true,
          isStatic: property.isStatic, block.rightBrace, "setter")
      }
    }
    type.bodies.append { [unowned self] in
      try checkMember(
        getter, parameters, at: property, in: reads, of: type, isMutating: false,
        isStatic: property.isStatic, block.rightBrace, "getter")
    }
  }

  private func declareSubscript(_ syntax: SubscriptDeclSyntax, of type: TypeDeclaration) throws {
    if let clause = syntax.genericParameterClause {
      throw unsupported("a generic subscript is", clause)
    }
    let modifiers = try readModifiers(syntax.modifiers, syntax.attributes, allowing: [])
    let new = try readMember(syntax)
    new.isStatic = modifiers.isStatic
    new.scope = type.scope
    guard let accessors = syntax.accessorBlock else {
      throw error(
        .syntax, syntax, "expected '{' in subscript to specify getter and setter implementation")
    }
    try add(new, to: type.nominal, at: syntax)
    try declareAccessors(
      accessors, of: new, parameters: new.parameters, syntax.parameterClause.parameters, in: type)
  }

  // MARK: Methods

  /// Reads a member's declaration without its body.
  func readMember(_ syntax: some DeclSyntaxProtocol) throws -> Declaration {
    let new: Declaration
    do throws(DeclarationReader.Failure) {
      new = try DeclarationReader(types: types, owner: "Self").read(DeclSyntax(syntax))
    } catch {
      throw site(error.node).error(error.code, error.message, hint: error.hint)
    }
    let isOperator =
      new.kind == .function && !(new.name.first.map { $0.isLetter || $0 == "_" } ?? true)
    if let changed = new.parameters.first(where: \.isChanging), isOperator {
      throw unsupported("the 'inout' parameter '\(changed.name)' of this operator is", syntax)
    }
    if new.kind == .subscription {
      if new.parameters.contains(where: \.isChanging) {
        throw error(
          .misplaced, syntax, "'inout' may only be used on function or initializer parameters")
      }
      if let variadic = new.parameters.first(where: \.isVariadic) {
        throw unsupported("the variadic parameter '\(variadic.name)' of a subscript is", syntax)
      }
    }
    try checkVariadics(new, at: syntax)
    return new
  }

  private func declareMethod(_ syntax: FunctionDeclSyntax, of type: TypeDeclaration) throws {
    let new = try readGeneric(syntax.genericParameterClause) { try readMember(syntax) }
    guard let body = syntax.body else {
      throw error(.syntax, syntax, "expected '{' in body of function declaration")
    }
    let isOperator = !(new.name.first.map { $0.isLetter || $0 == "_" } ?? true)
    if isOperator, !new.isStatic {
      throw error(
        .misplaced, syntax.name,
        "operator '\(new.name)' declared in type '\(type.nominal.name)' must be 'static'")
    }
    if isOperator, new.parameters.count == 1,
      !syntax.modifiers.contains(where: { ["prefix", "postfix"].contains($0.name.text) })
    {
      throw error(
        .misplaced, syntax.name,
        "unary operator implementation must have a 'prefix' or 'postfix' modifier")
    }
    if new.isStatic, new.isMutating {
      throw error(.misplaced, syntax.name, "static functions must not be declared mutating")
    }
    new.scope = type.scope
    // The checker holds what is checked later, which must not hold the checker.
    let check = { [unowned self] (new: Declaration) throws -> () -> Void in
      guard case .lesson(let context) = new.body else { throw Reported() }
      for parameter in new.parameters {
        guard let value = parameter.defaultValue?.expression else { continue }
        _ = try self.check(value, as: parameter.type, for: .specified)
      }
      return try checkMember(
        body.statements, new.parameters, at: new, in: context, of: type,
        isMutating: new.isMutating || new.changesFirst, isStatic: new.isStatic, body.rightBrace,
        new.isStatic ? "static method" : "instance method")
    }
    func prepare(_ new: Declaration) -> Declaration {
      new.body = .lesson(
        FunctionContext(
          parent: nil, result: new.result, mayThrow: new.isThrowing || new.isRethrowing))
      return new
    }
    _ = prepare(new)
    try add(new, to: type.nominal, at: syntax.name)
    guard new.generics.isEmpty else {
      let checkAll = makeGeneric(
        new, read: { [unowned self] in prepare(try readMember(syntax)) }, check: check)
      type.bodies.append {
        try checkAll()
        return nil
      }
      return
    }
    type.bodies.append { try check(new) }
  }

  /// Reads a declaration in a block in which its generic parameters stand for themselves.
  func readGeneric<T>(
    _ clause: GenericParameterClauseSyntax?, _ read: () throws -> T
  ) throws -> T {
    guard let clause else { return try read() }
    return try inBlock(
      typeScope(scope, clause.parameters.map { ($0.name.text, .parameter($0.name.text)) }), read)
  }

  /// Checks the body of a method or accessor.
  ///
  /// - Parameter kind: What it is, for the error that it does not return.
  /// - Returns: What makes its code.
  func checkMember(
    _ items: CodeBlockItemListSyntax, _ parameters: [Declaration.Parameter],
    at declaration: Declaration, in context: FunctionContext, of type: TypeDeclaration,
    isMutating: Bool, isStatic: Bool, _ end: TokenSyntax, _ kind: String
  ) throws -> () -> Void {
    var variables: [Variable] = []
    let result = context.result ?? .void
    let code: () -> Code = try inside(context) {
      if !isStatic {
        variables.append(declareSelf(type.type, isMutable: isMutating, in: context, at: end))
      }
      for parameter in parameters {
        let variable = Variable(
          parameter.name, parameter.type,
          isMutable: declaration.changesFirst && variables.isEmpty || parameter.isChanging,
          function: context, step: step, site: site(end))
        variable.isParameter = variable.isMutable && !parameter.isChanging
        variable.isChanging = parameter.isChanging
        variable.isNonEscaping = !parameter.isEscaping
        scope.declare(parameter.name, .variable(variable))
        variables.append(variable)
      }
      if let only = items.first, items.count == 1, let expression = only.asExpression,
        !expression.isStatementLike || expression.givesValue, result != .void
      {
        return try assembled(checkSingleExpression(expression, in: context), in: context)
      }
      let block = try inNewScope { try checkBlock(items) }
      guard result == .void || block.leaves else {
        throw error(
          .missingReturn, end, "missing return in \(kind) expected to return '\(result)'")
      }
      return { [machine] in lowerBody(block, result: result, in: context, machine) }
    }
    let all = variables
    return { [machine] in
      lowerFunction(context, machine, parameters: all, body: code)
      if isMutating, let own = all.first { lowerWriteBack(of: own, in: context, machine) }
    }
  }

  /// Declares `self` in the body of a member.
  func declareSelf(
    _ type: SwiftType, isMutable: Bool, in context: FunctionContext, at node: some SyntaxProtocol
  ) -> Variable {
    let variable = Variable(
      "self", type, isMutable: isMutable, function: context, step: step, site: site(node))
    variable.isSelf = true
    variable.isParameter = isMutable
    scope.declare("self", .variable(variable))
    return variable
  }
}

/// Lets a mutating member's caller find `self` in the first slot again although closures have captured it.
func lowerWriteBack(
  of own: Variable, in context: FunctionContext, _ machine: Machine
) {
  guard own.isCaptured else { return }
  let slot = own.slot
  let isWord = own.type.isWord
  context.code.wrapBody { machine in
    guard case .box(let box) = machine.values[machine.valueBase + slot] else { return }
    if isWord {
      machine.words[machine.wordBase] = box.word
    } else {
      machine.values[machine.valueBase] = box.value
    }
  }
  machine.code.publish(context.code)
}

/// A static property that is stored. It gets its value when it is first used.
final class StaticProperty {
  let isMutable: Bool
  /// Computes the first value.
  let code: FunctionCode
  let site: Site
  private var variable: Variable?

  init(isMutable: Bool, code: FunctionCode, _ site: Site) {
    self.isMutable = isMutable
    self.code = code
    self.site = site
  }

  /// The global variable that holds it.
  func variable(_ name: String, _ type: SwiftType, step: Int) -> Variable {
    if let variable { return variable }
    let new = Variable(
      name, type, isMutable: isMutable, function: nil, step: step, site: site)
    variable = new
    return new
  }
}

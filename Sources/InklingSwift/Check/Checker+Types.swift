import SwiftSyntax

/// A type that the step declares, and its parts.
final class TypeDeclaration: Cyclic {
  /// What holds the members.
  let nominal: NominalType
  /// The type whose members they are.
  let type: SwiftType
  let syntax: DeclSyntax
  /// The block in which its members look up names.
  let scope: Scope
  let members: MemberBlockItemListSyntax
  /// The types declared inside it.
  var nested: [TypeDeclaration] = []
  /// What is left to be checked of its members once all that they can name has been declared.
  var bodies: [() throws -> (() -> Void)?] = []
  /// The initial values of the properties that are declared without a type.
  var untyped: [(declaration: Declaration, initial: ExprSyntax)] = []

  /// The protocols of the lesson's that it says it conforms to.
  var adopted: [NominalType] = []
  /// The generic parameters to which an extension gives types.
  var fixed: [String: SwiftType] = [:]
  /// Whether it is an extension of the type.
  var isExtension = false
  /// Whether the bodies of its members are checked only when they are used.
  var isLazy = false

  init(
    _ nominal: NominalType, _ type: SwiftType, _ syntax: DeclSyntax, _ scope: Scope,
    _ members: MemberBlockItemListSyntax
  ) {
    self.nominal = nominal
    self.type = type
    self.syntax = syntax
    self.scope = scope
    self.members = members
  }

  func breakCycles() {
    scope.breakCycles()
    nested = []
    bodies = []
    untyped = []
    adopted = []
    fixed = [:]
  }

  /// What it says that it conforms to.
  var inheritance: InheritanceClauseSyntax? {
    switch syntax.as(DeclSyntaxEnum.self) {
    case .structDecl(let node): node.inheritanceClause
    case .enumDecl(let node): node.inheritanceClause
    case .protocolDecl(let node): node.inheritanceClause
    case .extensionDecl(let node): node.inheritanceClause
    default: nil
    }
  }

  /// Where it stands.
  var name: Syntax { syntax.nameToken }
}

extension Checker {
  /// Declares the types of a block, so that everything in it can name them and use their members.
  func declareTypes(in items: CodeBlockItemListSyntax) {
    var new: [TypeDeclaration] = []
    for item in items {
      guard case .decl(let declaration) = item.item else { continue }
      if let type = reporting({ try declareType(declaration, inside: nil) }) ?? nil {
        new.append(type)
      }
    }
    // Protocols first, since types are to have what they ask for.
    for type in new where type.nominal.kind == .interface { declareInheritance(of: type) }
    for type in new where type.nominal.kind != .interface { declareInheritance(of: type) }
    for item in items {
      guard case .decl(let declaration) = item.item,
        let alias = declaration.as(TypeAliasDeclSyntax.self)
      else { continue }
      _ = reporting { try declareAlias(alias) }
    }
    for type in new where type.nominal.kind != .interface { declareAliases(of: type) }
    for type in new where type.nominal.kind == .interface { declareMembers(of: type) }
    var extensions: [TypeDeclaration] = []
    for item in items {
      guard case .decl(let declaration) = item.item,
        let syntax = declaration.as(ExtensionDeclSyntax.self)
      else { continue }
      _ = reporting {
        guard scope === globals || scope === library else {
          throw error(
            .misplaced, syntax.extensionKeyword, "declaration is only valid at file scope",
            hint: "move the extension out of the function")
        }
        if let type = try declareExtension(syntax) {
          declareInheritance(of: type)
          declareAliases(of: type)
          extensions.append(type)
        }
      }
    }
    for type in new where type.nominal.kind != .interface { declareMembers(of: type) }
    for type in extensions { declareMembers(of: type) }
    declareAbstractTypes()
    for type in new + extensions { inferElements(of: type) }
    for type in new + extensions {
      if type.nominal.kind != .interface { inferAssociatedTypes(of: type.nominal) }
    }
    prepareWitnesses()
  }

  /// Finds out what the elements of a type and those inside it are, where they are sequences.
  private func inferElements(of type: TypeDeclaration) {
    for nested in type.nested { inferElements(of: nested) }
    inferElement(of: type.nominal)
  }

  /// Reads what a type and those inside it conform to.
  private func declareInheritance(of type: TypeDeclaration) {
    for nested in type.nested { declareInheritance(of: nested) }
    inBlock(type.scope) {
      _ = reporting { try declareInheritance(type.inheritance, of: type) }
    }
  }

  /// Gives a type its name.
  ///
  /// - Returns: `nil` where the declaration is none of a type, or of a generic one.
  func declareType(
    _ declaration: DeclSyntax, inside outer: NominalType?
  ) throws -> TypeDeclaration? {
    let kind: NominalType.Kind
    let name: TokenSyntax
    let (modifiers, attributes): (DeclModifierListSyntax, AttributeListSyntax)
    let block: MemberBlockSyntax
    var parameters: GenericParameterClauseSyntax?
    switch declaration.as(DeclSyntaxEnum.self) {
    case .structDecl(let node):
      (kind, name, block) = (.structure, node.name, node.memberBlock)
      (modifiers, attributes) = (node.modifiers, node.attributes)
      parameters = node.genericParameterClause
    case .enumDecl(let node):
      (kind, name, block) = (.enumeration, node.name, node.memberBlock)
      (modifiers, attributes) = (node.modifiers, node.attributes)
      parameters = node.genericParameterClause
    case .protocolDecl(let node):
      (kind, name, block) = (.interface, node.name, node.memberBlock)
      (modifiers, attributes) = (node.modifiers, node.attributes)
      if let clause = node.primaryAssociatedTypeClause {
        throw unsupported("a protocol with primary associated types is", clause)
      }
      if outer != nil || scope !== globals && scope !== library {
        throw unsupported("a protocol inside a type or function is", node.protocolKeyword)
      }
    default: return nil
    }
    try checkIsOnce(modifiers)
    let isIndirect = kind == .enumeration && modifiers.contains { $0.name.text == "indirect" }
    for modifier in modifiers
    where !Self.harmlessModifiers.contains(modifier.name.text)
      && !(isIndirect && modifier.name.text == "indirect")
    {
      throw unsupported("'\(modifier.name.text)' is", modifier)
    }
    if let attribute = attributes.first {
      throw unsupported("'\(attribute.plainText)' is", attribute)
    }
    let short = name.text
    try checkIsNewType(short, at: name)
    if let parameters {
      try declareGeneric(
        kind, short, parameters, declaration, block, inside: outer, isIndirect: isIndirect)
      return nil
    }
    let nominal = makeType(
      kind, name: (outer.map { $0.name + "." } ?? "") + short,
      isLocal: outer?.isLocal ?? (scope !== globals), step: step)
    nominal.isIndirect = isIndirect
    scope.declareType(short, .nominal(nominal), step: step)
    outer?.types[short] = .nominal(nominal)
    let inner = Scope(parent: scope, function: function)
    if kind == .interface {
      inner.declareType("Self", .parameter("Self"), step: step)
    } else {
      inner.nominal = .nominal(nominal)
    }
    let type = keep(TypeDeclaration(nominal, .nominal(nominal), declaration, inner, block.members))
    typeDeclarations[declaration.id] = type
    try inBlock(inner) {
      for member in block.members where kind != .interface {
        if let nested = try declareType(member.decl, inside: nominal) { type.nested.append(nested) }
      }
    }
    return type
  }

  /// The modifiers that mean nothing within one file.
  static let harmlessModifiers: Set<String> = ["public", "internal"]

  func checkIsNewType(_ name: String, at node: some SyntaxProtocol) throws {
    if let old = scope.ownType(name), old.step == step {
      throw error(.redeclaration, node, "invalid redeclaration of '\(name)'")
    }
    switch scope.own(name) {
    case .variable(let variable)? where variable.step == step:
      throw error(.redeclaration, node, "invalid redeclaration of '\(name)'")
    case .functions(let declarations)? where declarations.contains { $0.step == step }:
      throw error(.redeclaration, node, "invalid redeclaration of '\(name)'")
    case nil: break
    default: scope.remove(name)
    }
  }

  /// Runs `body` with the names of a block.
  func inBlock<T>(_ block: Scope, _ body: () throws -> T) rethrows -> T {
    let outer = scope
    scope = block
    defer { scope = outer }
    return try body()
  }

  /// Declares the members of a type and of those inside it.
  func declareMembers(of type: TypeDeclaration) {
    for nested in type.nested { declareMembers(of: nested) }
    inBlock(type.scope) {
      if type.nominal.kind == .interface {
        declareRequirements(of: type)
        return
      }
      for member in type.members {
        let bodies = type.bodies.count
        type.nominal.added = []
        _ = reporting { try declareMember(member.decl, of: type) }
        let added = type.nominal.added ?? []
        type.nominal.added = nil
        if case .generic(let generic, _) = type.type {
          for declaration in added {
            makePattern(declaration, of: generic, fixed: type.fixed)
          }
        }
        guard type.isLazy else { continue }
        let own = Array(type.bodies[bodies...])
        type.bodies.removeLast(own.count)
        let place = here
        for declaration in added where !type.type.hasPlaceholders {
          for body in own { wait(declaration, at: place, body) }
        }
      }
      if !type.isExtension {
        type.nominal.added = []
        _ = reporting { try declareSynthesized(of: type) }
        if case .generic(let generic, _) = type.type {
          for declaration in type.nominal.added ?? [] { makePattern(declaration, of: generic) }
        }
        type.nominal.added = nil
      } else if !type.nominal.isContainer {
        type.bodies.append { [unowned self, unowned type] in
          try checkConformances(of: type)
          return nil
        }
      }
      let untyped = type.untyped
      if !untyped.isEmpty {
        type.nominal.infer = { [unowned self, unowned type] in inferTypes(of: untyped, in: type) }
      }
    }
  }

  /// Finds out the types of properties from their initial values.
  ///
  /// What goes wrong with them is reported when the declaration itself is checked.
  private func inferTypes(
    of properties: [(declaration: Declaration, initial: ExprSyntax)], in type: TypeDeclaration
  ) {
    for (declaration, initial) in properties {
      let known = diagnostics.count
      let context = FunctionContext(parent: nil, result: nil, mayThrow: false)
      let found = inBlock(type.scope) {
        inside(context) {
          if declaration.isComputedLate {
            _ = declareSelf(type.type, isMutable: true, in: context, at: initial)
          }
          return try? check(initial).type
        }
      }
      diagnostics.removeLast(diagnostics.count - known)
      guard let found else { continue }
      setType(of: declaration, to: found, in: type.nominal)
    }
  }

  private func setType(of property: Declaration, to type: SwiftType, in nominal: NominalType) {
    property.result = type
    for index in nominal.fields.indices where nominal.fields[index].declaration === property {
      nominal.fields[index].type = property.isComputedLate ? .optional(type) : type
    }
    for initializer in nominal.members(named: "init") {
      guard case .memberwise = initializer.body else { continue }
      for index in initializer.parameters.indices
      where initializer.parameters[index].label == property.name {
        initializer.parameters[index].type = property.isComputedLate ? .optional(type) : type
      }
    }
  }

  /// Checks what a type's declaration contains.
  func checkType(_ declaration: DeclSyntax) throws -> TypedStatement {
    // An error in the declaration has been reported with those of the whole block.
    guard let type = typeDeclarations[declaration.id] else { throw Reported() }
    if type.nominal.kind == .interface { return .empty }
    if type.nominal.isAbstract {
      let outer = isAbstract
      isAbstract = true
      defer { isAbstract = outer }
      _ = try checkBodies(of: type)
      return .empty
    }
    let lower = try checkBodies(of: type)
    return TypedStatement {
      lower()
      return { _ in .next }
    }
  }

  func checkBodies(of type: TypeDeclaration) throws -> () -> Void {
    var lowers: [() -> Void] = []
    var failed = false
    // The types of all properties are known from here on.
    _ = type.nominal.members(named: "")
    inBlock(type.scope) {
      for body in type.bodies {
        if let lower = reporting(body) {
          if let lower { lowers.append(lower) }
        } else {
          failed = true
        }
      }
    }
    type.bodies = []
    for nested in type.nested {
      if let lower = reporting({ try checkBodies(of: nested) }) {
        lowers.append(lower)
      } else {
        failed = true
      }
    }
    if !failed, !type.isExtension { try checkIsFinite(type) }
    if failed { throw Reported() }
    let all = lowers
    return { for lower in all { lower() } }
  }

  /// Refuses a type whose values would contain values of the same type, and so on without end.
  private func checkIsFinite(_ type: TypeDeclaration) throws {
    if type.nominal.contains(type.nominal, throughCollections: false) {
      let isEnum = type.nominal.kind == .enumeration
      throw error(
        .invalidType, isEnum ? type.syntax.nameToken : recursiveField(of: type),
        isEnum
          ? "recursive enum '\(type.nominal.shortName)' is not marked 'indirect'"
          : "value type '\(type.nominal.shortName)' cannot have a stored property that recursively contains it",
        hint: isEnum
          ? "write 'indirect' before 'enum'"
          : "an array of them, or their numbers in one, says the same"
      )
    }
    if type.nominal.kind == .enumeration, type.nominal.isLess == nil,
      type.nominal.conformances.contains("Comparable"),
      type.nominal.cases.contains(where: { $0.payload.contains { type.nominal.isLinked($0.type) } })
    {
      throw unsupported(
        "comparing by their order the cases of an enum whose values hold others of it is",
        type.syntax.nameToken, hint: "write 'static func <' for it")
    }
  }
}

extension Checker {
  /// The stored property through which a struct contains itself.
  private func recursiveField(of type: TypeDeclaration) -> Syntax {
    let field = type.nominal.fields.first {
      guard case .nominal(let inner) = $0.type.unwrapped else { return false }
      return inner == type.nominal || inner.contains(type.nominal, throughCollections: false)
    }
    for member in type.members {
      for binding in member.decl.as(VariableDeclSyntax.self)?.bindings ?? []
      where binding.id == field?.declaration.syntax {
        return Syntax(binding.pattern)
      }
    }
    return type.syntax.nameToken
  }
}

extension DeclSyntax {
  /// The name of the type that is declared.
  var nameToken: Syntax {
    switch self.as(DeclSyntaxEnum.self) {
    case .structDecl(let node): Syntax(node.name)
    case .enumDecl(let node): Syntax(node.name)
    case .protocolDecl(let node): Syntax(node.name)
    case .extensionDecl(let node): Syntax(node.extendedType)
    default: Syntax(self)
    }
  }
}

extension NominalType {
  /// Whether it only holds the members of an extension.
  var isContainer: Bool { kind == .container }
  /// What the values of an enum carry in themselves.
  private var directPayload: [SwiftType] {
    cases.filter { !$0.isIndirect }.flatMap { $0.payload.map(\.type) }
  }

  /// Whether a value of the type can contain values of another.
  ///
  /// - Parameter throughCollections: Whether also in arrays and the like.
  func contains(_ other: NominalType, throughCollections: Bool) -> Bool {
    var seen: Set<NominalType> = []
    var rest = fields.map(\.type) + directPayload
    while let type = rest.popLast() {
      switch type {
      case .nominal(let nominal):
        if nominal == other { return true }
        guard seen.insert(nominal).inserted else { continue }
        rest += nominal.fields.map(\.type) + nominal.directPayload
      case .optional(let wrapped): rest.append(wrapped)
      case .tuple(let elements): rest += elements.map(\.type)
      case .function: break
      default:
        if throughCollections, let element = type.element { rest.append(element) }
      }
    }
    return false
  }
}

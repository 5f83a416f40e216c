import SwiftSyntax

/// A type that the step declares, and its parts.
final class TypeDeclaration {
  let nominal: NominalType
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

  init(
    _ nominal: NominalType, _ syntax: DeclSyntax, _ scope: Scope,
    _ members: MemberBlockItemListSyntax
  ) {
    self.nominal = nominal
    self.syntax = syntax
    self.scope = scope
    self.members = members
  }

  /// What it says that it conforms to.
  var inheritance: InheritanceClauseSyntax? {
    switch syntax.as(DeclSyntaxEnum.self) {
    case .structDecl(let node): node.inheritanceClause
    case .enumDecl(let node): node.inheritanceClause
    default: nil
    }
  }

  /// The type itself.
  var type: SwiftType { .nominal(nominal) }
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
    for item in items {
      guard case .decl(let declaration) = item.item,
        let alias = declaration.as(TypeAliasDeclSyntax.self)
      else { continue }
      _ = reporting { try declareAlias(alias) }
    }
    for type in new { declareMembers(of: type) }
  }

  /// Gives a type its name.
  ///
  /// - Returns: `nil` where the declaration is none of a type.
  private func declareType(
    _ declaration: DeclSyntax, inside outer: NominalType?
  ) throws -> TypeDeclaration? {
    let kind: NominalType.Kind
    let name: TokenSyntax
    let (modifiers, attributes): (DeclModifierListSyntax, AttributeListSyntax)
    let block: MemberBlockSyntax
    switch declaration.as(DeclSyntaxEnum.self) {
    case .structDecl(let node):
      (kind, name, block) = (.structure, node.name, node.memberBlock)
      (modifiers, attributes) = (node.modifiers, node.attributes)
      if let clause = node.genericParameterClause {
        throw unsupported("a generic struct is", clause)
      }
    case .enumDecl(let node):
      (kind, name, block) = (.enumeration, node.name, node.memberBlock)
      (modifiers, attributes) = (node.modifiers, node.attributes)
      if let clause = node.genericParameterClause { throw unsupported("a generic enum is", clause) }
    default: return nil
    }
    for modifier in modifiers where !Self.harmlessModifiers.contains(modifier.name.text) {
      throw unsupported("'\(modifier.name.text)' is", modifier)
    }
    if let attribute = attributes.first {
      throw unsupported("'\(attribute.trimmedDescription)' is", attribute)
    }
    let short = name.text
    try checkIsNewType(short, at: name)
    let nominal = NominalType(
      kind, name: (outer.map { $0.name + "." } ?? "") + short,
      isLocal: outer?.isLocal ?? (scope !== globals), step: step)
    scope.declareType(short, .nominal(nominal), step: step)
    outer?.types[short] = .nominal(nominal)
    let inner = Scope(parent: scope, function: function)
    inner.nominal = .nominal(nominal)
    let type = TypeDeclaration(nominal, declaration, inner, block.members)
    typeDeclarations[declaration.id] = type
    try inBlock(inner) {
      for member in block.members {
        if let nested = try declareType(member.decl, inside: nominal) { type.nested.append(nested) }
      }
    }
    return type
  }

  /// The modifiers that mean nothing within one file.
  static let harmlessModifiers: Set<String> = ["public", "internal", "fileprivate"]

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
  private func declareMembers(of type: TypeDeclaration) {
    for nested in type.nested { declareMembers(of: nested) }
    inBlock(type.scope) {
      _ = reporting { try declareInheritance(type.inheritance, of: type) }
      for member in type.members { _ = reporting { try declareMember(member.decl, of: type) } }
      _ = reporting { try declareSynthesized(of: type) }
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
        inside(context) { try? check(initial).type }
      }
      diagnostics.removeLast(diagnostics.count - known)
      guard let found else { continue }
      setType(of: declaration, to: found, in: type.nominal)
    }
  }

  private func setType(of property: Declaration, to type: SwiftType, in nominal: NominalType) {
    property.result = type
    for index in nominal.fields.indices where nominal.fields[index].declaration === property {
      nominal.fields[index].type = type
    }
    for initializer in nominal.members(named: "init") {
      guard case .memberwise = initializer.body else { continue }
      for index in initializer.parameters.indices
      where initializer.parameters[index].label == property.name {
        initializer.parameters[index].type = type
      }
    }
  }

  /// Checks what a type's declaration contains.
  func checkType(_ declaration: DeclSyntax) throws -> TypedStatement {
    // An error in the declaration has been reported with those of the whole block.
    guard let type = typeDeclarations[declaration.id] else { throw Reported() }
    let lower = try checkBodies(of: type)
    return TypedStatement {
      lower()
      return { _ in .next }
    }
  }

  private func checkBodies(of type: TypeDeclaration) throws -> () -> Void {
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
    for nested in type.nested {
      if let lower = reporting({ try checkBodies(of: nested) }) {
        lowers.append(lower)
      } else {
        failed = true
      }
    }
    if !failed { try checkIsFinite(type) }
    if failed { throw Reported() }
    let all = lowers
    return { for lower in all { lower() } }
  }

  /// Refuses a type whose values would contain values of the same type, and so on without end.
  private func checkIsFinite(_ type: TypeDeclaration) throws {
    if type.nominal.contains(type.nominal, throughCollections: false) {
      let isEnum = type.nominal.kind == .enumeration
      throw error(
        .invalidType, type.syntax.nameToken,
        isEnum
          ? "recursive enum '\(type.nominal.shortName)' is not marked 'indirect'"
          : "value type '\(type.nominal.shortName)' cannot have a stored property that recursively contains it",
        hint: isEnum ? nil : "an array of them, or their numbers in one, says the same")
    }
    if type.nominal.contains(type.nominal, throughCollections: true) {
      throw unsupported(
        "the type '\(type.nominal.shortName)', whose values hold others of it, is",
        type.syntax.nameToken, hint: "keep them in one array, and their numbers in the values")
    }
  }
}

extension DeclSyntax {
  /// The name of the type that is declared.
  var nameToken: Syntax {
    switch self.as(DeclSyntaxEnum.self) {
    case .structDecl(let node): Syntax(node.name)
    case .enumDecl(let node): Syntax(node.name)
    case .protocolDecl(let node): Syntax(node.name)
    default: Syntax(self)
    }
  }
}

extension NominalType {
  /// Whether a value of the type can contain values of another.
  ///
  /// - Parameter throughCollections: Whether also in arrays and the like.
  func contains(_ other: NominalType, throughCollections: Bool) -> Bool {
    var seen: Set<NominalType> = []
    var rest = fields.map(\.type) + cases.flatMap { $0.payload.map(\.type) }
    while let type = rest.popLast() {
      switch type {
      case .nominal(let nominal):
        if nominal == other { return true }
        guard seen.insert(nominal).inserted else { continue }
        rest += nominal.fields.map(\.type) + nominal.cases.flatMap { $0.payload.map(\.type) }
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

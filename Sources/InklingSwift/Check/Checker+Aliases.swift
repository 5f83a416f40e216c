import SwiftSyntax

extension Checker {
  /// Gives another name to a type.
  func declareAlias(_ syntax: TypeAliasDeclSyntax) throws {
    if let clause = syntax.genericParameterClause {
      throw unsupported("a generic type alias is", clause)
    }
    if let attribute = syntax.attributes.first {
      throw unsupported("'\(attribute.trimmedDescription)' is", attribute)
    }
    for modifier in syntax.modifiers where !Self.harmlessModifiers.contains(modifier.name.text) {
      throw unsupported("'\(modifier.name.text)' is", modifier)
    }
    let name = syntax.name.text
    let known = TypeSyntax(IdentifierTypeSyntax(name: .identifier(name)))
    if scope.type(named: name) == nil, (try? types.resolve(known, generics: [])) != nil {
      throw unsupported("giving the name '\(name)' to another type is", syntax.name)
    }
    try checkIsNewType(name, at: syntax.name)
    let type = try resolve(syntax.initializer.value)
    scope.declareType(name, type, step: step)
  }

  /// Gives other names to types inside a type.
  func declareAliases(of type: TypeDeclaration) {
    for nested in type.nested { declareAliases(of: nested) }
    inBlock(type.scope) {
      for member in type.members {
        guard let alias = member.decl.as(TypeAliasDeclSyntax.self) else { continue }
        _ = reporting {
          let name = alias.name.text
          guard type.nominal.types[name] == nil else {
            throw error(.redeclaration, alias.name, "invalid redeclaration of '\(name)'")
          }
          try declareAlias(alias)
          type.nominal.types[name] = scope.ownType(name)?.type
        }
      }
    }
  }
}

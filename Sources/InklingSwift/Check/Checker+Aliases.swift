import SwiftSyntax

extension SwiftType {
  /// Whether a range whose ends are of a generic parameter's type occurs in the type, outside of other generic types.
  fileprivate var hasOpenRange: Bool {
    switch self {
    case .interval(let bound), .bounds(_, let bound): bound.hasParameters
    case .array(let type), .optional(let type), .set(let type), .dictionary(_, let type):
      type.hasOpenRange
    case .tuple(let elements): elements.contains { $0.type.hasOpenRange }
    case .function(let function):
      function.result.hasOpenRange || function.parameters.contains(where: \.hasOpenRange)
    default: false
    }
  }
}

extension Checker {
  /// Gives another name to a type.
  func declareAlias(_ syntax: TypeAliasDeclSyntax) throws {
    if let attribute = syntax.attributes.first {
      throw unsupported("'\(attribute.plainText)' is", attribute)
    }
    try checkIsOnce(syntax.modifiers)
    for modifier in syntax.modifiers where !Self.harmlessModifiers.contains(modifier.name.text) {
      throw unsupported("'\(modifier.name.text)' is", modifier)
    }
    let name = syntax.name.text
    let known = TypeSyntax(IdentifierTypeSyntax(name: .identifier(name)))
    if scope.type(named: name) == nil, (try? types.resolve(known, generics: [])) != nil {
      throw unsupported("giving the name '\(name)' to another type is", syntax.name)
    }
    try checkIsNewType(name, at: syntax.name)
    if let clause = syntax.genericParameterClause {
      for parameter in clause.parameters {
        if let constraint = parameter.inheritedType {
          throw unsupported("a condition on a type alias's parameter is", constraint)
        }
      }
      if let clause = syntax.genericWhereClause {
        throw unsupported("a condition on a type alias is", clause)
      }
      let names = clause.parameters.map(\.name.text)
      let type = try inBlock(typeScope(scope, names.map { ($0, .parameter($0)) })) {
        try resolve(syntax.initializer.value)
      }
      if type.hasOpenRange {
        throw unsupported("a type alias for ranges of any values is", syntax.initializer.value)
      }
      scope.declareType(name, GenericAlias(parameters: names, type: type, step: step))
      return
    }
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

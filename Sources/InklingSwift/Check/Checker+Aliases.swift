import SwiftSyntax

extension Checker {
  /// Gives another name to a type.
  ///
  /// An alias of an optional is refused, because `var x: Alias` has no first value where `var x: Int?` has `nil`.
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
    guard !type.isOptional else {
      throw unsupported(
        "another name for an optional type is", syntax.initializer.value,
        hint: "name the type without '?' and write the '?' where you use it")
    }
    scope.declareType(name, type, step: step)
  }
}

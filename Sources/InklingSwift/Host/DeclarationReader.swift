import SwiftOperators
import SwiftSyntax

/// Turns declarations in Swift's own words into ``Declaration``s.
struct DeclarationReader {
  /// Why a declaration cannot be read, and where.
  struct Failure: Error {
    var code: Diagnostic.Code
    var node: Syntax
    var message: String
    var hint: String?
  }

  var types: TypeResolver
  /// The type whose members are read, if any.
  var owner: String?

  /// Reads one declaration.
  func read(_ declaration: DeclSyntax) throws(Failure) -> Declaration {
    switch declaration.as(DeclSyntaxEnum.self) {
    case .functionDecl(let function): return try read(function)
    case .initializerDecl(let initializer): return try read(initializer)
    case .variableDecl(let variable): return try read(variable)
    case .subscriptDecl(let subscription): return try read(subscription)
    default:
      throw Failure(
        code: .unsupported, node: Syntax(declaration), message: "not supported in lessons yet")
    }
  }

  /// Reads a function without its body.
  func read(_ syntax: FunctionDeclSyntax) throws(Failure) -> Declaration {
    let new = Declaration(.function, name: syntax.name.text, owner: owner)
    new.syntax = syntax.id
    try readModifiers(syntax.modifiers, syntax.attributes, into: new)
    let generics = genericNames(syntax.genericParameterClause)
    new.generics = syntax.genericParameterClause?.parameters.map(\.name.text) ?? []
    try readRequirements(
      syntax.genericParameterClause, syntax.genericWhereClause, generics, into: new)
    try readSignature(syntax.signature, generics, into: new)
    new.text = syntax.with(\.body, nil).plainText
    return new
  }

  private func read(_ syntax: InitializerDeclSyntax) throws(Failure) -> Declaration {
    let new = Declaration(.initializer, name: "init", owner: owner)
    new.syntax = syntax.id
    try readModifiers(syntax.modifiers, syntax.attributes, into: new)
    let generics = genericNames(syntax.genericParameterClause)
    new.generics = syntax.genericParameterClause?.parameters.map(\.name.text) ?? []
    try readRequirements(
      syntax.genericParameterClause, syntax.genericWhereClause, generics, into: new)
    try readSignature(syntax.signature, generics, into: new)
    if let owner {
      let made = try types.resolve(name: owner, generics: generics, at: Syntax(syntax))
      // `where Value == [T]` says what is made.
      var equal: [String: SwiftType] = [:]
      for case .equals(let name, let type) in new.requirements { equal[name] = type }
      let result = made.substituting(equal)
      new.result = syntax.optionalMark == nil ? result : .optional(result)
    }
    new.text = syntax.with(\.body, nil).plainText
    return new
  }

  private func read(_ syntax: VariableDeclSyntax) throws(Failure) -> Declaration {
    guard let binding = syntax.bindings.first,
      let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier.text,
      let type = binding.typeAnnotation?.type
    else {
      throw Failure(
        code: .unsupported, node: Syntax(syntax), message: "not supported in lessons yet")
    }
    let new = Declaration(.property, name: name, owner: owner)
    try readModifiers(syntax.modifiers, syntax.attributes, into: new)
    new.result = try types.resolve(type, generics: [])
    let accessors = binding.accessorBlock?.plainText ?? ""
    new.isSettable = accessors.contains("set")
    new.text = syntax.plainText
    return new
  }

  private func read(_ syntax: SubscriptDeclSyntax) throws(Failure) -> Declaration {
    let new = Declaration(.subscription, name: "subscript", owner: owner)
    new.syntax = syntax.id
    try readModifiers(syntax.modifiers, syntax.attributes, into: new)
    // An index has a label only where the declaration gives it one twice.
    new.parameters = try readParameters(syntax.parameterClause, [], labelsAreNames: false)
    new.result = try types.resolve(syntax.returnClause.type, generics: [])
    new.isSettable = syntax.accessorBlock?.plainText.contains("set") ?? false
    new.text = syntax.plainText
    return new
  }

  // MARK: Parts

  private func readModifiers(
    _ modifiers: DeclModifierListSyntax, _ attributes: AttributeListSyntax, into new: Declaration
  ) throws(Failure) {
    if let surplus = modifiers.surplus {
      throw Failure(
        code: .redeclaration, node: Syntax(surplus.modifier), message: surplus.message)
    }
    for modifier in modifiers {
      switch modifier.name.text {
      case "static": new.isStatic = true
      case "mutating": new.isMutating = true
      case "prefix": break
      case "private" where owner != nil && modifier.detail != nil: new.isSetterPrivate = true
      case "private" where owner != nil: new.isPrivate = true
      case let name where owner != nil && Checker.memberModifiers.contains(name): break
      case let name where owner == nil && Checker.fileModifiers.contains(name): break
      default:
        throw Failure(
          code: .unsupported, node: Syntax(modifier),
          message: "'\(modifier.name.text)' is not supported in lessons yet")
      }
    }
    for attribute in attributes {
      guard attribute.plainText == "@discardableResult" else {
        throw Failure(
          code: .unsupported, node: Syntax(attribute),
          message: "'\(attribute.plainText)' is not supported in lessons yet")
      }
      new.isDiscardable = true
    }
  }

  private func genericNames(_ clause: GenericParameterClauseSyntax?) -> Set<String> {
    Set(clause?.parameters.map(\.name.text) ?? [])
  }

  private func readRequirements(
    _ clause: GenericParameterClauseSyntax?, _ conditions: GenericWhereClauseSyntax?,
    _ generics: Set<String>, into new: Declaration
  ) throws(Failure) {
    for parameter in clause?.parameters ?? [] {
      if let type = parameter.inheritedType?.plainText {
        new.requirements.append(.conforms(parameter.name.text, to: type))
      }
    }
    for condition in conditions?.requirements ?? [] {
      switch condition.requirement {
      case .conformanceRequirement(let requirement):
        new.requirements.append(
          .conforms(
            requirement.leftType.plainText, to: requirement.rightType.plainText))
      case .sameTypeRequirement(let requirement):
        guard case .type(let right) = requirement.rightType else { break }
        new.requirements.append(
          .equals(
            requirement.leftType.plainText,
            try types.resolve(right, generics: generics)))
      default:
        throw Failure(
          code: .unsupported, node: Syntax(condition), message: "not supported in lessons yet")
      }
    }
  }

  private func readSignature(
    _ signature: FunctionSignatureSyntax, _ generics: Set<String>, into new: Declaration
  ) throws(Failure) {
    new.changesFirst = owner != nil && compoundOperator(new.name) != nil
    var reader = self
    let opaque = TypeResolver.OpaqueParameters()
    if types.implicitParameters.isEmpty { reader.types.opaque = opaque }
    new.parameters = try reader.readParameters(
      signature.parameterClause, generics, labelsAreNames: true, changesFirst: new.changesFirst)
    new.generics += opaque.names
    new.requirements += opaque.requirements
    if let effects = signature.effectSpecifiers {
      if let keyword = effects.asyncSpecifier {
        throw Failure(
          code: .unsupported, node: Syntax(keyword),
          message: "'async' is not supported in lessons yet")
      }
      if let clause = effects.throwsClause {
        if clause.throwsSpecifier.text == "rethrows" {
          new.isRethrowing = true
        } else {
          new.isThrowing = true
        }
      }
    }
    if let type = signature.returnClause?.type {
      new.result = try types.resolve(type, generics: generics)
      if types.implicitParameters.isEmpty, case .nominal(let interface) = new.result,
        interface.kind == .interface,
        type.as(SomeOrAnyTypeSyntax.self)?.someOrAnySpecifier.text == "some"
      {
        new.result = .nominal(types.host.opaque(of: interface))
      }
    }
  }

  private func readParameters(
    _ clause: FunctionParameterClauseSyntax, _ generics: Set<String>, labelsAreNames: Bool,
    changesFirst: Bool = false
  ) throws(Failure) -> [Declaration.Parameter] {
    var parameters: [Declaration.Parameter] = []
    for syntax in clause.parameters {
      let first = syntax.firstName.text
      let isOperator = !labelsAreNames && syntax.secondName == nil
      // The left side of an operator such as `+=` is the only thing that a host's declaration may take with `inout`.
      let isFirstOfOperator = changesFirst && parameters.isEmpty
      let changed = syntax.type.as(AttributedTypeSyntax.self).flatMap {
        isFirstOfOperator || $0.isInout ? $0 : nil
      }
      let type = try types.resolve(changed?.baseType ?? syntax.type, generics: generics)
      let isVariadic = syntax.ellipsis != nil
      parameters.append(
        Declaration.Parameter(
          label: first == "_" || isOperator ? nil : first,
          name: (syntax.secondName ?? syntax.firstName).text,
          type: isVariadic ? .array(type) : type,
          defaultValue: syntax.defaultValue.map { DefaultValue(folded($0.value)) },
          isVariadic: isVariadic, isEscaping: isVariadic || isEscaping(syntax.type, type),
          isChanging: changed != nil && !isFirstOfOperator,
          isSendable: syntax.type.as(AttributedTypeSyntax.self)?.attributes.plainText
            .contains("@Sendable") ?? false,
          isAutoclosure: syntax.type.as(AttributedTypeSyntax.self)?.attributes.plainText
            .contains("@autoclosure") ?? false,
          builder: builderName(syntax.attributes)))
    }
    return parameters
  }

  /// Whether a function given for a parameter of a type may be called after the call has ended.
  private func isEscaping(_ syntax: TypeSyntax, _ type: SwiftType) -> Bool {
    guard case .function = type else { return true }
    return syntax.as(AttributedTypeSyntax.self)?.isEscaping ?? false
  }

  /// A default value with its operators in their places.
  private func folded(_ expression: ExprSyntax) -> ExprSyntax {
    guard expression.is(SequenceExprSyntax.self) else { return expression }
    return StandardOperators.table.foldAll(expression) { _ in }.as(ExprSyntax.self) ?? expression
  }

  private func builderName(_ attributes: AttributeListSyntax) -> String? {
    guard case .attribute(let attribute)? = attributes.first else { return nil }
    return attribute.attributeName.plainText
  }
}

extension AttributedTypeSyntax {
  /// Whether `@escaping` stands before the type.
  var isEscaping: Bool {
    attributes.contains { $0.plainText == "@escaping" }
  }

  /// Whether `inout` stands before the type, and nothing else.
  var isInout: Bool { specifiers.plainText == "inout" }
}

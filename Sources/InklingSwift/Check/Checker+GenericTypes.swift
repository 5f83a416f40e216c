import SwiftOperators
import SwiftParser
import SwiftSyntax

/// Generic structs and enums.
extension Checker {
  /// The generic type that a name stands for.
  func genericType(named name: String) -> GenericType? {
    if let found = scope.generic(named: name) { return found }
    guard !hasPrelude, Prelude.names.contains(name), scope.type(named: name) == nil else {
      return nil
    }
    hasPrelude = true
    readPrelude(Prelude.source)
    return scope.generic(named: name)
  }

  /// Declares what all sequences of the lesson's have.
  func readSequences() {
    guard !hasSequences else { return }
    hasSequences = true
    readPrelude(Prelude.sequences)
  }

  /// Declares a part of the standard library that is written in Swift.
  private func readPrelude(_ text: String) {
    var parser = Parser(text, maximumNestingLevel: 64)
    let parsed = SourceFileSyntax.parse(from: &parser)
    guard
      let file = StandardOperators.table.foldAll(parsed, errorHandler: { _ in }).as(
        SourceFileSyntax.self)
    else { return }
    let source = SourceMap(SwiftSource(text, file: "Swift"))
    let outer = (typeDeclarations, templateDeclarations, generics)
    generics = []
    at(Template(scope: library, map: source, step: 0)) { declareTypes(in: file.statements) }
    (typeDeclarations, templateDeclarations, generics) = outer
  }

  /// Gives a generic type its name, and says how types are made of it.
  func declareGeneric(
    _ kind: NominalType.Kind, _ name: String, _ clause: GenericParameterClauseSyntax,
    _ syntax: DeclSyntax, _ block: MemberBlockSyntax, inside outer: NominalType?,
    isIndirect: Bool
  ) throws {
    let generic = keep(
      GenericType(name: name, parameters: clause.parameters.map(\.name.text), step: step))
    if outer?.generic != nil { throw unsupported("a generic type inside another is", clause) }
    for parameter in clause.parameters {
      if let specifier = parameter.specifier { throw unsupported("this parameter is", specifier) }
      if let type = parameter.inheritedType {
        generic.requirements.append(.conforms(parameter.name.text, to: type.plainText))
      }
    }
    scope.declareType(generic)
    outer?.genericTypes[name] = generic
    let place = here
    let isLocal = scope !== globals && scope !== library
    let path = (outer.map { $0.name + "." } ?? "") + name
    generic.begin = { [unowned generic, unowned self] arguments in
      let new = makeType(
        kind, name: path + "<" + arguments.map(\.description).joined(separator: ", ") + ">",
        isLocal: isLocal, step: generic.step)
      new.generic = generic
      new.isIndirect = isIndirect
      new.arguments = arguments
      new.isOfLibrary = generic.step == 0
      return new
    }
    generic.finish = { [unowned generic, unowned self] nominal in
      let known = diagnostics.count
      finish(nominal, of: generic, syntax, block, at: place)
      // What is wrong is said once, for all types that are made of it.
      if nominal !== generic.abstract { diagnostics.removeLast(diagnostics.count - known) }
    }
    generic.unmet = { [unowned generic, unowned self] arguments in
      let bindings = Dictionary(
        zip(generic.parameters, arguments), uniquingKeysWith: { first, _ in first })
      for requirement in generic.requirements
      where !isMet(requirement, bindings, in: place.scope) {
        switch requirement {
        case .conforms(let name, let constraint):
          return (memberBinding(name, bindings) ?? .error, constraint)
        case .equals(let name, let type):
          return (memberBinding(name, bindings) ?? .error, "\(type)")
        }
      }
      return nil
    }
    let conditions: GenericWhereClauseSyntax? =
      switch syntax.as(DeclSyntaxEnum.self) {
      case .structDecl(let node): node.genericWhereClause
      case .enumDecl(let node): node.genericWhereClause
      default: nil
      }
    for condition in conditions?.requirements ?? [] {
      if case .sameTypeRequirement(let requirement) = condition.requirement,
        case .type(let left) = requirement.leftType, case .type(let right) = requirement.rightType
      {
        generic.requirements.append(
          .equals(
            left.plainText,
            try inBlock(typeScope(scope, generic.parameters.map { ($0, .parameter($0)) })) {
              try resolve(right)
            }))
        continue
      }
      guard case .conformanceRequirement(let requirement) = condition.requirement else {
        throw unsupported("this condition is", condition)
      }
      generic.requirements.append(
        .conforms(
          requirement.leftType.plainText, to: requirement.rightType.plainText))
    }
    generics.append((generic, syntax, place))
  }

  /// Makes the types by which the generic types declared in a block are checked.
  func declareAbstractTypes() {
    let new = generics
    generics = []
    for (generic, syntax, place) in new {
      _ = reporting {
        try at(place) {
          let all = try placeholders(generic.parameters, generic.requirements)
          generic.isMakingAbstract = true
          let nominal = generic.instance(generic.parameters.map { all[$0] ?? .error })
          typeDeclarations[syntax.id] = nominal.declaration
          nominal.declaration = nil
        }
      }
    }
  }

  /// Declares the members of a type that is made of a generic one.
  private func finish(
    _ nominal: NominalType, of generic: GenericType, _ syntax: DeclSyntax,
    _ block: MemberBlockSyntax, at place: Template
  ) {
    let isPattern = nominal.arguments.contains(where: \.hasParameters)
    let type: SwiftType = isPattern ? .generic(generic, nominal.arguments) : .nominal(nominal)
    at(place) {
      scope = typeScope(scope, Array(zip(generic.parameters, nominal.arguments)))
      let inner = Scope(parent: scope, function: function)
      inner.declareType(generic.name, type, step: generic.step)
      inner.nominal = type
      let declaration = keep(TypeDeclaration(nominal, type, syntax, inner, block.members))
      declaration.isLazy = nominal !== generic.abstract
      if !declaration.isLazy { nominal.declaration = declaration }
      inBlock(inner) {
        for member in block.members {
          let nested = reporting { try declareType(member.decl, inside: nominal) }
          guard let nested = nested ?? nil else { continue }
          nested.isLazy = declaration.isLazy
          declaration.nested.append(nested)
        }
        for part in [declaration] + declaration.nested {
          inBlock(part.scope) {
            _ = reporting { try declareInheritance(part.inheritance, of: part) }
          }
        }
      }
      declareAliases(of: declaration)
      declareMembers(of: declaration)
      for template in generic.extensions { _ = reporting { try extend(nominal, by: template) } }
      guard !isPattern else { return }
      for part in [declaration] + declaration.nested { inferElement(of: part.nominal) }
      inferAssociatedTypes(of: nominal)
      guard declaration.isLazy, !nominal.isAbstract else { return }
      // What is left are its conformances.
      for part in [declaration] + declaration.nested + nominal.extensionDeclarations.values {
        for body in part.bodies {
          let place = Template(scope: part.scope, map: place.map, step: place.step)
          waiting.append(
            WaitingBody(place: place, name: nominal.shortName, use: usedAt, check: body))
        }
        part.bodies = []
      }
    }
  }

  /// Lets a member of a generic type give that of a type made of it, once its arguments are known.
  ///
  /// - Parameter fixed: The parameters that the extension around it sets.
  func makePattern(
    _ declaration: Declaration, of generic: GenericType, fixed: [String: SwiftType] = [:]
  ) {
    let name = declaration.name
    let own = declaration.generics
    declaration.generics = own + generic.parameters
    declaration.specialize = { [unowned declaration, unowned generic] bindings, site in
      var arguments: [SwiftType] = []
      for parameter in generic.parameters {
        guard let type = fixed[parameter] ?? bindings[parameter], !type.hasParameters else {
          throw site.error(
            .needsType, "generic parameter '\(parameter)' could not be inferred",
            hint: "write it: \(generic.name)<...>, or give the result a type")
        }
        arguments.append(type)
      }
      if let (type, condition) = generic.unmet(arguments) {
        throw site.error(
          .conformance, "type '\(type)' does not conform to protocol '\(condition)'",
          hint: "'\(generic.name)' asks for that in its declaration")
      }
      guard (arguments.map(\.depth).max() ?? 0) < GenericType.depthLimit else {
        throw site.error(
          .tooLarge, "'\(generic.name)' is used here with types that contain each other without end"
        )
      }
      let nominal = generic.instance(arguments)
      let members = nominal.members(named: name).filter {
        $0.kind == declaration.kind && $0.isStatic == declaration.isStatic
          && $0.parameters.count == declaration.parameters.count
      }
      guard let found = members.first(where: { $0.syntax == declaration.syntax }) ?? members.first
      else {
        throw site.error(.hostError, "'\(generic.name)' has no member '\(name)' here")
      }
      return found
    }
  }
}

import SwiftSyntax

/// An extension of a type of Swift's, of a protocol, or of a generic type.
///
/// Its members are declared anew for each type that it applies to, since they may have other types there.
final class ExtensionTemplate {
  /// What is extended.
  enum Target {
    case exactly(SwiftType)
    case array, optional, set, dictionary
    /// A protocol of the standard library's.
    case library(String)
    /// A protocol of the lesson's.
    case interface(NominalType)
    case generic(GenericType)
  }

  let syntax: ExtensionDeclSyntax
  let place: Template
  let target: Target
  let requirements: [Declaration.Requirement]
  /// The protocols of the lesson's that it lets types conform to.
  var adopted: [NominalType] = []
  /// The names of its members.
  let names: [(name: String, isStatic: Bool)]
  /// The members as declared for each type.
  var containers: [SwiftType: NominalType] = [:]
  /// The only type that it applies to, where there is only one, and the declaration of the members for that.
  var only: SwiftType?
  var onlyDeclaration: TypeDeclaration?

  init(
    _ syntax: ExtensionDeclSyntax, _ place: Template, _ target: Target,
    _ requirements: [Declaration.Requirement], names: [(name: String, isStatic: Bool)]
  ) {
    self.syntax = syntax
    self.place = place
    self.target = target
    self.requirements = requirements
    self.names = names
  }
}

extension Checker {
  /// Reads what an extension extends, and what its types are to conform to.
  ///
  /// - Returns: The declaration of its members; `nil` where these are declared for each type that it applies to.
  func declareExtension(_ syntax: ExtensionDeclSyntax) throws -> TypeDeclaration? {
    try checkIsOnce(syntax.modifiers)
    for modifier in syntax.modifiers
    where !Self.harmlessModifiers.contains(modifier.name.text) && modifier.name.text != "private" {
      throw unsupported("'\(modifier.name.text)' is", modifier)
    }
    if let attribute = syntax.attributes.first {
      throw unsupported("'\(attribute.plainText)' is", attribute)
    }
    let target = try target(of: syntax)
    let requirements = try requirements(of: syntax, target)
    if case .exactly(.nominal(let nominal)) = target, nominal.kind != .interface,
      requirements.isEmpty
    {
      return try declareExtension(syntax, of: nominal)
    }
    if syntax.inheritanceClause != nil {
      switch target {
      case .library(let name):
        throw error(
          .conformance, syntax,
          "extension of protocol '\(name)' cannot have an inheritance clause")
      case .interface(let nominal):
        throw error(
          .conformance, syntax,
          "extension of protocol '\(nominal.name)' cannot have an inheritance clause")
      default: break
      }
    }
    let template = ExtensionTemplate(
      syntax, here, target, requirements, names: memberNames(of: syntax))
    templateDeclarations[syntax.id] = template
    if case .generic = target {
    } else {
      let type = try abstractType(of: template)
      if !type.hasPlaceholders { template.only = type }
    }
    if case .generic(let generic) = target {
      generic.extensions.append(template)
    } else {
      for name in Set(template.names.map(\.name)) { extensions[name, default: []].append(template) }
    }
    for inherited in syntax.inheritanceClause?.inheritedTypes ?? [] {
      for part in inherited.type.plainText.split(separator: "&") {
        let name = String(part.split(separator: " ").last ?? "")
        if case .nominal(let interface)? = scope.type(named: name), interface.kind == .interface {
          template.adopted.append(interface)
        } else if Self.libraryProtocols[name] == nil {
          throw error(.unknownName, inherited, "cannot find type '\(name)' in scope")
        } else if case .generic = target {
          // Each type of the generic one is told below.
        } else if !["Error", "Sendable", "CustomStringConvertible"].contains(name) {
          throw unsupported("letting a type of Swift's conform to '\(name)' is", inherited)
        }
        if case .generic = target { continue }
        adoptions[name, default: []].append(template)
      }
    }
    if case .generic(let generic) = target {
      for instance in generic.instances.values { try extend(instance, by: template) }
    }
    return nil
  }

  private func target(of syntax: ExtensionDeclSyntax) throws -> ExtensionTemplate.Target {
    let type = syntax.extendedType
    if let name = type.as(IdentifierTypeSyntax.self), name.genericArgumentClause == nil {
      let text = name.name.text
      if let generic = genericType(named: text) { return .generic(generic) }
      if let own = scope.type(named: text) {
        if case .nominal(let nominal) = own {
          if nominal.kind == .interface { return .interface(nominal) }
        }
        return .exactly(own)
      }
      switch text {
      case "Array": return .array
      case "Range", "ClosedRange":
        let condition = syntax.genericWhereClause?.requirements.plainText ?? ""
        if condition == "Bound == Int" {
          return .exactly(text == "Range" ? .range : .closedRange)
        }
        throw unsupported(
          "an extension of '\(text)' is", type, hint: "with 'where Bound == Int' it is")
      case "Optional": return .optional
      case "Set": return .set
      case "Dictionary": return .dictionary
      case _ where Self.libraryProtocols[text] != nil && text != "Any" && text != "Sendable":
        return .library(text)
      default: break
      }
    }
    let resolved = try resolve(type)
    switch resolved {
    case .tuple, .function, .any, .void:
      throw error(
        .invalidType, type, "non-nominal type '\(type.plainText)' cannot be extended")
    case .host:
      throw unsupported("an extension of '\(resolved)' is", type)
    default: return .exactly(resolved)
    }
  }

  private func requirements(
    of syntax: ExtensionDeclSyntax, _ target: ExtensionTemplate.Target
  ) throws -> [Declaration.Requirement] {
    var all: [Declaration.Requirement] = []
    for condition in syntax.genericWhereClause?.requirements ?? [] {
      switch condition.requirement {
      case .conformanceRequirement(let requirement):
        all.append(
          .conforms(
            requirement.leftType.plainText, to: requirement.rightType.plainText))
      case .sameTypeRequirement(let requirement):
        guard case .type(let left) = requirement.leftType,
          case .type(let right) = requirement.rightType
        else { throw unsupported("this condition is", condition) }
        var names: [(String, SwiftType)] = []
        if case .generic(let generic) = target {
          names = generic.parameters.map { ($0, .parameter($0)) }
        }
        all.append(
          .equals(
            left.plainText,
            try inBlock(typeScope(scope, names)) { try resolve(right) }))
      default: throw unsupported("this condition is", condition)
      }
    }
    // In an extension of a protocol the names are those of its 'Self'.
    switch target {
    case .library, .interface:
      return all.map {
        switch $0 {
        case .conforms(let name, let constraint) where !name.hasPrefix("Self"):
          .conforms("Self." + name, to: constraint)
        case .equals(let name, let type) where !name.hasPrefix("Self"):
          .equals("Self." + name, type)
        default: $0
        }
      }
    case .exactly(let type) where type.isIntegerRange: return []
    default: return all
    }
  }

  private func memberNames(
    of syntax: ExtensionDeclSyntax
  ) -> [(name: String, isStatic: Bool)] {
    syntax.memberBlock.members.flatMap { member -> [(String, Bool)] in
      switch member.decl.as(DeclSyntaxEnum.self) {
      case .functionDecl(let node):
        [(node.name.text, node.modifiers.contains { $0.name.text == "static" })]
      case .variableDecl(let node):
        node.bindings.map {
          (
            $0.pattern.plainText,
            node.modifiers.contains { $0.name.text == "static" }
          )
        }
      case .initializerDecl: [("init", true)]
      case .subscriptDecl: [("subscript", false)]
      default: []
      }
    }
  }

  /// Declares the members that an extension gives to a type of the lesson's.
  private func declareExtension(
    _ syntax: ExtensionDeclSyntax, of nominal: NominalType
  ) throws -> TypeDeclaration {
    let inner = Scope(parent: scope, function: function)
    inner.nominal = .nominal(nominal)
    let type = keep(
      TypeDeclaration(
        nominal, .nominal(nominal), DeclSyntax(syntax), inner, syntax.memberBlock.members))
    type.isExtension = true
    typeDeclarations[DeclSyntax(syntax).id] = type
    try inBlock(inner) {
      for member in syntax.memberBlock.members {
        if let nested = try declareType(member.decl, inside: nominal) { type.nested.append(nested) }
      }
    }
    return type
  }

  // MARK: Members for a type

  /// The members that extensions give to a type under a name. The latest extension comes first.
  func extensionMembers(of type: SwiftType, named name: String) -> [Declaration] {
    guard let templates = extensions[name], type != .error else { return [] }
    var found: [(declaration: Declaration, rank: Int)] = []
    for template in templates.reversed() {
      guard let container = container(of: template, for: type) else { continue }
      for declaration in container.members(named: name) {
        found.append((declaration, template.rank))
      }
    }
    return found.sorted { $0.rank < $1.rank }.map(\.declaration)
  }

  /// The names that extensions give to a type.
  func extensionNames(of type: SwiftType) -> [(name: String, isStatic: Bool)] {
    guard !extensions.isEmpty else { return [] }
    return extensions.values.joined().filter { container(of: $0, for: type) != nil }.flatMap(
      \.names)
  }

  /// The members that an extension gives to a type; `nil` where it does not apply to that.
  func container(of template: ExtensionTemplate, for type: SwiftType) -> NominalType? {
    if type.hasParameters { return nil }
    if let known = template.containers[type] { return known }
    guard let bindings = bindings(of: template, for: type) else {
      // A type may come to conform to a protocol later.
      return nil
    }
    let container = makeType(
      .container, name: "\(type)", isLocal: false, step: template.place.step)
    template.containers[type] = container
    let known = diagnostics.count
    let declaration = declareMembers(
      of: template, for: type, in: container, bindings, isLazy: type != template.only)
    if type == template.only {
      template.onlyDeclaration = declaration
    } else {
      // What is wrong is said where the extension stands.
      diagnostics.removeLast(diagnostics.count - known)
    }
    return container
  }

  private func declareMembers(
    of template: ExtensionTemplate, for type: SwiftType, in container: NominalType,
    _ bindings: [String: SwiftType], isLazy: Bool
  ) -> TypeDeclaration {
    at(template.place) {
      scope = typeScope(scope, bindings.filter { $0.key != "Self" }.sorted { $0.key < $1.key })
      let inner = Scope(parent: scope, function: function)
      inner.nominal = type
      let declaration = keep(
        TypeDeclaration(
          container, type, DeclSyntax(template.syntax), inner, template.syntax.memberBlock.members))
      declaration.isExtension = true
      declaration.isLazy = isLazy
      declareMembers(of: declaration)
      return declaration
    }
  }

  /// What the names in an extension stand for where it applies to a type; `nil` where it does not.
  func bindings(of template: ExtensionTemplate, for type: SwiftType) -> [String: SwiftType]? {
    let isTarget =
      switch (template.target, type) {
      case (.exactly(let target), _): type == target
      case (.array, .array), (.optional, .optional), (.set, .set), (.dictionary, .dictionary): true
      case (.library(let name), _): type != .void && conforms(type, toLibrary: name)
      case (.interface(let interface), _):
        type == .nominal(interface) || conforms(type, to: interface)
      case (.generic(let generic), .nominal(let nominal)): nominal.generic === generic
      default: false
      }
    guard isTarget else { return nil }
    var bindings = host.bindings(of: type)
    if case .nominal(let nominal) = type, let generic = nominal.generic {
      for (name, argument) in zip(generic.parameters, nominal.arguments) {
        bindings[name] = argument
      }
    }
    let scope = template.place.scope
    return template.requirements.allSatisfy({ isMet($0, bindings, in: scope) }) ? bindings : nil
  }

  /// Checks the members of an extension for all types at once.
  func checkExtension(_ syntax: ExtensionDeclSyntax) throws -> TypedStatement {
    if let type = typeDeclarations[DeclSyntax(syntax).id] {
      let lower = try checkBodies(of: type)
      return TypedStatement {
        lower()
        return { _ in .next }
      }
    }
    guard let template = templateDeclarations[syntax.id] else { throw Reported() }
    if let type = template.only {
      _ = container(of: template, for: type)
      guard let declaration = template.onlyDeclaration else { return .empty }
      var lower: () -> Void = {}
      try at(template.place) {
        lower = try checkBodies(of: declaration)
        for interface in template.adopted {
          try checkWitnesses(of: interface, for: type, at: syntax.extendedType)
        }
      }
      return TypedStatement { [lower] in
        lower()
        return { _ in .next }
      }
    }
    let type = try abstractType(of: template)
    if case .generic = template.target { return try checkExtension(template, of: type) }
    guard let bindings = bindings(of: template, for: type) else { throw Reported() }
    let container = makeType(.container, name: "\(type)", isLocal: false, step: step)
    template.containers[type] = container
    let declaration = declareMembers(
      of: template, for: type, in: container, bindings, isLazy: false)
    try at(template.place) {
      isAbstract = true
      _ = try checkBodies(of: declaration)
      for interface in template.adopted {
        try checkWitnesses(of: interface, for: type, at: syntax.extendedType)
      }
    }
    return .empty
  }

  /// Checks an extension of a generic type with placeholders for its parameters.
  private func checkExtension(
    _ template: ExtensionTemplate, of type: SwiftType
  ) throws -> TypedStatement {
    guard case .nominal(let nominal) = type else { throw Reported() }
    // The placeholders of the condition may promise more than those of the type, so it is a type of its own.
    guard let declaration = nominal.extensionDeclarations[template.syntax.id] else { return .empty }
    try at(template.place) {
      isAbstract = type.hasPlaceholders
      _ = try checkBodies(of: declaration)
    }
    return .empty
  }

  /// The type for which an extension is checked for all types at once.
  private func abstractType(of template: ExtensionTemplate) throws -> SwiftType {
    try at(template.place) {
      func stand(_ names: [String]) throws -> [SwiftType] {
        let all = try placeholders(names, template.requirements)
        return names.map { all[$0] ?? .error }
      }
      switch template.target {
      case .exactly(let type): return type
      case .array: return .array(try stand(["Element"])[0])
      case .optional: return .optional(try stand(["Wrapped"])[0])
      case .set:
        let element = try stand(["Element"])[0]
        if case .nominal(let type) = element, type.kind == .placeholder {
          try constrain(type, by: "Hashable")
        }
        return .set(element)
      case .dictionary:
        let parts = try stand(["Key", "Value"])
        if case .nominal(let type) = parts[0], type.kind == .placeholder {
          try constrain(type, by: "Hashable")
        }
        return .dictionary(parts[0], parts[1])
      case .library(let name):
        return try placeholders(
          ["Self"], [.conforms("Self", to: name)] + template.requirements)["Self"] ?? .error
      case .interface(let interface):
        return try placeholders(
          ["Self"], [.conforms("Self", to: interface.name)] + template.requirements)["Self"]
          ?? .error
      case .generic(let generic):
        let all = try placeholders(
          generic.parameters, generic.requirements + template.requirements)
        let type = SwiftType.nominal(generic.instance(generic.parameters.map { all[$0] ?? .error }))
        return type
      }
    }
  }

  /// Gives a type made of a generic one the members of an extension, where that applies to it.
  func extend(_ nominal: NominalType, by template: ExtensionTemplate) throws {
    let isPattern = nominal.arguments.contains(where: \.hasParameters)
    var types = Array(zip(nominal.generic?.parameters ?? [], nominal.arguments))
    var fixed: [String: SwiftType] = [:]
    if isPattern {
      for case .equals(let name, let type) in template.requirements { fixed[name] = type }
      types = types.map { ($0.0, fixed[$0.0] ?? $0.1) }
    } else {
      guard let bindings = bindings(of: template, for: .nominal(nominal)) else { return }
      types = bindings.filter { $0.key != "Self" }.sorted { $0.key < $1.key }
    }
    guard nominal.extensionDeclarations[template.syntax.id] == nil else { return }
    at(template.place) {
      scope = typeScope(scope, types)
      let inner = Scope(parent: scope, function: function)
      let type: SwiftType =
        isPattern
        ? .generic(
          nominal.generic ?? GenericType(name: "", parameters: [], step: 0), nominal.arguments)
        : .nominal(nominal)
      inner.nominal = type
      inner.declareType(nominal.generic?.name ?? "", type, step: step)
      let declaration = keep(
        TypeDeclaration(
          nominal, type, DeclSyntax(template.syntax), inner, template.syntax.memberBlock.members))
      declaration.isExtension = true
      declaration.fixed = fixed
      declaration.isLazy = nominal !== nominal.generic?.abstract
      nominal.extensionDeclarations[template.syntax.id] = declaration
      inBlock(inner) {
        _ = reporting { try declareInheritance(template.syntax.inheritanceClause, of: declaration) }
      }
      declareMembers(of: declaration)
    }
  }
}

extension ExtensionTemplate {
  /// How general it is: members of less general extensions are preferred.
  var rank: Int {
    switch target {
    case .exactly: 0
    case .array, .optional, .set, .dictionary, .generic: requirements.isEmpty ? 2 : 1
    case .interface(let interface):
      10 - min(interface.protocols.count, 5) - (requirements.isEmpty ? 0 : 1)
    case .library(let name):
      20 - (Checker.libraryProtocols[name]?.count ?? 0) - (requirements.isEmpty ? 0 : 1)
    }
  }
}

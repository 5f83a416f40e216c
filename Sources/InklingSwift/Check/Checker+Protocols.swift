import SwiftSyntax

/// The lesson's own protocols: what they ask for, and whether types have it.
extension Checker {
  /// Declares what a protocol asks for. `Self` and associated types stand in it as generic parameters.
  func declareRequirements(of type: TypeDeclaration) {
    let nominal = type.nominal
    for member in type.members {
      guard let associated = member.decl.as(AssociatedTypeDeclSyntax.self) else { continue }
      _ = reporting {
        if let value = associated.initializer {
          throw unsupported("a default for an associated type is", value)
        }
        if let clause = associated.genericWhereClause {
          throw unsupported("a condition on an associated type is", clause)
        }
        let name = associated.name.text
        nominal.associatedTypes.append(name)
        nominal.associatedConstraints[name] = associated.inheritanceClause?.inheritedTypes.map {
          $0.type.plainText
        }
        type.scope.declareType(name, .parameter(name), step: step)
      }
    }
    for parent in nominal.protocols {
      for name in parent.associatedTypes {
        type.scope.declareType(name, .parameter(name), step: step)
      }
    }
    nominal.needsAny =
      !nominal.associatedTypes.isEmpty || nominal.protocols.contains(where: \.needsAny)
    if nominal.conformances.contains("Equatable") { nominal.needsAny = true }
    for member in type.members {
      _ = reporting { try declareRequirement(member.decl, of: nominal) }
    }
  }

  private func declareRequirement(_ member: DeclSyntax, of nominal: NominalType) throws {
    let new: Declaration
    switch member.as(DeclSyntaxEnum.self) {
    case .associatedTypeDecl: return
    case .functionDecl(let node):
      if let body = node.body {
        throw error(
          .misplaced, body, "protocol methods must not have bodies",
          hint: "write what all types share in an extension of the protocol")
      }
      for parameter in node.signature.parameterClause.parameters {
        if let value = parameter.defaultValue {
          throw error(
            .misplaced, value, "default argument not permitted in a protocol method")
        }
      }
      new = try readGeneric(node.genericParameterClause) { try readRequirement(member) }
      for type in new.parameters.map(\.type) + [new.result] {
        new.requirements += type.impliedRequirements
      }
    case .variableDecl(let node):
      guard let binding = node.bindings.first, node.bindings.count == 1,
        binding.typeAnnotation != nil
      else {
        throw error(.syntax, node, "a property in a protocol needs a type and '{ get }'")
      }
      if node.bindingSpecifier.text == "let" {
        throw error(
          .immutable, node.bindingSpecifier,
          "protocols cannot require properties to be immutable; declare read-only properties by using 'var' with a '{ get }' specifier"
        )
      }
      guard let accessors = binding.accessorBlock else {
        throw error(
          .syntax, binding,
          "property in protocol must have explicit { get } or { get set } specifier")
      }
      if case .getter(let items) = accessors.accessors, !items.isEmpty {
        throw error(
          .misplaced, accessors,
          "property in protocol must have explicit { get } or { get set } specifier")
      }
      new = try readRequirement(member)
    case .initializerDecl(let node):
      if let body = node.body {
        throw error(.misplaced, body, "protocol initializers must not have bodies")
      }
      new = try readRequirement(member)
    case .subscriptDecl: new = try readRequirement(member)
    case .typeAliasDecl(let node):
      throw unsupported("a type alias inside a protocol is", node.typealiasKeyword)
    case .structDecl, .enumDecl, .classDecl, .protocolDecl:
      throw error(
        .misplaced, member, "a type cannot be nested in protocol '\(nominal.name)'")
    default: throw unsupported("this declaration inside a protocol is", member)
    }
    new.body = .requirement
    new.step = step
    let usesSelf =
      new.parameters.contains { !new.isOwnGenerics($0.type.parameterNames) }
      || new.isOperator
    if usesSelf { nominal.needsAny = true }
    nominal.add(new)
  }

  private func readRequirement(_ member: DeclSyntax) throws -> Declaration {
    do throws(DeclarationReader.Failure) {
      return try DeclarationReader(types: types, owner: "Self").read(member)
    } catch {
      throw site(error.node).error(error.code, error.message, hint: error.hint)
    }
  }

  // MARK: Conformances

  /// Finds out what a type's associated types are, from the members with which it meets what its protocols ask for.
  func inferAssociatedTypes(of nominal: NominalType) {
    for interface in nominal.protocols {
      for name in interface.associatedTypes where nominal.types[name] == nil {
        if let index = nominal.generic?.parameters.firstIndex(of: name) {
          nominal.types[name] = nominal.arguments[index]
          continue
        }
        let requirements = ([interface] + interface.protocols).flatMap { $0.allMembers }
        for requirement in requirements where nominal.types[name] == nil {
          for candidate in nominal.members(named: requirement.name)
          where candidate.kind == requirement.kind
            && candidate.parameters.map(\.label) == requirement.parameters.map(\.label)
          {
            var bindings: [String: SwiftType] = ["Self": .nominal(nominal)]
            let pairs =
              zip(requirement.parameters.map(\.type), candidate.parameters.map(\.type))
              + [(requirement.result, candidate.result)]
            for (wanted, found) in pairs { _ = wanted.unify(with: found, &bindings) }
            if let found = bindings[name] { nominal.types[name] = found }
          }
        }
      }
    }
  }

  /// Refuses a conformance to a protocol of the lesson's that lacks something.
  func checkWitnesses(
    of interface: NominalType, for type: SwiftType, at node: some SyntaxProtocol
  ) throws {
    for name in interface.associatedTypes {
      guard let found = type.memberType(name) else {
        var diagnostic = lacks(interface, type, at: node)
        diagnostic.notes.append(
          Diagnostic.Note("the protocol asks for the associated type '\(name)'"))
        diagnostic.hint = "write it in the type: typealias \(name) = ..."
        throw diagnostic
      }
      for constraint in interface.associatedConstraints[name] ?? []
      where !conforms(found, to: constraint, in: scope) {
        throw error(
          .conformance, node,
          "type '\(type)' does not conform to protocol '\(interface.name)': '\(found)' is no '\(constraint)'"
        )
      }
    }
    for part in [interface] + interface.protocols {
      for requirement in part.allMembers {
        guard witness(for: requirement, in: type) == nil,
          !hasOperator(of: type, for: requirement)
        else { continue }
        var diagnostic = lacks(interface, type, at: node)
        let bindings = host.bindings(of: type)
        diagnostic.notes.append(Diagnostic.Note(requirement.asked(bindings)))
        let near = host.members(
          of: type, named: requirement.name, isStatic: requirement.isStaticMember
        ).declarations.first { $0.body.isRequirement == false }
        if let near {
          diagnostic.notes.append(Diagnostic.Note("what is there does not fit: \(near.text)"))
        }
        throw diagnostic
      }
    }
  }

  /// Whether one of Swift's own operators does what a protocol asks for.
  private func hasOperator(of type: SwiftType, for requirement: Declaration) -> Bool {
    guard requirement.isOperator else { return false }
    let bindings = ["Self": type]
    let site = Site(map.location(of: 0), length: 1)
    let operands = requirement.parameters.map {
      Typed($0.type.substituting(bindings), site) { .void { _ in } }
    }
    let result = requirement.result.substituting(bindings)
    guard operands.count == 2 else {
      return operands.count == 1 && requirement.name == "-" && type.isSignedNumeric
        && result == type
    }
    if ["==", "!="].contains(requirement.name) {
      return operands[0].type == operands[1].type && type.isEquatable(host) && result == .bool
    }
    if let base = compoundOperator(requirement.name) {
      let node = MissingExprSyntax(placeholder: .identifier(""))
      let found = try? attempt {
        try checkBinary(base, operands[0], operands[1], at: node, in: node)
      }
      return found?.type == type && !type.hasDeclaredOperators
    }
    let node = MissingExprSyntax(placeholder: .identifier(""))
    return
      (try? attempt {
        try checkBinary(requirement.name, operands[0], operands[1], at: node, in: node)
      })?.type == result
  }

  private func lacks(
    _ interface: NominalType, _ type: SwiftType, at node: some SyntaxProtocol
  ) -> Diagnostic {
    let name = if case .nominal(let nominal) = type { nominal.shortName } else { "\(type)" }
    return error(
      .conformance, node,
      "type '\(name)' does not conform to protocol '\(interface.name)'",
      hint: "add what the note says")
  }

  /// The member of a type that is what a protocol asks for.
  func witness(for requirement: Declaration, in type: SwiftType) -> Declaration? {
    let bindings = host.bindings(of: type)
    let (declarations, own) = host.members(
      of: type, named: requirement.name, isStatic: requirement.isStaticMember)
    let wanted = requirement.parameters.map { $0.type.substituting(bindings) }
    let result = requirement.result.substituting(bindings)
    return declarations.first { candidate in
      if candidate.body.isRequirement { return false }
      if case .enumCase = candidate.body {
        return candidate.parameters.map(\.type) == wanted && candidate.result == result
      }
      var own = own
      if candidate.kind == .function, !requirement.generics.isEmpty,
        candidate.generics.count == requirement.generics.count
      {
        for (name, wanted) in zip(candidate.generics, requirement.generics) {
          own[name] = .parameter(wanted)
        }
        guard candidate.asksNoMore(than: requirement) else { return false }
      } else {
        guard candidate.specialize == nil else { return false }
      }
      guard candidate.kind == requirement.kind else { return false }
      if case .memberwise = candidate.body, requirement.parameters.isEmpty,
        candidate.parameters.allSatisfy({ $0.defaultValue != nil })
      {
        return true
      }
      if candidate.isThrowing && !requirement.isThrowing { return false }
      if candidate.isMutating && !requirement.isMutating { return false }
      let found = candidate.result == .error ? result : candidate.result.substituting(own)
      guard found == result || result == .optional(found) && candidate.kind == .initializer else {
        return false
      }
      if requirement.kind == .property {
        return !requirement.isSettable || candidate.canBeSet
      }
      if requirement.kind == .subscription, requirement.isSettable, !candidate.canBeSet {
        return false
      }
      return candidate.parameters.map(\.label) == requirement.parameters.map(\.label)
        && candidate.parameters.map { $0.type.substituting(own) } == wanted
        && candidate.parameters.map(\.isVariadic) == requirement.parameters.map(\.isVariadic)
    }
  }
}

extension Declaration {
  /// Whether names are those of its own generic parameters, or of their members.
  func isOwnGenerics(_ names: Set<String>) -> Bool {
    names.allSatisfy { name in
      generics.contains { $0 == name || name.hasPrefix($0 + ".") }
    }
  }

  /// Whether it asks nothing of its generic parameters that a requirement does not ask of those in the same places.
  fileprivate func asksNoMore(than requirement: Declaration) -> Bool {
    let names = Dictionary(
      zip(generics, requirement.generics), uniquingKeysWith: { first, _ in first })
    return requirements.allSatisfy { own in
      requirement.requirements.contains { wanted in
        switch (own, wanted) {
        case (.conforms(let left, let constraint), .conforms(let right, let other)):
          (names[left] ?? left) == right && constraint == other
        case (.equals(let left, let type), .equals(let right, let other)):
          (names[left] ?? left) == right
            && type.substituting(names.mapValues { .parameter($0) }) == other
        default: false
        }
      }
    }
  }

  /// Whether it is found through the type, not through a value.
  var isStaticMember: Bool { isStatic || kind == .initializer }

  /// Whether its name is an operator.
  var isOperator: Bool { !(name.first.map { $0.isLetter || $0 == "_" } ?? true) }

  /// Whether a property or subscript can be set.
  var canBeSet: Bool {
    switch body {
    case .field(_, let isMutable): isMutable
    case .stored(let stored): stored.isMutable
    case .requirement: isSettable
    default: setterContext != nil || setter != nil || mutator != nil
    }
  }

  /// What a protocol asks for, in words.
  fileprivate func asked(_ bindings: [String: SwiftType]) -> String {
    switch kind {
    case .property:
      return "protocol requires property '\(name)' with type '\(result.substituting(bindings))'"
        + (isSettable ? " that can be set" : "")
    case .initializer: return "protocol requires initializer '\(fullName)': \(text)"
    case .subscription: return "protocol requires a subscript: \(text)"
    case .function: return "protocol requires function '\(fullName)': \(text)"
    }
  }
}

extension Declaration.Body {
  /// Whether it is what a protocol asks for, not what a type has.
  var isRequirement: Bool { if case .requirement = self { true } else { false } }
}

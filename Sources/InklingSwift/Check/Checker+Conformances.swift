import SwiftSyntax

extension Checker {
  /// The protocols of the standard library's that a lesson's types can conform to.
  private static let protocols: Set<String> = [
    "Equatable", "Hashable", "Comparable", "CaseIterable", "CustomStringConvertible", "Error",
    "Sendable", "CustomDebugStringConvertible", "Sequence", "IteratorProtocol",
    "ExpressibleByIntegerLiteral",
    "ExpressibleByFloatLiteral", "ExpressibleByStringLiteral", "ExpressibleByBooleanLiteral",
    "ExpressibleByArrayLiteral", "ExpressibleByDictionaryLiteral",
  ]

  /// Reads what a type conforms to, and an enum's raw type.
  func declareInheritance(_ clause: InheritanceClauseSyntax?, of type: TypeDeclaration) throws {
    let nominal = type.nominal
    for (index, inherited) in (clause?.inheritedTypes ?? []).enumerated() {
      for part in inherited.type.plainText.split(separator: "&") {
        let name =
          part.trimmingPrefix(while: { $0 == " " }).split(separator: " ").first
          .map(String.init) ?? ""
        if case .nominal(let interface)? = scope.type(named: name), interface.kind == .interface {
          if interface === nominal || interface.protocols.contains(nominal) {
            throw error(
              .invalidType, inherited, "protocol '\(nominal.name)' refines itself")
          }
          adopt(interface, by: nominal)
          type.adopted.append(interface)
          continue
        }
        if Self.protocols.contains(name)
          || nominal.kind == .interface
            && Self.libraryProtocols[name] != nil,
          scope.type(named: name) == nil
        {
          try addConformance(name, to: nominal, at: inherited)
          continue
        }
        if nominal.kind == .interface, name == "AnyObject" {
          throw unsupported("a protocol for classes is", inherited)
        }
        let found = try resolve(inherited.type)
        if index == 0, nominal.kind == .enumeration,
          found.isNumeric || [.string, .character].contains(found)
        {
          nominal.rawType = found
          nominal.conformances.formUnion(["Equatable", "Hashable"])
          continue
        }
        throw error(
          .conformance, inherited, "inheritance from non-protocol type '\(found)'")
      }
    }
    let carriesNothing = type.members.allSatisfy {
      $0.decl.as(EnumCaseDeclSyntax.self)?.elements.allSatisfy { $0.parameterClause == nil } ?? true
    }
    if nominal.kind == .enumeration, carriesNothing, !type.isExtension {
      nominal.conformances.formUnion(["Equatable", "Hashable"])
    }
  }

  private func addConformance(
    _ name: String, to nominal: NominalType, at node: some SyntaxProtocol
  ) throws {
    if nominal.kind == .interface {
      nominal.conformances.formUnion(Self.libraryProtocols[name] ?? [])
      return
    }
    if name == "Sequence" || name == "IteratorProtocol" {
      adoptSequence(name, by: nominal)
      return
    }
    if name == "CaseIterable", nominal.kind != .enumeration {
      throw error(
        .conformance, node,
        "type '\(nominal.shortName)' does not conform to protocol 'CaseIterable'",
        hint: "only enums have cases")
    }
    nominal.conformances.insert(name)
    if name == "Hashable" || name == "Comparable" { nominal.conformances.insert("Equatable") }
  }

  /// Declares what the compiler makes by itself: the memberwise initializer, a raw value, `allCases`.
  func declareSynthesized(of type: TypeDeclaration) throws {
    let nominal = type.nominal
    switch nominal.kind {
    case .structure:
      guard nominal.members(named: "init").isEmpty else { break }
      let new = Declaration(.initializer, name: "init", owner: nominal.name)
      new.result = type.type
      new.scope = type.scope
      new.parameters = nominal.fields.filter { $0.isMutable || $0.initial == nil }.map {
        Declaration.Parameter(
          label: $0.declaration.name, name: $0.declaration.name, type: $0.type,
          defaultValue: $0.initial.map { DefaultValue($0) })
      }
      new.text =
        "init("
        + new.parameters.map { "\($0.name): \($0.type)" + ($0.defaultValue == nil ? "" : " = ...") }
        .joined(separator: ", ") + ")"
      new.body = .memberwise(nominal)
      new.syntax = type.syntax.id
      new.isPrivate = nominal.fields.contains {
        $0.declaration.isPrivate && ($0.isMutable || $0.initial == nil)
      }
      new.accessOwner = nominal
      nominal.add(new)
    case .enumeration: try declareEnumMembers(of: type)
    case .interface, .placeholder, .container: break
    }
    type.bodies.append { [unowned self] in
      try checkConformances(of: type)
      return nil
    }
  }

  /// Refuses a conformance that lacks something.
  func checkConformances(of type: TypeDeclaration) throws {
    let nominal = type.nominal
    for interface in type.adopted {
      try checkWitnesses(of: interface, for: type.type, at: type.name)
    }
    let parts = nominal.fields.map(\.type) + nominal.cases.flatMap { $0.payload.map(\.type) }
    func lacks(_ name: String, _ hint: String) -> Diagnostic {
      error(
        .conformance, type.syntax.nameToken,
        "type '\(nominal.shortName)' does not conform to protocol '\(name)'", hint: hint)
    }
    let equal = try witness("==", of: type)
    if nominal.conformances.contains("Equatable") {
      if let equal {
        nominal.isEqual = comparison(by: equal)
      } else if let part = parts.first(where: { !$0.isEquatable(host) && $0 != type.type }) {
        throw lacks(
          "Equatable", "'\(part)' cannot be compared by '==': write 'static func ==' for the type")
      }
    }
    if nominal.conformances.contains("Hashable"), try !declareHash(of: type),
      let part = parts.first(where: { !$0.isHashable(host) && $0 != type.type })
    {
      throw lacks("Hashable", "'\(part)' is not Hashable: write 'func hash(into:)' for the type")
    }
    if nominal.conformances.contains("Comparable") {
      if let less = try witness("<", of: type) {
        nominal.isLess = comparison(by: less)
      } else if nominal.kind != .enumeration || nominal.rawType != nil {
        throw lacks(
          "Comparable",
          "write what comes first: static func < (a: \(nominal.shortName), b: \(nominal.shortName)) -> Bool { ... }"
        )
      } else if let part = parts.first(where: { !$0.isComparable }) {
        throw lacks("Comparable", "'\(part)' cannot be compared by '<'")
      }
    }
    if nominal.conformances.contains("CustomStringConvertible") {
      let property = host.members(of: type.type, named: "description", isStatic: false)
        .declarations.first {
          $0.kind == .property && !$0.isStatic && $0.result == .string
        }
      guard let property else {
        throw lacks("CustomStringConvertible", "write: var description: String { ... }")
      }
      nominal.describe = description(by: property)
    }
    if nominal.conformances.contains("CustomDebugStringConvertible") {
      let property = host.members(of: type.type, named: "debugDescription", isStatic: false)
        .declarations.first {
          $0.kind == .property && !$0.isStatic && $0.result == .string
        }
      guard let property else {
        throw lacks(
          "CustomDebugStringConvertible", "write: var debugDescription: String { ... }")
      }
      nominal.describeForDebugging = description(by: property)
    }
    try checkIsSequence(nominal, at: type.syntax.nameToken)
    try checkLiteralConformances(of: type.type, nominal, at: type.syntax.nameToken)
  }

  /// The operator of the type's own that compares two of its values.
  private func witness(_ name: String, of type: TypeDeclaration) throws -> Declaration? {
    host.members(of: type.type, named: name, isStatic: true).declarations.first {
      $0.isStatic && $0.result == .bool && $0.parameters.map(\.type) == [type.type, type.type]
    }
  }

  private func comparison(by declaration: Declaration) -> ((Value, Value) -> Bool)? {
    noteUse(of: declaration, at: Site(map.location(of: 0), length: 1))
    guard case .lesson(let context) = declaration.body else { return nil }
    let code = context.code
    let site = Site(map.location(of: 0), length: 1)
    return { [unowned machine] left, right in
      machine.keepingFailure(else: .bool(false)) {
        try machine.call(FunctionValue(code: code, captures: []), [left, right], site)
      }.unsafeBool
    }
  }

  private func description(by declaration: Declaration) -> ((Value) -> String)? {
    let site = Site(map.location(of: 0), length: 1)
    noteUse(of: declaration, at: site)
    switch declaration.body {
    case .lesson(let context):
      let code = context.code
      return { [unowned machine] value in
        machine.keepingFailure(else: .string("")) {
          try machine.call(FunctionValue(code: code, captures: []), [value], site)
        }.unsafeString
      }
    case .field(let index, _): return { $0.element(at: index).unsafeString }
    default: return nil
    }
  }
}

extension Machine {
  /// Runs code of the lesson's where an error cannot be thrown; one that it throws ends the run soon after.
  func keepingFailure(else fallback: Value, _ body: () throws -> Value) -> Value {
    if failure != nil { return fallback }
    do {
      return try body()
    } catch {
      failure = error
      fuel = 0
      return fallback
    }
  }
}

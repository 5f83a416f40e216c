import SwiftSyntax

extension Checker {
  func declareCases(_ syntax: EnumCaseDeclSyntax, of type: TypeDeclaration) throws {
    let nominal = type.nominal
    guard nominal.kind == .enumeration else {
      throw error(.misplaced, syntax, "enum 'case' is not allowed outside of an enum")
    }
    try checkIsOnce(syntax.modifiers)
    if let modifier = syntax.modifiers.first(where: { $0.name.text != "indirect" }) {
      throw unsupported("'\(modifier.name.text)' is", modifier)
    }
    for element in syntax.elements {
      let name = element.name.unquoted.text
      var parameters: [Declaration.Parameter] = []
      for (index, parameter) in (element.parameterClause?.parameters ?? []).enumerated() {
        let label = parameter.firstName?.text
        parameters.append(
          Declaration.Parameter(
            label: label == "_" ? nil : label, name: label ?? "\(index)",
            type: try resolve(parameter.type),
            defaultValue: (parameter.defaultValue?.value).map { DefaultValue($0) }))
      }
      if let clause = element.parameterClause, clause.parameters.isEmpty {
        throw error(
          .syntax, clause,
          "enum element with associated values must have at least one associated value")
      }
      let new = Declaration(
        element.parameterClause == nil ? .property : .function, name: name, owner: nominal.name)
      new.isStatic = true
      new.result = type.type
      new.parameters = parameters
      new.scope = type.scope
      new.text = "case \(element.plainText)"
      new.body = .enumCase(nominal.cases.count)
      try add(new, to: nominal, at: element.name)
      nominal.cases.append(
        NominalType.Case(
          name: name,
          payload: parameters.map { SwiftType.TupleElement(label: $0.label, type: $0.type) },
          rawValue: try rawValue(of: element, in: type),
          isIndirect: nominal.isIndirect || !syntax.modifiers.isEmpty))
    }
  }

  /// The raw value that a case is given or gets by itself.
  private func rawValue(of element: EnumCaseElementSyntax, in type: TypeDeclaration) throws
    -> Value?
  {
    let nominal = type.nominal
    guard let raw = nominal.rawType else {
      if let value = element.rawValue {
        throw error(
          .invalidType, value.value,
          "enum case cannot have a raw value if the enum does not have a raw type",
          hint: "write the type after the enum's name: enum \(nominal.shortName): Int")
      }
      return nil
    }
    if let clause = element.parameterClause {
      throw error(
        .invalidType, clause, "enum with raw type cannot have cases with arguments")
    }
    let value: Value
    if let expression = element.rawValue?.value {
      let typed = try check(expression, as: raw, for: .specified)
      guard let constant = typed.constant else {
        throw error(.invalidType, expression, "raw value for enum case must be a literal")
      }
      value = constant
    } else {
      switch (raw, nominal.cases.last?.rawValue) {
      case (.string, _): value = .string(element.name.text)
      case (.int, .int(let last)?):
        let (next, overflow) = last.addingReportingOverflow(1)
        if overflow {
          throw error(.literalRange, element, "integer literal overflows when stored into 'Int'")
        }
        value = .int(next)
      case (.int, nil): value = .int(0)
      case (.sized(let integer), .int(let last)?):
        let next = integer.number(of: last) + 1
        guard let word = integer.word(of: next) else {
          throw error(
            .literalRange, element, "integer literal '\(next)' overflows when stored into '\(raw)'")
        }
        value = .int(word)
      case (.sized(let integer), nil): value = .int(integer.word(truncating: 0))
      case (.float, .float(let last)?) where last == last.rounded(): value = .float(last + 1)
      case (.float, nil): value = .float(0)
      case (.double, .double(let last)?) where last == last.rounded(): value = .double(last + 1)
      case (.double, nil): value = .double(0)
      default:
        throw error(
          .invalidType, element,
          "enum case must declare a raw value when the preceding raw value is not an integer")
      }
    }
    if nominal.cases.contains(where: { $0.rawValue?.isEqual(to: value, as: raw, host) ?? false }) {
      throw error(.invalidType, element, "raw value for enum case is not unique")
    }
    return value
  }

  /// Declares `rawValue`, `init(rawValue:)` and `allCases`, where the enum has them.
  func declareEnumMembers(of type: TypeDeclaration) throws {
    let nominal = type.nominal
    if let raw = nominal.rawType {
      let property = Declaration(.property, name: "rawValue", owner: nominal.name)
      property.result = raw
      property.text = "var rawValue: \(raw) { get }"
      property.body = .host { call in
        guard case .variant(let index, _) = call.receiverValue else { return .void }
        return nominal.cases[index].rawValue ?? .void
      }
      nominal.add(property)
      let initializer = Declaration(.initializer, name: "init", owner: nominal.name)
      initializer.result = .optional(type.type)
      initializer.parameters = [
        Declaration.Parameter(label: "rawValue", name: "rawValue", type: raw)
      ]
      initializer.text = "init?(rawValue: \(raw))"
      initializer.body = .host { call in
        let index = nominal.cases.firstIndex {
          $0.rawValue?.isEqual(to: call.arguments[0], as: raw, call.machine.host) ?? false
        }
        return .optional(index.map { .variant($0, nominal.marks) })
      }
      nominal.add(initializer)
    }
    if nominal.conformances.contains("CaseIterable") {
      if let payload = nominal.cases.first(where: { !$0.payload.isEmpty }) {
        throw error(
          .conformance, type.syntax.nameToken,
          "type '\(nominal.shortName)' does not conform to protocol 'CaseIterable'",
          hint:
            "only an enum whose cases carry nothing has a list of all cases; '\(payload.name)' carries something"
        )
      }
      let property = Declaration(.property, name: "allCases", owner: nominal.name)
      property.isStatic = true
      property.result = .array(type.type)
      property.text = "static var allCases: [\(nominal.shortName)] { get }"
      property.body = .host { _ in .array(nominal.cases.indices.map { .variant($0, nominal.marks) })
      }
      nominal.add(property)
    }
  }
}

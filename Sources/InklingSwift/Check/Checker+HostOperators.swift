import SwiftSyntax

/// Operators that the host declares for its types.
extension Checker {
  /// The operator of two values as the host declares it, if it does.
  func declaredOperator(
    _ name: String, _ left: Typed, _ right: Typed, _ site: Site
  ) throws -> Typed? {
    for (candidate, given) in operators(name, left.type, right.type) {
      var bindings = given
      let types = candidate.parameters.map { $0.type.substituting(bindings) }
      if types.contains(where: \.hasParameters) {
        guard types[0].unify(with: left.type, &bindings),
          types[1].substituting(bindings).unify(with: right.type, &bindings),
          candidate.requirements.allSatisfy({ isMet($0, bindings, in: candidate.scope) })
        else { continue }
        let special = try specialized(candidate, &bindings, at: site)
        return call(
          special, receiver: nil, arguments: [left, right], bindings: bindings, site: site)
      }
      guard let first = coerced(left, to: types[0]), let second = coerced(right, to: types[1])
      else { continue }
      if candidate.body.isRequirement {
        return try requirementUse(candidate, nil, [first, second], bindings, site)
      }
      return call(
        candidate, receiver: nil, arguments: [first, second], bindings: bindings, site: site)
    }
    return nil
  }

  /// The prefix operator of a value as the host declares it, if it does.
  func declaredPrefix(_ name: String, _ operand: Typed, _ site: Site) throws -> Typed? {
    guard operand.type.hasDeclaredOperators || extensions[name] != nil else { return nil }
    let (declarations, bindings) = host.members(of: operand.type, named: name, isStatic: true)
    guard let found = declarations.first(where: { $0.parameters.count == 1 }) else { return nil }
    if found.body.isRequirement {
      return try requirementUse(found, nil, [operand], bindings, site)
    }
    return call(found, receiver: nil, arguments: [operand], bindings: bindings, site: site)
  }

  /// A prefix operator that the lesson declares as a function of its own.
  func checkOwnPrefix(_ prefix: PrefixOperatorExprSyntax, _ expected: SwiftType?) throws -> Typed? {
    let name = prefix.operator.text
    guard case .functions(let functions)? = scope.lookUp(name) else { return nil }
    let fitting = functions.filter { $0.parameters.count == 1 }
    guard !fitting.isEmpty else { return nil }
    // The operand has no label, although the function's parameter may.
    let label = fitting[0].parameters[0].label
    return try resolve(
      fitting.filter { $0.parameters[0].label == label },
      [Argument(label: label, expression: prefix.expression)], receiver: nil,
      expected: expected, named: name, in: prefix)
  }

  /// The operands of an infix operator, in which a number literal beside a value of the host's has the type that the
  /// host's operator takes: in `2 * x` it may be a `Float`.
  func withLiteralsForHost(
    _ name: String, _ infix: InfixOperatorExprSyntax, _ operands: (left: Typed, right: Typed)
  ) throws -> (Typed, Typed) {
    var (left, right) = operands
    guard let type = numberType(for: name, left.type, right.type) else { return operands }
    if literalKind(infix.leftOperand) != nil { left = try check(infix.leftOperand, type) }
    if literalKind(infix.rightOperand) != nil { right = try check(infix.rightOperand, type) }
    return (left, right)
  }

  /// The type of number that the host's operator takes where one operand is the host's and the other a number.
  func numberType(for name: String, _ left: SwiftType, _ right: SwiftType) -> SwiftType? {
    guard left.isNumeric != right.isNumeric else { return nil }
    let isLeft = left.isNumeric
    let types = operators(name, left, right).compactMap { candidate, _ -> SwiftType? in
      let (number, other) = (
        candidate.parameters[isLeft ? 0 : 1], candidate.parameters[isLeft ? 1 : 0]
      )
      return number.type.isNumeric && other.type == (isLeft ? right : left) ? number.type : nil
    }
    // Of several that would do, a literal takes the one that it has by itself.
    return types.contains(.double) ? .double : types.first
  }

  /// `x += y`, as the host declares it for the type of `x`, or else as `x = x + y`.
  ///
  /// - Parameter name: The operator with its `=`.
  func checkHostAssignment(
    _ infix: InfixOperatorExprSyntax, _ name: String, _ place: Place
  ) throws -> TypedStatement {
    let declarations = host.members(of: place.type, named: name, isStatic: true).declarations
    let right = try check(infix.rightOperand, place.type)
    for candidate in declarations
    where candidate.parameters.count == 2 && !candidate.body.isRequirement {
      let type = candidate.parameters[1].type
      var operand = right
      if type.isNumeric, literalKind(infix.rightOperand) != nil {
        operand = try check(infix.rightOperand, type)
      }
      guard let value = coerced(operand, to: type) else { continue }
      let change = call(
        candidate, receiver: .place(place), arguments: [value], bindings: [:], site: site(infix))
      return .run { change.lower().asVoid }
    }
    var hint: String?
    if right.type.isNumeric,
      let number = declarations.map({ $0.parameters[1].type }).first(where: \.isNumeric)
    {
      hint = conversionHint(right, number)
    }
    throw error(
      .wrongOperands, infix.operator,
      "binary operator '\(name)' cannot be applied to operands of type '\(place.type)' and '\(right.type)'",
      hint: hint)
  }

  private func operators(
    _ name: String, _ left: SwiftType, _ right: SwiftType
  ) -> [(declaration: Declaration, bindings: [String: SwiftType])] {
    var candidates: [(Declaration, [String: SwiftType])] = []
    for type in left == right ? [left] : [left, right] {
      guard type.hasDeclaredOperators || extensions[name] != nil else { continue }
      let (declarations, bindings) = host.members(of: type, named: name, isStatic: true)
      candidates += declarations.map { ($0, bindings) }
    }
    if case .functions(let functions)? = scope.lookUp(name) {
      candidates += functions.map { ($0, [:]) }
    }
    return candidates.filter { $0.0.parameters.count == 2 }
  }
}

extension SwiftType {
  /// Whether the operators of the type are those that are declared for it.
  var hasDeclaredOperators: Bool {
    switch self {
    case .host, .nominal: true
    default: false
    }
  }
}

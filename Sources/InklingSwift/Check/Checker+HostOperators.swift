import SwiftSyntax

/// Operators that the host declares for its types.
extension Checker {
  /// The operator of two values as the host declares it, if it does.
  func declaredOperator(_ name: String, _ left: Typed, _ right: Typed, _ site: Site) -> Typed? {
    for candidate in operators(name, left.type, right.type) {
      guard let first = coerced(left, to: candidate.parameters[0].type),
        let second = coerced(right, to: candidate.parameters[1].type)
      else { continue }
      return call(candidate, receiver: nil, arguments: [first, second], bindings: [:], site: site)
    }
    return nil
  }

  /// The prefix operator of a value as the host declares it, if it does.
  func declaredPrefix(_ name: String, _ operand: Typed, _ site: Site) -> Typed? {
    guard operand.type.hasDeclaredOperators else { return nil }
    let declarations = host.members(of: operand.type, named: name, isStatic: true).declarations
    return declarations.first { $0.parameters.count == 1 }.map {
      call($0, receiver: nil, arguments: [operand], bindings: [:], site: site)
    }
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
    let types = operators(name, left, right).compactMap { candidate -> SwiftType? in
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
    for candidate in declarations where candidate.parameters.count == 2 {
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
      hint = "Swift never converts numbers by itself: write \(number)(...) around the number"
    }
    throw error(
      .wrongOperands, infix.operator,
      "binary operator '\(name)' cannot be applied to operands of type '\(place.type)' and '\(right.type)'",
      hint: hint)
  }

  private func operators(
    _ name: String, _ left: SwiftType, _ right: SwiftType
  ) -> [Declaration] {
    var candidates: [Declaration] = []
    for type in left == right ? [left] : [left, right] {
      guard type.hasDeclaredOperators else { continue }
      candidates += host.members(of: type, named: name, isStatic: true).declarations
    }
    return candidates.filter { $0.parameters.count == 2 }
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

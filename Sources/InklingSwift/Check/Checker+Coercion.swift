import SwiftSyntax

extension Checker {
  /// What a value is needed for; decides the words of an error.
  enum Purpose {
    case specified, argument, returned, assigned, condition, element, operand, converted

    func message(_ actual: SwiftType, _ wanted: SwiftType) -> String {
      switch self {
      case .specified: "cannot convert value of type '\(actual)' to specified type '\(wanted)'"
      case .argument:
        "cannot convert value of type '\(actual)' to expected argument type '\(wanted)'"
      case .returned:
        "cannot convert return expression of type '\(actual)' to return type '\(wanted)'"
      case .assigned: "cannot assign value of type '\(actual)' to type '\(wanted)'"
      case .condition:
        "cannot convert value of type '\(actual)' to expected condition type '\(wanted)'"
      case .element:
        "cannot convert value of type '\(actual)' to expected element type '\(wanted)'"
      case .converted: "cannot convert value of type '\(actual)' to type '\(wanted)' in coercion"
      case .operand: "cannot convert value of type '\(actual)' to operand type '\(wanted)'"
      }
    }
  }

  /// Checks an expression that has to have a type.
  func check(_ expression: ExprSyntax, as type: SwiftType, for purpose: Purpose) throws -> Typed {
    try coerce(try check(expression, type), to: type, for: purpose)
  }

  /// The same value with another static type, where Swift converts implicitly.
  func coerce(_ typed: Typed, to wanted: SwiftType, for purpose: Purpose) throws -> Typed {
    if let coerced = coerced(typed, to: wanted) { return coerced }
    throw typed.site.error(
      .typeMismatch, purpose.message(typed.type, wanted), hint: conversionHint(typed, wanted))
  }

  /// The same value with another static type, or `nil` where Swift does not convert implicitly.
  func coerced(_ typed: Typed, to wanted: SwiftType) -> Typed? {
    if typed.type == wanted || isFree(typed.type, wanted) {
      if typed.type == wanted { return typed }
      return Typed(wanted, typed.site, lower: typed.lower)
    }
    if wanted == .any { return dynamic(typed) }
    if case .metatype = typed.type, wanted == Self.metatype {
      return Typed(wanted, typed.site, lower: typed.lower)
    }
    if wanted.hasParameters {
      // `let a: Set = [1, 2]`
      var bindings: [String: SwiftType] = [:]
      return wanted.unify(with: typed.type, &bindings) ? typed : nil
    }
    if case .sequence("StringProtocol", _) = wanted {
      return typed.type == .string || typed.type == .substring ? typed : nil
    }
    if case .sequence("Sequence", let element) = wanted, let found = typed.type.element,
      found == element || isFree(found, element)
    {
      return typed
    }
    if wanted == errorType, case .nominal(let type) = typed.type,
      type.conformances.contains("Error")
    {
      noteBoxed(typed.type)
      let own = typed.type
      return Typed(wanted, typed.site) {
        let run = typed.lower().asValue
        return .value { .dynamic(DynamicValue(try run($0), of: own)) }
      }
    }
    if case .nominal(let interface) = wanted, interface.kind == .interface, wanted != errorType {
      return boxed(typed, as: interface)
    }
    if wanted == errorType, conforms(typed.type, toLibrary: "Error") {
      noteBoxed(typed.type)
      let own = typed.type
      return Typed(wanted, typed.site) {
        let run = typed.lower().asValue
        return .value { .dynamic(DynamicValue(try run($0), of: own)) }
      }
    }
    if case .array(let element) = typed.type, case .array(let other) = wanted,
      isExistential(other), element != other,
      coerced(Typed(element, typed.site) { .void { _ in } }, to: other) != nil
    {
      let isBoxed = isExistential(element)
      return Typed(wanted, typed.site) {
        let run = typed.lower().asValue
        return .value { machine in
          let array = try run(machine)
          if isBoxed { return array }
          var boxed: [Value] = []
          boxed.reserveCapacity(array.elementCount)
          for index in 0..<array.elementCount {
            boxed.append(.dynamic(DynamicValue(array.element(at: index), of: element)))
          }
          return .array(boxed)
        }
      }
    }
    if case .optional(let wrapped) = wanted, let inner = coerced(typed, to: wrapped) {
      return Typed(
        wanted, typed.site,
        lowerFound: {
          let run = inner.lower().asValue
          return { try run($0) }
        })
    }
    return nil
  }

  /// Whether values of one type are values of another as they are.
  private func isFree(_ actual: SwiftType, _ wanted: SwiftType) -> Bool {
    switch (actual, wanted) {
    case (.host(let name), .host(let other)):
      return host.isSubtype(name, of: other)
    case (.array(let element), .array(let other)):
      return element == other || isFree(element, other)
    case (.tuple(let elements), .tuple(let others)):
      return elements.count == others.count
        && zip(elements, others).allSatisfy {
          ($0.label == nil || $1.label == nil || $0.label == $1.label)
            && ($0.type == $1.type || isFree($0.type, $1.type))
        }
    case (.function(let left), .function(let right)):
      return left.parameters == right.parameters && left.result == right.result
        && left.changing == right.changing
        && (right.isThrowing || !left.isThrowing)
    default: return actual == wanted
    }
  }
}

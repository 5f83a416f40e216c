import SwiftSyntax

/// `fatalError`, `precondition`, `assert`: what ends the step with the lesson's own words.
extension Checker {
  /// The functions that stop the step, whether they look at a condition, and what they say.
  private static let stops: [String: (hasCondition: Bool, text: String)] = [
    "fatalError": (false, "fatal error"),
    "preconditionFailure": (false, "fatal error"),
    "assertionFailure": (false, "fatal error"),
    "precondition": (true, "precondition failed"),
    "assert": (true, "assertion failed"),
  ]

  /// Whether a name is that of a function that stops the step.
  func isStop(_ name: String) -> Bool { Self.stops[name] != nil && scope.lookUp(name) == nil }

  /// Whether an expression is a call that never returns.
  func neverReturns(_ expression: ExprSyntax) -> Bool {
    guard let name = expression.nameOfNeverCall else { return false }
    return scope.lookUp(name) == nil
  }

  func checkStop(
    _ name: String, _ arguments: [Argument], in call: FunctionCallExprSyntax
  ) throws -> Typed {
    guard let (hasCondition, text) = Self.stops[name] else { throw Reported() }
    let least = hasCondition ? 1 : 0
    guard (least...least + 1).contains(arguments.count), arguments.allSatisfy({ $0.label == nil })
    else {
      throw error(
        .wrongArguments, call,
        hasCondition
          ? "'\(name)' takes a condition and a text without labels"
          : "'\(name)' takes a text without a label")
    }
    let condition =
      hasCondition ? try check(arguments[0].expression, as: .bool, for: .condition) : nil
    let message = try arguments.dropFirst(least).first.map {
      try check($0.expression, as: .string, for: .argument)
    }
    let site = site(call)
    return Typed(.void, site) { [host] in
      let test = condition?.lower().asBool ?? { _ in false }
      let words = message?.lowerAsText(host)
      return .void { machine in
        if try test(machine) { return }
        let own = try words?(machine) ?? ""
        throw site.error(.failed, own.isEmpty ? text : "\(text): \(own)")
      }
    }
  }
}

extension ExprSyntax {
  /// The name of the function, where the expression calls one that never returns.
  var nameOfNeverCall: String? {
    guard let call = self.as(FunctionCallExprSyntax.self),
      let name = call.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.text,
      ["fatalError", "preconditionFailure"].contains(name)
    else { return nil }
    return name
  }
}

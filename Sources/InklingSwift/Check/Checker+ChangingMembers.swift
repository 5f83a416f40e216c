import SwiftSyntax

/// Methods that change what they are given with `&`, and those that take any number of values.
extension Checker {
  /// The call of a method that changes some of its arguments.
  func changingUse(
    of code: FunctionCode, _ declaration: Declaration, _ receiver: Receiver, _ arguments: [Typed],
    _ site: Site
  ) -> Typed {
    var own = receiver.asTyped
    if declaration.isMutating, case .place(let place) = receiver {
      own = Typed(place.type, place.site, lower: place.lowerRead)
      own.changed = Changed(place)
    }
    let all = [own] + arguments
    let (result, context) = (declaration.result, function)
    let function = FunctionValue(code: code, captures: [])
    return Typed(result, site) { [machine] in
      lowerChangingCall(
        arguments: all, result: result, in: context, machine, site: site
      ) { _ in function }
    }
  }

  /// Refuses a parameter without a label behind one that takes any number of values.
  func checkVariadics(_ declaration: Declaration, at node: some SyntaxProtocol) throws {
    for (parameter, next) in zip(declaration.parameters, declaration.parameters.dropFirst())
    where parameter.isVariadic && next.label == nil {
      throw error(
        .syntax, node, "a parameter following a variadic parameter requires a label",
        hint: "else nobody could tell which values are meant for '\(next.name)'")
    }
  }
}

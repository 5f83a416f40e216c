import SwiftSyntax

/// Arguments that are changed: `&x`.
extension Checker {
  /// What a call changes, as an argument.
  final class Changed {
    let place: Place
    init(_ place: Place) { self.place = place }
  }

  /// Checks `&x` for a parameter that may change it.
  func checkChanged(_ expression: ExprSyntax, _ wanted: SwiftType) throws -> Typed {
    guard let marked = expression.as(InOutExprSyntax.self) else {
      throw error(
        .wrongArguments, expression,
        "passing value of type '\(wanted)' to an inout parameter requires explicit '&'",
        hint: "the function changes it: write & before the variable")
    }
    let place = try place(marked.expression, for: .passing)
    place.root?.isPassedToChange = true
    var typed = Typed(place.type, site(expression), lower: place.lowerRead)
    typed.changed = Changed(place)
    return typed
  }

  /// Refuses to change one variable through two arguments of a call.
  ///
  /// - Parameter receiver: What the call changes besides.
  func checkChangesAreApart(_ arguments: [Typed], from receiver: Receiver? = nil) throws {
    var roots: [Variable] = []
    if case .place(let place)? = receiver, let root = place.root { roots.append(root) }
    for argument in arguments {
      guard let root = argument.changed?.place.root else { continue }
      if roots.contains(where: { $0 === root }) {
        throw argument.site.error(
          .immutable,
          "overlapping accesses to '\(root.name)', but modification requires exclusive access; consider copying to a local variable",
          hint: root.type.element == nil
            ? nil : "to exchange two elements of an array: \(root.name).swapAt(i, j)")
      }
      roots.append(root)
    }
  }

  /// `swap(&a, &b)`.
  func checkSwap(_ arguments: [Argument], in call: FunctionCallExprSyntax) throws -> Typed {
    guard arguments.count == 2, arguments.allSatisfy({ $0.label == nil }) else {
      throw error(.wrongArguments, call, "'swap' takes two values without labels: swap(&a, &b)")
    }
    let first = try checkChanged(arguments[0].expression, .void)
    let second = try checkChanged(arguments[1].expression, first.type)
    guard first.type == second.type else {
      throw second.site.error(
        .typeMismatch,
        "cannot convert value of type '\(second.type)' to expected argument type '\(first.type)'")
    }
    try checkChangesAreApart([first, second])
    guard let left = first.changed?.place, let right = second.changed?.place else {
      throw Reported()
    }
    return Typed(.void, site(call)) {
      let prepares = [left.lowerPrepare(), right.lowerPrepare()].compactMap { $0 }.map {
        HeldAction(run: $0)
      }
      let (modifyLeft, modifyRight) = (left.lowerModify(), right.lowerModify())
      return .void { machine in
        for prepare in prepares { try prepare.run(machine) }
        try modifyLeft(machine) { left in
          try modifyRight(machine) { right in swap(&left, &right) }
        }
      }
    }
  }

  /// Refuses `&` where nothing is changed.
  func misplacedMark(_ mark: InOutExprSyntax) -> Diagnostic {
    error(
      .misplaced, mark, "'&' may only be used to pass an argument to an inout parameter",
      hint: "leave out the '&'")
  }
}

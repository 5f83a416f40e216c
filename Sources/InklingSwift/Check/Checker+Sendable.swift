import SwiftSyntax

extension Checker {
  /// Refuses a function argument that the compiler would not let run just anywhere: one that uses variables, or what
  /// cannot be handed from one thread to another.
  func checkIsSendable(_ expression: ExprSyntax) throws {
    guard let closure = expression.as(ClosureExprSyntax.self) else {
      throw unsupported(
        "this function as an argument is", expression, hint: "write a closure: { ... }")
    }
    let finder = NameFinder(viewMode: .sourceAccurate)
    finder.walk(closure)
    for reference in finder.references {
      let name = reference.baseName.text
      switch scope.lookUp(name) {
      case .variable(let variable)? where variable.isMutable:
        throw error(
          .immutable, reference,
          "reference to captured var '\(name)' in concurrently-executing code",
          hint: "this closure may use constants only: copy the value to a 'let' first")
      case .variable(let variable)? where !isSendable(variable.type):
        throw unsupported(
          "using '\(name)' of type '\(variable.type)' in this closure is", reference)
      case .functions?:
        throw unsupported("using the function '\(name)' in this closure is", reference)
      default: break
      }
    }
  }

  private func isSendable(_ type: SwiftType) -> Bool {
    switch type {
    case .array(let element), .optional(let element): isSendable(element)
    case .tuple(let elements): elements.allSatisfy { isSendable($0.type) }
    case .function, .sequence: false
    // What can be compared is a value.
    case .host(let name): host[name]?.isEqual != nil
    default: true
    }
  }
}

/// Finds all names that are used.
private final class NameFinder: SyntaxVisitor {
  var references: [DeclReferenceExprSyntax] = []

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    references.append(node)
    return .visitChildren
  }
}

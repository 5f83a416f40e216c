import SwiftSyntax

extension Checker {
  /// `.some(x)` and `.none` where an optional is wanted; `nil` for anything else.
  func checkOptionalCase(
    _ name: String, _ arguments: [Argument]?, _ expected: SwiftType?, at node: some SyntaxProtocol
  ) throws -> Typed? {
    guard case .optional(let wrapped)? = expected, !wrapped.hasParameters else { return nil }
    switch (name, arguments) {
    case ("none", nil): return Typed(constant: .none, .optional(wrapped), site(node))
    case ("some", let arguments?):
      guard arguments.count == 1, arguments[0].label == nil else {
        throw error(.wrongArguments, node, "'some' takes one value without a label")
      }
      let value = try check(arguments[0].expression, as: wrapped, for: .argument)
      return Typed(.optional(wrapped), site(node)) {
        let run = value.lower().asValue
        return .value { .some(try run($0)) }
      }
    default: return nil
    }
  }
}

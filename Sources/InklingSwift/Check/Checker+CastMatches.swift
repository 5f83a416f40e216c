import SwiftSyntax

/// Patterns that ask for the type of a value that knows its own: `is Problem`, `let problem as Problem`.
extension Checker {
  /// Whether values of a type know their own type when the lesson runs.
  func isExistential(_ type: SwiftType) -> Bool { type == errorType || type == .any }

  /// Refuses a pattern that asks for the type of a value whose type is known.
  func checkCast(_ type: SwiftType, to wanted: SwiftType, at node: some SyntaxProtocol) throws {
    guard isExistential(type), !isExistential(wanted) else {
      throw unsupported(
        "asking whether a value of type '\(type)' is a '\(wanted)' is", node,
        hint: type == wanted ? "it always is one" : nil)
    }
  }

  /// The pattern of the values of a type that match another pattern.
  func cast(to wanted: SwiftType, _ inner: TypedMatch) -> TypedMatch {
    TypedMatch(space: .some) { subject in
      let read = subject.whole.asValue
      let test: Run<Bool> = { machine in
        guard case .dynamic(let value) = try read(machine) else { return false }
        return value.type == wanted
      }
      let rest = inner.lower(
        MatchSubject(
          type: wanted,
          whole: .unwrapping(
            { machine in
              guard case .dynamic(let value) = try read(machine) else { return .void }
              return value.value
            }, as: wanted)))
      guard let rest else { return test }
      return { try test($0) && rest($0) }
    }
  }
}

import SwiftSyntax

/// Patterns that ask for the type of a value that knows its own: `is Problem`, `let problem as Problem`.
extension Checker {
  /// Whether values of a type know their own type when the lesson runs.
  func isExistential(_ type: SwiftType) -> Bool { type.isInterface || type == .any }

  /// Refuses a pattern that asks for the type of a value whose type is known.
  func checkCast(_ type: SwiftType, to wanted: SwiftType, at node: some SyntaxProtocol) throws {
    guard isExistential(type), wanted != .any, wanted != errorType, type != wanted else {
      throw unsupported(
        "asking whether a value of type '\(type)' is \(withArticle(wanted)) is", node,
        hint: type == wanted ? "it always is one" : nil)
    }
  }

  /// The pattern of the values of a type that match another pattern.
  func cast(to wanted: SwiftType, _ inner: TypedMatch) -> TypedMatch {
    let conforms = conformanceTest(wanted)
    return TypedMatch(space: .some) { subject in
      let read = subject.whole.asValue
      let test: Run<Bool> = { machine in
        try read(machine).dynamic(as: wanted, conforms) != nil
      }
      let rest = inner.lower(
        MatchSubject(
          type: wanted,
          whole: .unwrapping(
            { machine in
              try read(machine).dynamic(as: wanted, conforms) ?? .void
            }, as: wanted)))
      guard let rest else { return test }
      return { try test($0) && rest($0) }
    }
  }
}

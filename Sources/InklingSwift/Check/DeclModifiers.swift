import SwiftSyntax

extension DeclModifierListSyntax {
  /// The first modifier that the compiler takes only once, or only instead of one before it, and what it says of it.
  var surplus: (modifier: DeclModifierSyntax, message: String)? {
    guard count > 1 else { return nil }
    var seen: Set<String> = []
    for modifier in self {
      let name = modifier.name.text
      let isAccess = Self.access.contains(name)
      // `private(set)` may stand beside `public`.
      let isNew = seen.insert(modifier.detail == nil ? name : "\(name)(set)").inserted
      if !isNew { return (modifier, "duplicate modifier") }
      if isAccess, modifier.detail == nil, !seen.isDisjoint(with: Self.access.subtracting([name])) {
        return (modifier, "multiple incompatible access-level modifiers specified")
      }
    }
    return nil
  }

  private static let access: Set<String> = ["public", "internal", "fileprivate", "private"]
}

extension Checker {
  /// Refuses a modifier that stands there twice, or beside one that says something else.
  func checkIsOnce(_ modifiers: DeclModifierListSyntax) throws {
    if let surplus = modifiers.surplus {
      throw error(
        .redeclaration, surplus.modifier, surplus.message, hint: "keep one of them")
    }
  }
}

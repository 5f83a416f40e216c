import SwiftSyntax

/// What only a type's own members can use: `private`.
extension Checker {
  /// The modifiers of members that mean nothing within one file.
  static let memberModifiers: Set<String> = harmlessModifiers.union(["fileprivate"])
  /// The modifiers outside of types that mean nothing within one file.
  static let fileModifiers: Set<String> = ["private", "fileprivate", "internal"]

  /// What protocols of the standard library's ask for, which is as visible as the type itself.
  private static let requirements: Set<String> = [
    "==", "<", "description", "debugDescription", "hash", "errorDescription",
  ]

  /// Notes who can use a member that is being added to a type.
  func limitAccess(
    to declaration: Declaration, of nominal: NominalType, at node: some SyntaxProtocol
  ) throws {
    guard declaration.isPrivate || declaration.isSetterPrivate else { return }
    if declaration.isPrivate, Self.requirements.contains(declaration.name) {
      throw unsupported("'private' for '\(declaration.name)' is", node)
    }
    declaration.accessOwner = nominal
  }

  /// Whether the check is inside a type, or an extension of it.
  private func isInside(_ nominal: NominalType) -> Bool {
    var current: Scope? = scope
    while let block = current {
      switch block.nominal {
      case .nominal(let around)? where around === nominal: return true
      // All types that are made of a generic one have the same declaration.
      case .nominal(let around)? where around.generic != nil && around.generic === nominal.generic:
        return true
      case .generic(let around, _)? where around === nominal.generic: return true
      default: break
      }
      current = block.parent
    }
    return false
  }

  /// Refuses to use what is private to a type from outside of it.
  ///
  /// - Parameter isPlain: Whether it is a call without arguments, which every struct has whose properties all start with
  ///   a value.
  func checkAccess(
    to declaration: Declaration, isPlain: Bool = false, at node: some SyntaxProtocol
  ) throws {
    guard declaration.isPrivate, let owner = declaration.accessOwner, !isInside(owner) else {
      return
    }
    if case .memberwise = declaration.body, isPlain { return }
    let isInitializer = declaration.kind == .initializer
    let callee = Syntax(node).as(FunctionCallExprSyntax.self).map { Syntax($0.calledExpression) }
    let place = callee ?? Syntax(node)
    let what =
      isInitializer
      ? "'\(owner.shortName)' initializer"
      : "'\(declaration.kind == .subscription ? "subscript" : declaration.name)'"
    var hint = "only the members of '\(owner.shortName)' and its extensions can use it"
    if case .memberwise = declaration.body {
      hint = "it sets a private property: write an initializer in '\(owner.shortName)'"
    }
    throw error(
      .unknownMember, place.memberName,
      "\(what) is inaccessible due to 'private' protection level", hint: hint)
  }

  /// Refuses to change what only a type's own members can change.
  func checkCanSet(
    _ declaration: Declaration, for change: Change, at node: some SyntaxProtocol
  ) throws {
    guard declaration.isSetterPrivate, let owner = declaration.accessOwner, !isInside(owner) else {
      return
    }
    let isSubscript = declaration.kind == .subscription
    let what = isSubscript ? "subscript" : "'\(declaration.name)'"
    let message: String
    if case .assignment = change {
      message =
        isSubscript
        ? "cannot assign through subscript: subscript setter is inaccessible"
        : "cannot assign to property: \(what) setter is inaccessible"
    } else {
      message = change.message("\(what) setter is inaccessible")
    }
    throw error(
      .immutable, node, message,
      hint: "'private(set)': only the members of '\(owner.shortName)' and its extensions can set it"
    )
  }
}

import SwiftSyntax

/// Keys that the lesson itself makes the hash of.
extension Checker {
  /// Takes over what `hash(into:)` of a type does.
  ///
  /// - Returns: Whether the type has one.
  func declareHash(of type: TypeDeclaration) throws -> Bool {
    let declared = type.nominal.members(named: "hash").first {
      $0.kind == .function && !$0.isStatic && !$0.isMutating && !$0.isThrowing
        && $0.result == .void && $0.parameters.map(\.label) == ["into"]
        && $0.parameters.map(\.type) == [.host("Hasher")] && $0.parameters[0].isChanging
    }
    guard let declared, case .lesson(let context) = declared.body else { return false }
    let code = context.code
    let site = Site(map.location(of: 0), length: 1)
    type.nominal.hashedParts = { [unowned machine] value in
      let hasher = machine.keepingFailure(else: .void) {
        try machine.hasher(after: code, of: value, site)
      }
      guard case .host(let object) = hasher else { return [] }
      return (object as? HostBox<[Value]>)?.wrapped ?? []
    }
    return true
  }
}

extension Machine {
  /// The hasher that a value's `hash(into:)` has been given.
  fileprivate func hasher(after code: FunctionCode, of value: Value, _ site: Site) throws -> Value {
    prepareFrame(of: code)
    values[valueBase + frameValues] = value
    values[valueBase + frameValues + 1] = .host(HostBox<[Value]>([]))
    let caller = try enter(code, captures: [], site)
    defer { leave(caller) }
    _ = try code.asValue(self)
    return values[valueBase + 1]
  }
}

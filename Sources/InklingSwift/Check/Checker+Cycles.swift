/// Memory of lessons that are no longer needed.
///
/// Types, blocks and functions of a lesson refer to each other in circles, which counting references does not see.
extension Checker {
  /// Makes a type that goes with the checker.
  func makeType(
    _ kind: NominalType.Kind, name: String, isLocal: Bool, step: Int
  ) -> NominalType {
    keep(NominalType(kind, name: name, isLocal: isLocal, step: step))
  }

  /// Has something go with the checker.
  ///
  /// - Returns: The same.
  func keep<T: Cyclic>(_ new: T) -> T {
    cyclic.append(new)
    return new
  }

  /// Has a block and those around it go with the checker, because something beyond the block will refer to it.
  ///
  /// - Returns: The same block.
  func keep(_ scope: Scope) -> Scope {
    var next: Scope? = scope
    while let current = next, !current.isKept {
      current.isKept = true
      cyclic.append(current)
      next = current.parent
    }
    return scope
  }

  /// Lets go of everything that steps have declared.
  func breakCycles() {
    for each in cyclic { each.breakCycles() }
    cyclic = []
    host.breakCycles()
  }
}

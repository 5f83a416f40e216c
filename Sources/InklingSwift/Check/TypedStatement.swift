/// A statement that has been checked.
struct TypedStatement {
  /// Makes the code. Called at most once, after the check of the step has ended without errors.
  let lower: () -> Execute
  /// Whether control never reaches what stands after it.
  var leaves = false
  /// Whether it runs only when the block that it stands in ends.
  var isDeferred = false

  init(leaves: Bool = false, lower: @escaping () -> Execute) {
    self.leaves = leaves
    self.lower = lower
  }

  /// A statement that does nothing.
  static var empty: TypedStatement { TypedStatement { { _ in .next } } }

  /// A statement made of code without a value.
  static func run(_ lower: @escaping () -> Run<Void>) -> TypedStatement {
    TypedStatement {
      let run = lower()
      return {
        try run($0)
        return .next
      }
    }
  }
}

/// Holds a statement's code, so that a collection of it keeps the closures as they are: as elements of a generic
/// container they would be called through thunks.
struct HeldStatement {
  let run: Execute
}

/// Code that executes statements in order.
func lowerSequence(_ statements: [TypedStatement]) -> Execute {
  let code = statements.map { HeldStatement(run: $0.lower()) }
  switch code.count {
  case 0: return { _ in .next }
  case 1: return code[0].run
  case 2:
    let first = code[0].run
    let second = code[1].run
    return { machine in
      let signal = try first(machine)
      guard case .next = signal else { return signal }
      return try second(machine)
    }
  case 3:
    let first = code[0].run
    let second = code[1].run
    let third = code[2].run
    return { machine in
      var signal = try first(machine)
      guard case .next = signal else { return signal }
      signal = try second(machine)
      guard case .next = signal else { return signal }
      return try third(machine)
    }
  default:
    return { machine in
      for statement in code {
        let signal = try statement.run(machine)
        guard case .next = signal else { return signal }
      }
      return .next
    }
  }
}

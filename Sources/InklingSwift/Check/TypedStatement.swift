/// A statement that has been checked.
struct TypedStatement {
  /// Makes the code. Called at most once, after the check of the step has ended without errors.
  let lower: () -> Execute
  /// Whether control never reaches what stands after it.
  var leaves = false

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

/// Code that executes statements in order.
func lowerSequence(_ statements: [TypedStatement]) -> Execute {
  let code = statements.map { $0.lower() }
  switch code.count {
  case 0: return { _ in .next }
  case 1: return code[0]
  case 2:
    let (first, second) = (code[0], code[1])
    return { machine in
      let signal = try first(machine)
      return signal == .next ? try second(machine) : signal
    }
  case 3:
    let (first, second, third) = (code[0], code[1], code[2])
    return { machine in
      var signal = try first(machine)
      if signal != .next { return signal }
      signal = try second(machine)
      return signal == .next ? try third(machine) : signal
    }
  default:
    return { machine in
      for execute in code {
        let signal = try execute(machine)
        if signal != .next { return signal }
      }
      return .next
    }
  }
}

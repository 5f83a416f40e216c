/// A statement that has been checked.
struct TypedStatement {
  /// Makes the code, which is either a statement's or that of a statement after which the next one always runs.
  ///
  /// Called at most once, after the check of the step has ended without errors.
  let lowerStep: () -> LoweredStatement
  /// What it does, where the register machine does so by itself.
  var structure: Structure?
  /// Whether control never reaches what stands after it.
  var leaves = false
  /// Whether it runs only when the block that it stands in ends.
  var isDeferred = false

  init(leaves: Bool = false, lower: @escaping () -> Execute) {
    self.leaves = leaves
    self.lowerStep = { .execute(lower()) }
  }

  init(leaves: Bool = false, lowerStep: @escaping () -> LoweredStatement) {
    self.leaves = leaves
    self.lowerStep = lowerStep
  }

  /// Makes the code. Called at most once, after the check of the step has ended without errors.
  func lower() -> Execute { lowerStep().asExecute }

  /// A statement that does nothing.
  static var empty: TypedStatement { TypedStatement(lowerStep: { .action({ _ in }) }) }

  /// A statement made of code without a value.
  static func run(
    _ structure: Structure? = nil, _ lower: @escaping () -> Run<Void>
  ) -> TypedStatement {
    var statement = TypedStatement(lowerStep: { .action(lower()) })
    statement.structure = structure
    return statement
  }

  /// A statement that is always made of instructions.
  ///
  /// - Parameter function: The function that it stands in.
  static func assembled(
    leaves: Bool = false, _ structure: Structure, in function: FunctionContext, _ machine: Machine
  ) -> TypedStatement {
    var statement = TypedStatement(
      leaves: leaves,
      lowerStep: {
        let (entry, mayLeave) = Assembler.assemble(in: function, machine) { assembler in
          assembler.assemble(structure)
          assembler.emit(.end)
        }
        return mayLeave
          ? .execute { try $0.execute(entry) } : .action { _ = try $0.execute(entry) }
      })
    statement.structure = structure
    return statement
  }
}

/// A statement's code.
enum LoweredStatement {
  /// Code that tells how it ended.
  case execute(Execute)
  /// Code after which the next statement always runs.
  case action(Run<Void>)
  /// Code of a value that is always returned.
  case result(Code)
  /// Code of a value that is returned if a test says so.
  case mayResult(Run<Bool>, Code)

  var asExecute: Execute {
    switch self {
    case .execute(let execute): return execute
    case .action(let run):
      return {
        try run($0)
        return .next
      }
    case .result(let code): return code.asReturn
    case .mayResult(let test, let code):
      let result = code.asReturn
      return { try test($0) ? try result($0) : .next }
    }
  }

  /// The code of two statements, one after the other.
  func followed(by next: LoweredStatement) -> LoweredStatement {
    switch (self, next) {
    case (.result, _): return self
    case (.action(let first), .action(let second)):
      return .action {
        try first($0)
        try second($0)
      }
    case (.action(let first), .result(let code)): return .result(code.preceded(by: first))
    case (.action(let first), .mayResult(let test, let code)):
      return .mayResult(
        {
          try first($0)
          return try test($0)
        }, code)
    case (.mayResult(let test, let code), .result(let other)):
      guard let choice = Code.choice(test, code, other) else { break }
      return .result(choice)
    case (.action(let first), .execute(let second)):
      return .execute {
        try first($0)
        return try second($0)
      }
    case (_, .action(let second)):
      let first = asExecute
      return .execute { machine in
        let signal = try first(machine)
        guard case .next = signal else { return signal }
        try second(machine)
        return .next
      }
    default: break
    }
    let (first, second) = (asExecute, next.asExecute)
    return .execute { machine in
      let signal = try first(machine)
      guard case .next = signal else { return signal }
      return try second(machine)
    }
  }

  /// The code of a statement that runs if a test says so.
  func guarded(by test: @escaping Run<Bool>) -> LoweredStatement {
    switch self {
    case .action(let run): .action { if try test($0) { try run($0) } }
    case .result(let code): .mayResult(test, code)
    case .mayResult(let inner, let code): .mayResult({ try test($0) && inner($0) }, code)
    case .execute(let run): .execute { try test($0) ? try run($0) : .next }
    }
  }

  /// The code of one of two statements, as a test says.
  static func choice(
    _ test: @escaping Run<Bool>, _ yes: LoweredStatement, _ no: LoweredStatement
  ) -> LoweredStatement {
    switch (yes, no) {
    case (.action(let yes), .action(let no)):
      return .action { try test($0) ? try yes($0) : try no($0) }
    case (.result(let first), .result(let second)):
      if let choice = Code.choice(test, first, second) { return .result(choice) }
    default: break
    }
    let (yes, no) = (yes.asExecute, no.asExecute)
    return .execute { try test($0) ? try yes($0) : try no($0) }
  }
}

extension Code {
  /// The code of a statement that returns the value.
  fileprivate var asReturn: Execute {
    switch self {
    case .void(let run):
      return {
        try run($0)
        return .return
      }
    case .int(let run):
      return {
        $0.resultWord = try run($0)
        return .return
      }
    case .double(let run):
      return {
        $0.resultWord = try run($0).word
        return .return
      }
    case .float(let run):
      return {
        $0.resultWord = try run($0).word
        return .return
      }
    case .bool(let run):
      return {
        $0.resultWord = try run($0).word
        return .return
      }
    case .value(let run):
      return {
        $0.resultValue = try run($0)
        return .return
      }
    }
  }

  /// The code of one of two values in the same form, as a test says.
  fileprivate static func choice(_ test: @escaping Run<Bool>, _ yes: Code, _ no: Code) -> Code? {
    switch (yes, no) {
    case (.int(let yes), .int(let no)): .int { try test($0) ? try yes($0) : try no($0) }
    case (.double(let yes), .double(let no)): .double { try test($0) ? try yes($0) : try no($0) }
    case (.bool(let yes), .bool(let no)): .bool { try test($0) ? try yes($0) : try no($0) }
    case (.value(let yes), .value(let no)): .value { try test($0) ? try yes($0) : try no($0) }
    default: nil
    }
  }

  /// The code in the form that values of a type have.
  func inForm(of type: SwiftType) -> Code {
    switch type {
    case .int, .sized: .int(asInt)
    case .double: .double(asDouble)
    case .float: .float(asFloat)
    case .bool: .bool(asBool)
    case .void: .void(asVoid)
    default: .value(asValue)
    }
  }
}

/// Holds a statement's code, so that a collection keeps the closure as it is.
struct HeldStatement {
  let run: Execute
}

/// Holds code without a value, so that a collection of it keeps the closures as they are: as elements of a generic
/// container they would be called through thunks.
private struct HeldStep {
  let run: Run<Void>
}

/// Code that executes statements in order.
func lowerSequence(_ statements: [TypedStatement]) -> LoweredStatement {
  let code = statements.map { $0.lowerStep() }
  let actions = code.compactMap {
    if case .action(let run) = $0 { HeldStep(run: run) } else { nil }
  }
  if actions.count == code.count {
    switch actions.count {
    case 0: return .action { _ in }
    case 3:
      let (first, second, third) = (actions[0].run, actions[1].run, actions[2].run)
      return .action {
        try first($0)
        try second($0)
        try third($0)
      }
    case 4:
      let (first, second) = (actions[0].run, actions[1].run)
      let (third, fourth) = (actions[2].run, actions[3].run)
      return .action {
        try first($0)
        try second($0)
        try third($0)
        try fourth($0)
      }
    default: break
    }
  }
  // A value at the end is chosen by the tests before it, from the last one on.
  if case .result? = code.last, code.count <= 32 {
    return code.dropLast().reversed().reduce(code[code.count - 1]) { $1.followed(by: $0) }
  }
  // Halves, so that no statement lies deep inside the code of the others.
  func sequence(_ range: Range<Int>) -> LoweredStatement {
    guard range.count > 1 else { return code[range.lowerBound] }
    let middle = range.lowerBound + range.count / 2
    return sequence(range.lowerBound..<middle).followed(by: sequence(middle..<range.upperBound))
  }
  return code.isEmpty ? .action { _ in } : sequence(0..<code.count)
}

/// Fills in the code of a function whose body has been checked.
func lowerFunction(
  _ context: FunctionContext, parameters: [Variable], body: () -> Code
) {
  // The caller has stored the arguments in the first slots; a captured one moves on into a box.
  var moves: [(isWord: Bool, from: Int, variable: Variable)] = []
  for parameter in parameters {
    let from = parameter.type.isWord ? context.allocateWord() : context.allocateValue()
    if parameter.isCaptured {
      moves.append((parameter.type.isWord, from, parameter))
    } else {
      parameter.place(at: from)
    }
  }
  let code = body()
  guard !moves.isEmpty else {
    context.code.setBody(code)
    return
  }
  let boxed = moves.map { (isWord: $0.isWord, from: $0.from, to: $0.variable.slot) }
  func box(_ machine: Machine) {
    for move in boxed {
      let box = Box()
      if move.isWord {
        box.word = machine.words[machine.wordBase + move.from]
      } else {
        box.value = machine.values[machine.valueBase + move.from]
      }
      machine.values[machine.valueBase + move.to] = .box(box)
    }
  }
  context.code.setBody(code.preceded(by: box))
  // What a closure has changed for the caller goes back to where the caller finds it.
  let back = zip(boxed, moves).filter { $1.variable.isChanging }.map(\.0)
  guard !back.isEmpty else { return }
  context.code.follow { machine in
    for move in back {
      guard case .box(let box) = machine.values[machine.valueBase + move.to] else { continue }
      if move.isWord {
        machine.words[machine.wordBase + move.from] = box.word
      } else {
        machine.values[machine.valueBase + move.from] = box.value
        box.value = .void
      }
    }
  }
}

/// The code of a function's body that is made of statements.
func lowerBody(_ block: TypedStatement, result: SwiftType) -> Code {
  let step = block.lowerStep()
  switch step {
  case .action(let run) where result == .void: return .void(run)
  case .result(let code) where result != .void: return code.inForm(of: result)
  default: break
  }
  let execute = step.asExecute
  if result == .void { return .void { _ = try execute($0) } }
  if result.isWord {
    return .fromWord(
      {
        _ = try execute($0)
        return $0.resultWord
      }, as: result)
  }
  return .value { machine in
    _ = try execute(machine)
    var value = Value.void
    swap(&value, &machine.resultValue)
    return value
  }
}

extension Code {
  /// The same code with other code run before it.
  func preceded(by first: @escaping Run<Void>) -> Code {
    switch self {
    case .int(let run):
      .int {
        try first($0)
        return try run($0)
      }
    case .double(let run):
      .double {
        try first($0)
        return try run($0)
      }
    case .float(let run):
      .float {
        try first($0)
        return try run($0)
      }
    case .bool(let run):
      .bool {
        try first($0)
        return try run($0)
      }
    case .void(let run):
      .void {
        try first($0)
        try run($0)
      }
    case .value(let run):
      .value {
        try first($0)
        return try run($0)
      }
    }
  }
}

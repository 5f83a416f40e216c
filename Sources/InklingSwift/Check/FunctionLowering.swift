/// Fills in the code of a function whose body has been checked.
func lowerFunction(
  _ context: FunctionContext, _ machine: Machine, parameters: [Variable], body: () -> Code
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
    machine.code.publish(context.code)
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
  context.code.entry = nil
  context.code.setBody(code.preceded(by: box))
  machine.code.publish(context.code)
  // What a closure has changed for the caller goes back to where the caller finds it.
  let back = zip(boxed, moves).filter { $1.variable.isChanging }.map(\.0)
  guard !back.isEmpty else { return }
  context.code.wrapBody { machine in
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
  machine.code.publish(context.code)
}

/// The code of a function's body that is made of statements.
func lowerBody(
  _ block: TypedStatement, result: SwiftType, in context: FunctionContext, _ machine: Machine
) -> Code {
  let (entry, _) = Assembler.assemble(in: context, machine) { assembler in
    assembler.statement(block)
    assembler.emit(.returnNothing)
  }
  context.code.entry = entry
  if result == .void { return .void { _ = try $0.execute(entry) } }
  if result.isWord {
    return .fromWord(
      {
        _ = try $0.execute(entry)
        return $0.resultWord
      }, as: result)
  }
  return .value { machine in
    _ = try machine.execute(entry)
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

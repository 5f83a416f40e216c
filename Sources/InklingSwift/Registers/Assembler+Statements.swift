extension Assembler {
  /// Emits what executes a statement.
  func statement(_ statement: TypedStatement) {
    scoped {
      if let structure = statement.structure, emit(structure) { return }
      other(statement.lowerStep())
    }
  }

  /// Emits a statement of which only code is known.
  private func other(_ lowered: LoweredStatement) {
    switch lowered {
    case .action(let run): emit(.run, k: number(of: HeldVoid(run)))
    case .execute(let execute): emitExecution(of: HeldStatement(run: execute))
    case .result(let code): emitReturn(code)
    case .mayResult(let test, let code):
      let end = makeLabel()
      emit(.jumpUnlessRun, k: number(of: test), to: end)
      emitReturn(code)
      place(end)
    }
  }

  /// Emits a statement that may end with a jump or a return.
  private func emitExecution(of statement: HeldStatement) {
    let next = makeLabel()
    emit(.execute, k: number(of: statement), to: next)
    for loop in loops {
      emit(.onBreak, k: loop.id, to: loop.onBreak)
      emit(.onContinue, k: loop.id, to: loop.onContinue)
    }
    emit(.leaveAsSaid, returnsWord ? 1 : 0)
    place(next)
  }

  /// Whether what the function returns is a word.
  private var returnsWord: Bool { function.result?.isWord ?? false }

  private func emitReturn(_ code: Code) {
    switch code {
    case .void(let run):
      emit(.run, k: number(of: HeldVoid(run)))
      emit(.returnNothing)
    case .value(let run): emit(.returnValue, k: number(of: run))
    case .int, .double, .float, .bool:
      let register = temporaryWord()
      emit(.runWord, register, k: number(of: code.asOwnWord))
      emit(.returnWord, register)
    }
  }

  /// Emits a loop.
  func assemble(_ loop: Structure) { scoped { _ = emit(loop) } }

  /// - Returns: Whether it could be emitted; if not, nothing has been.
  private func emit(_ structure: Structure) -> Bool {
    switch structure {
    case .sequence(let statements):
      for inner in statements { statement(inner) }
    case .assign(let variable, let before, let value, let isInitial):
      return assign(variable, before, value, isInitial: isInitial)
    case .store(let path, let before, let value):
      return store(path, before, value)
    case .storeField(let field, let before, let value):
      return store(field, before, value, value.site)
    case .evaluate(let typed):
      evaluate(typed)
    case .branch(let conditions, let then, let otherwise):
      let (no, end) = (makeLabel(), makeLabel())
      jump(to: no, unless: conditions)
      statement(then)
      if let otherwise {
        if !then.leaves { emit(.jump, to: end) }
        place(no)
        statement(otherwise)
      } else {
        place(no)
      }
      place(end)
    case .require(let conditions, let otherwise):
      let (no, yes) = (makeLabel(), makeLabel())
      jump(to: no, unless: conditions)
      emit(.jump, to: yes)
      place(no)
      statement(otherwise)
      place(yes)
    case .whileLoop(let conditions, let body, let id, let site):
      hoistingConstants { emitWhile(conditions, body, id, site) }
    case .repeatLoop(let body, let condition, let id, let site):
      hoistingConstants {
        let (test, end) = (makeLabel(), makeLabel())
        round(body, id, test: test, end: end, while: condition, site)
      }
    case .counting(let loop): hoistingConstants { count(loop) }
    case .iterating(let loop): hoistingConstants { iterate(loop) }
    case .jump(let signal, let id):
      if let loop = loops.last(where: { $0.id == id }) {
        emit(.jump, to: signal == .break ? loop.onBreak : loop.onContinue)
      } else {
        emit(signal == .break ? .leaveByBreak : .leaveByContinue, k: id)
      }
    case .leave(let value):
      leave(value)
    }
    return true
  }

  private func inLoop(
    _ id: Int, onBreak: Label, onContinue: Label, _ body: () -> Void
  ) {
    loops.append(Loop(id: id, onBreak: onBreak, onContinue: onContinue))
    body()
    loops.removeLast()
  }

  // MARK: Variables and elements

  private func assign(
    _ variable: Variable, _ before: [KnownWord], _ value: Typed, isInitial: Bool
  ) -> Bool {
    guard variable.type.isWord else {
      // A value that a call gives; any other is stored by its closure.
      guard value.variable == nil, let (number, isGlobal) = home(of: variable),
        value.type == variable.type, value.operation?.givesValue ?? false, before.isEmpty
      else { return false }
      if isGlobal {
        let temporary = temporaryValue()
        self.value(value, into: temporary)
        emit(.moveToGlobal, number, temporary)
      } else {
        self.value(value, into: number)
      }
      return true
    }
    if variable.function === function, !variable.isCaptured {
      let slot = variable.slot
      known(before)
      word(value, into: slot)
      return true
    }
    let opcode: Opcode
    let number: Int
    if variable.function == nil {
      (opcode, number) = (.writeGlobal, variable.globalSlot(machine))
    } else if isInitial || variable.isLentFromBox {
      // A box is made by the closure, which knows as well when nothing may be set.
      return false
    } else if variable.function === function {
      (opcode, number) = (.writeBox, variable.slot)
    } else {
      (opcode, number) = (.writeCapture, function.capture(variable))
    }
    guard number <= UInt16.max else { return false }
    known(before)
    emit(opcode, word(value), number)
    return true
  }

  /// Emits what computes words that are needed later.
  private func known(_ words: [KnownWord]) {
    for known in words {
      known.register = known.constantWord ?? word(known.source, into: known.temporary.word)
    }
  }

  private func store(_ path: ElementPath, _ before: [KnownWord], _ value: Typed) -> Bool {
    guard let opcode = Opcode.writing(value.type, isRow: path.row != nil),
      let (number, isGlobal) = home(of: path.array)
    else { return false }
    let access = ElementAccess(
      array: path.array.lowerRead(in: function, machine, path.row?.site ?? path.site).asValue,
      modify: path.array.lowerModify(in: function, machine, path.site), rowSite: path.row?.site,
      site: path.site, element: value.type)
    known(before)
    let indices = path.row.map { Self.pair(word($0.index), word(path.index)) } ?? word(path.index)
    let new = word(value)
    emit(
      isGlobal ? opcode.ofGlobal : opcode.ofFrame, new, number, c: indices,
      k: self.number(of: access), at: path.site)
    return true
  }

  // MARK: Values and calls

  private func evaluate(_ typed: Typed) {
    if typed.variable == nil, typed.type == .void, let operation = typed.operation {
      if call(operation, .none) || append(operation) { return }
    } else if typed.variable == nil, !typed.type.isWord, let operation = typed.operation,
      call(operation, .value)
    {
      emit(.forgetValue)
      return
    }
    if typed.type.isWord {
      word(typed)
    } else {
      emit(.run, k: number(of: HeldVoid(typed.lower().asVoid)))
    }
  }

  private func append(_ operation: Operation) -> Bool {
    guard case .append(let array, let value, let site) = operation,
      value.type == .int || value.type == .double, let (number, isGlobal) = home(of: array)
    else { return false }
    let access = ElementAccess(
      array: array.lowerRead(in: function, machine, site).asValue,
      modify: array.lowerModify(in: function, machine, site), rowSite: nil, site: site,
      element: value.type)
    let new = word(value)
    let opcode: Opcode =
      value.type == .int
      ? isGlobal ? .appendIntToGlobal : .appendInt
      : isGlobal ? .appendDoubleToGlobal : .appendDouble
    emit(opcode, new, number, k: self.number(of: access), at: site)
    return true
  }

  private func store(_ field: FieldReference, _ before: [KnownWord], _ value: Typed, _ site: Site)
    -> Bool
  {
    guard field.variable.function === function, let slot = field.variable.localSlot else {
      return false
    }
    guard let kind = value.type.wordKind else { return false }
    known(before)
    emit(.writeField, word(value), slot, c: field.pair, k: kind, at: site)
    return true
  }

  private func leave(_ value: Typed?) {
    guard let value else {
      emit(.returnNothing)
      return
    }
    if value.type.isWord {
      emit(.returnWord, word(value))
    } else if value.type == .void {
      evaluate(value)
      emit(.returnNothing)
    } else if value.variable == nil, value.operation?.givesValue ?? false {
      let temporary = temporaryValue()
      self.value(value, into: temporary)
      emit(.returnMoved, temporary)
    } else {
      emit(.returnValue, k: number(of: value.lower().asValue))
    }
  }

  // MARK: Loops

  private func emitWhile(
    _ conditions: [Condition], _ body: TypedStatement, _ id: Int, _ site: Site
  ) {
    let (test, end) = (makeLabel(), makeLabel())
    guard conditions.count == 1, case .value(let condition) = conditions[0] else {
      place(test)
      inLoop(id, onBreak: end, onContinue: test) {
        jump(to: end, unless: conditions)
        emit(.tick, at: site)
        statement(body)
      }
      emit(.jump, to: test)
      return place(end)
    }
    // The test stands at the end, so that a round takes one jump.
    emit(.jump, to: test)
    round(body, id, test: test, end: end, while: condition, site)
  }

  /// Emits the body of a loop and, at its end, the test that leads to the next round.
  private func round(
    _ body: TypedStatement, _ id: Int, test: Label, end: Label, while condition: Typed,
    _ site: Site
  ) {
    let (start, counted) = (makeLabel(), makeLabel())
    place(start)
    emit(.tick, at: site)
    place(counted)
    inLoop(id, onBreak: end, onContinue: test) {
      statement(body)
      place(test)
      scoped { jump(to: start, if: true, condition) }
      countInLastJump(from: start, to: counted, at: site)
    }
    place(end)
  }

  private func count(_ loop: Counting) {
    let variable = loop.pattern.variable
    // A variable that nothing else can reach counts by itself.
    let own = variable.flatMap { variable -> Int? in
      guard variable.function === function, !variable.isCaptured, !variable.isMutable,
        variable.type == .int
      else { return nil }
      return variable.slot
    }
    let first = own ?? temporaryWord()
    let last = temporaryWord()
    word(loop.bounds.lower, into: first)
    word(loop.bounds.upper, into: last)
    emit(.checkRange, first, last, k: loop.isClosed ? 1 : 0, at: loop.rangeSite)
    let (body, next, end) = (makeLabel(), makeLabel(), makeLabel())
    emit(.beginCounting, first, last, to: end, at: loop.site)
    place(body)
    if own == nil {
      let bind = loop.pattern.lowerBind(.int { $0.words[$0.wordBase + first] })
      emit(.run, k: number(of: HeldVoid(bind)))
    }
    inLoop(loop.id, onBreak: end, onContinue: next) {
      if let filter = loop.filter { scoped { jump(to: next, if: false, filter) } }
      statement(loop.body)
    }
    place(next)
    emit(.nextCount, first, last, to: body, at: loop.site)
    place(end)
  }

  private func iterate(_ loop: Iterating) {
    let (sequence, index) = (temporaryValue(), temporaryWord())
    let all = loop.sequence.lower().asValue
    emit(.runValue, sequence, k: number(of: { try all($0).asSequence } as Run<Value>))
    emit(.constant, index, k: 0)
    let (next, end) = (makeLabel(), makeLabel())
    place(next)
    let element = loop.element
    if let variable = loop.pattern?.variable, variable.function === function, !variable.isCaptured,
      element == .int || element == .double
    {
      let opcode: Opcode = element == .int ? .nextInt : .nextDouble
      emit(
        opcode, variable.slot, sequence, k: index, to: end, at: loop.site)
    } else {
      emit(.nextElement, 0, sequence, k: index, to: end, at: loop.site)
      if let pattern = loop.pattern {
        let bind = pattern.lowerBind(.unwrapping({ $0.resultValue }, as: element))
        emit(.run, k: number(of: HeldVoid(bind)))
      }
    }
    if let match = loop.match {
      emit(.jumpUnlessRun, k: number(of: match()), to: next)
    }
    inLoop(loop.id, onBreak: end, onContinue: next) {
      if let filter = loop.filter { scoped { jump(to: next, if: false, filter) } }
      statement(loop.body)
    }
    emit(.jump, to: next)
    place(end)
    emit(.dropValue, sequence)
  }
}

extension Operation {
  /// Whether it gives a value that is no word by instructions.
  fileprivate var givesValue: Bool {
    switch self {
    case .call, .apply: true
    case .construct(let type, _): type.marks.isEmpty
    default: false
    }
  }
}

extension Code {
  /// The word of a value that a frame holds in one.
  var asOwnWord: Run<Int> {
    switch self {
    case .int(let run): run
    case .double(let run): { try run($0).word }
    case .float(let run): { try run($0).word }
    case .bool(let run): { try run($0).word }
    case .void, .value: asInt
    }
  }
}

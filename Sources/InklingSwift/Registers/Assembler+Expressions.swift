extension Assembler {
  /// Emits what computes an expression whose type is a word.
  ///
  /// - Parameter target: The register that the value is wanted in; without one it may stay where it is.
  /// - Returns: The register that holds the value.
  @discardableResult
  func word(_ typed: Typed, into target: Int? = nil) -> Int {
    if let constant = typed.constant, let word = constant.ownWord {
      guard let target else { return self.constant(word) }
      emit(.constant, target, k: word)
      return target
    }
    if let slot = typed.localWord {
      if target == nil, typed.variable?.isChangedByCalls == false { return slot }
      let result = target ?? temporaryWord()
      if result != slot { emit(.move, result, slot) }
      return result
    }
    if let variable = typed.variable, let result = read(variable, typed.site, into: target) {
      return result
    }
    if let operation = typed.operation,
      let result = word(operation, typed.type, typed.site, into: target)
    {
      return result
    }
    let result = target ?? temporaryWord()
    emit(.runWord, result, k: number(of: typed.lower().asWord(typed.type)))
    return result
  }

  /// Emits what reads a variable that is no plain word of the frame; `nil` where only its closure can.
  private func read(_ variable: Variable, _ site: Site, into target: Int?) -> Int? {
    guard variable.type.isWord, variable.accessors == nil, !variable.isLentFromBox
    else { return nil }
    let opcode: Opcode
    let number: Int
    if variable.function == nil {
      number = variable.globalSlot(machine)
      opcode = function.isStep ? .readGlobal : .readGlobalIfReady
    } else if variable.function === function {
      number = variable.slot
      opcode = .readBox
    } else {
      number = function.capture(variable)
      opcode = .readCapture
    }
    guard number <= UInt16.max else { return nil }
    // In a step, a constant has had its value since before the loop.
    if opcode == .readGlobal, !variable.isMutable,
      let register = hoisted(global: number)
    {
      guard let target else { return register }
      emit(.move, target, register)
      return target
    }
    let result = target ?? temporaryWord()
    if opcode == .readGlobalIfReady {
      // What is not ready is read by the closure, which knows what to say.
      let run = variable.lowerRead(in: function, machine, site).asWord(variable.type)
      emit(opcode, result, number, k: self.number(of: run), at: site)
    } else {
      emit(opcode, result, number, at: site)
    }
    return result
  }

  private func word(
    _ operation: Operation, _ type: SwiftType, _ site: Site, into target: Int?
  ) -> Int? {
    switch operation {
    case .arithmetic(let name, let left, let right, let site):
      return type == .double
        ? doubles(name, left, right, into: target) : ints(name, left, right, site, into: target)
    case .comparison, .not, .both, .either:
      let result = target ?? temporaryWord()
      // The operands may be what the result goes into.
      let (otherwise, end) = (makeLabel(), makeLabel())
      jump(to: otherwise, if: false, operation)
      emit(.constant, result, k: 1)
      emit(.jump, to: end)
      place(otherwise)
      emit(.constant, result, k: 0)
      place(end)
      return result
    case .negation(let operand, let site):
      let source = scoped { word(operand) }
      let result = target ?? temporaryWord()
      emit(type == .double ? .negateDouble : .negateInt, result, source, at: site)
      return result
    case .choice(let test, let yes, let no):
      let result = target ?? temporaryWord()
      let (otherwise, end) = (makeLabel(), makeLabel())
      scoped { jump(to: otherwise, if: false, test) }
      scoped { _ = word(yes, into: result) }
      emit(.jump, to: end)
      place(otherwise)
      scoped { _ = word(no, into: result) }
      place(end)
      return result
    case .element(let path): return element(path, type, into: target)
    case .count(let array, let site):
      guard let (number, isGlobal) = home(of: array) else { return nil }
      let result = target ?? temporaryWord()
      let run = array.lowerRead(in: function, machine, site).asValue
      emit(
        isGlobal ? .countOfGlobal : .count, result, number, k: self.number(of: run), at: site)
      return result
    case .field(let field, let site):
      guard field.variable.function === function, let slot = field.variable.localSlot else {
        return nil
      }
      let result = target ?? temporaryWord()
      emit(.readField, result, slot, c: field.pair, at: site)
      return result
    case .call, .apply, .change:
      let result = target ?? temporaryWord()
      return scoped { call(operation, .word(result)) } ? result : nil
    case .append, .construct: return nil
    case .direct(let form, let arguments, _):
      switch form {
      case .intToDouble:
        let source = scoped { word(arguments[0]) }
        let result = target ?? temporaryWord()
        emit(.intToDouble, result, source)
        return result
      case .double(let function):
        let source = scoped { word(arguments[0]) }
        let result = target ?? temporaryWord()
        emit(.applyDouble, result, source, k: number(of: function))
        return result
      case .ints(let function):
        let (first, second) = scoped { (word(arguments[0]), word(arguments[1])) }
        let result = target ?? temporaryWord()
        emit(.applyInts, result, first, c: second, k: number(of: function))
        return result
      case .doubles(let function):
        let (first, second) = scoped { (word(arguments[0]), word(arguments[1])) }
        let result = target ?? temporaryWord()
        emit(.applyDoubles, result, first, c: second, k: number(of: function))
        return result
      default: return nil
      }
    case .known(let known):
      guard let register = known.register else { return nil }
      guard let target, target != register else { return register }
      emit(.move, target, register)
      return target
    }
  }

  // MARK: Arithmetic

  private func ints(
    _ name: Arithmetic, _ left: Typed, _ right: Typed, _ site: Site, into target: Int?
  ) -> Int? {
    if let constant = right.intConstant, let opcode = name.intOpcode(with: constant) {
      let source = scoped { word(left) }
      let result = target ?? temporaryWord()
      emit(opcode, result, source, k: constant, at: site)
      return result
    }
    if let constant = left.intConstant, name == .sum || name == .product,
      let opcode = name.intOpcode(with: constant)
    {
      let source = scoped { word(right) }
      let result = target ?? temporaryWord()
      // The operands stand in the other order for who reads an error.
      emit(opcode, result, source, c: 1, k: constant, at: site)
      return result
    }
    let (first, second) = scoped { (word(left), word(right)) }
    let result = target ?? temporaryWord()
    emit(name.intOpcode, result, first, c: second, at: site)
    return result
  }

  private func doubles(
    _ name: Arithmetic, _ left: Typed, _ right: Typed, into target: Int?
  ) -> Int? {
    guard let (opcode, opcodeK) = name.doubleOpcodes else { return nil }
    if case .double(let constant)? = right.constant {
      let source = scoped { word(left) }
      let result = target ?? temporaryWord()
      emit(opcodeK, result, source, k: constant.word)
      return result
    }
    if case .double(let constant)? = left.constant, name == .sum || name == .product {
      let source = scoped { word(right) }
      let result = target ?? temporaryWord()
      emit(opcodeK, result, source, k: constant.word)
      return result
    }
    if let fused = productSum(name, left, right, into: target) { return fused }
    let (first, second) = scoped { (word(left), word(right)) }
    let result = target ?? temporaryWord()
    emit(opcode, result, first, c: second)
    return result
  }

  /// Emits `x + a * b` or `x - a * b`, rounded twice as written.
  private func productSum(
    _ name: Arithmetic, _ left: Typed, _ right: Typed, into target: Int?
  ) -> Int? {
    guard name == .sum || name == .difference, right.variable == nil,
      case .arithmetic(.product, let first, let second, _)? = right.operation,
      first.constant == nil, second.constant == nil
    else { return nil }
    let (addend, one, other) = scoped { (word(left), word(first), word(second)) }
    let result = target ?? temporaryWord()
    emit(name == .sum ? .addProduct : .subtractProduct, result, one, c: other, k: addend)
    return result
  }

  // MARK: Elements

  /// Where a variable's array lies, if instructions can find it.
  func home(of array: Variable) -> (number: Int, isGlobal: Bool)? {
    switch array.home(in: function, machine) {
    case .frame(let home)?: (home.slot, false)
    case .global(let home)? where home.slot <= UInt16.max: (home.slot, true)
    default: nil
    }
  }

  private func element(_ path: ElementPath, _ type: SwiftType, into target: Int?) -> Int? {
    guard let opcode = Opcode.reading(type, isRow: path.row != nil),
      let (number, isGlobal) = home(of: path.array)
    else { return nil }
    let access = ElementAccess(
      array: path.array.lowerRead(in: function, machine, path.row?.site ?? path.site).asValue,
      modify: nil, rowSite: path.row?.site, site: path.site, element: type)
    let indices = scoped {
      path.row.map { Self.pair(word($0.index), word(path.index)) } ?? word(path.index)
    }
    let result = target ?? temporaryWord()
    emit(
      isGlobal ? opcode.ofGlobal : opcode.ofFrame, result, number, c: indices,
      k: self.number(of: access), at: path.site)
    return result
  }

  // MARK: Conditions

  /// Emits what goes to a label if an expression has a truth value, and else goes on.
  func jump(to label: Label, if expected: Bool, _ typed: Typed) {
    if case .bool(let value)? = typed.constant {
      if value == expected { emit(.jump, to: label) }
      return
    }
    if typed.variable == nil, let operation = typed.operation, operation.isTest {
      return jump(to: label, if: expected, operation)
    }
    let register = scoped { word(typed) }
    emit(expected ? .jumpIf : .jumpUnless, register, to: label)
  }

  /// Emits what goes to a label if a test has a result, and else goes on.
  private func jump(to label: Label, if expected: Bool, _ operation: Operation) {
    switch operation {
    case .not(let inner): jump(to: label, if: !expected, inner)
    case .both(let first, let second): jump(to: label, if: expected, first, second, isAnd: true)
    case .either(let first, let second): jump(to: label, if: expected, first, second, isAnd: false)
    case .comparison(let name, let left, let right):
      if left.type == .double {
        compareDoubles(name, left, right, label, expected)
      } else {
        compareInts(expected ? name : name.negated, left, right, label)
      }
    default: break
    }
  }

  private func jump(
    to label: Label, if expected: Bool, _ first: Typed, _ second: Typed, isAnd: Bool
  ) {
    if isAnd != expected {
      // The first operand alone can decide.
      jump(to: label, if: expected, first)
      jump(to: label, if: expected, second)
    } else {
      let skip = makeLabel()
      jump(to: skip, if: !expected, first)
      jump(to: label, if: expected, second)
      place(skip)
    }
  }

  private func compareInts(_ name: Comparison, _ left: Typed, _ right: Typed, _ label: Label) {
    if let constant = right.intConstant {
      let register = scoped { word(left) }
      return emit(name.intOpcodeK, register, k: constant, to: label)
    }
    if let constant = left.intConstant {
      let register = scoped { word(right) }
      return emit(name.exchanged.intOpcodeK, register, k: constant, to: label)
    }
    let (first, second) = scoped { (word(left), word(right)) }
    switch name {
    case .less: emit(.jumpLessInt, first, second, to: label)
    case .lessOrEqual: emit(.jumpLessOrEqualInt, first, second, to: label)
    case .greater: emit(.jumpLessInt, second, first, to: label)
    case .greaterOrEqual: emit(.jumpLessOrEqualInt, second, first, to: label)
    case .equal: emit(.jumpEqualInt, first, second, to: label)
    case .unequal: emit(.jumpUnequalInt, first, second, to: label)
    }
  }

  private func compareDoubles(
    _ name: Comparison, _ left: Typed, _ right: Typed, _ label: Label, _ expected: Bool
  ) {
    let (first, second) = scoped { (word(left), word(right)) }
    switch name {
    case .less: emit(expected ? .jumpLessDouble : .jumpUnlessLessDouble, first, second, to: label)
    case .greater:
      emit(expected ? .jumpLessDouble : .jumpUnlessLessDouble, second, first, to: label)
    case .lessOrEqual:
      emit(
        expected ? .jumpLessOrEqualDouble : .jumpUnlessLessOrEqualDouble, first, second, to: label)
    case .greaterOrEqual:
      emit(
        expected ? .jumpLessOrEqualDouble : .jumpUnlessLessOrEqualDouble, second, first, to: label)
    case .equal: emit(expected ? .jumpEqualDouble : .jumpUnequalDouble, first, second, to: label)
    case .unequal: emit(expected ? .jumpUnequalDouble : .jumpEqualDouble, first, second, to: label)
    }
  }

  /// Emits what goes to a label unless all conditions hold.
  func jump(to label: Label, unless conditions: [Condition]) {
    for condition in conditions {
      switch condition {
      case .value(let typed): scoped { jump(to: label, if: false, typed) }
      case .matching(let matching):
        emit(.jumpUnlessRun, k: number(of: matching.lower()), to: label)
      }
    }
  }

  // MARK: Calls

  /// What becomes of the result of a call.
  enum Result {
    /// It goes into a register.
    case word(Int)
    /// Nothing.
    case none
    /// It stays in the machine.
    case value

    fileprivate var register: Int { if case .word(let register) = self { register } else { 0 } }
    fileprivate var kind: Int {
      switch self {
      case .word: 0
      case .none: 1
      case .value: 2
      }
    }
  }

  /// Emits a call.
  ///
  /// - Returns: Whether it could be emitted; if not, nothing has been.
  func call(_ operation: Operation, _ result: Result) -> Bool {
    switch operation {
    case .call(let callee, let arguments, let site):
      call(callee.code, arguments, site, result)
      return true
    case .apply(let function, let arguments, let site):
      apply(function, arguments, site, result)
      return true
    case .change(let callee, let variable, let arguments, let site):
      guard let (number, isGlobal) = home(of: variable) else { return false }
      let places = compute(arguments)
      let callee = code.number(of: callee.code)
      emit(.prepare, k: callee)
      store(places, behind: 1)
      emit(
        isGlobal ? .callChangingGlobal : .callChanging, result.register, number, c: result.kind,
        k: callee, at: site)
      return true
    default: return false
    }
  }

  private func call(
    _ callee: FunctionCode, _ arguments: [Typed], _ site: Site, _ result: Result
  ) {
    let callee = code.number(of: callee)
    let opcode: Opcode
    switch result {
    case .word: opcode = .call
    case .none: opcode = .callForEffects
    case .value: opcode = .callForValue
    }
    if opcode == .call, arguments.count == 1 || arguments.count == 2,
      arguments.allSatisfy(\.type.isWord)
    {
      let registers = arguments.map { word($0) }
      if registers.count == 1 {
        emit(.call1, result.register, registers[0], k: callee, at: site)
      } else {
        emit(.call2, result.register, registers[0], c: registers[1], k: callee, at: site)
      }
      return
    }
    let places = compute(arguments)
    emit(.prepare, k: callee)
    store(places)
    emit(opcode, result.register, k: callee, at: site)
  }

  /// Emits a call of a function that is a value.
  private func apply(
    _ callee: Typed, _ arguments: [Typed], _ site: Site, _ result: Result
  ) {
    var opcode = Opcode.callFunction
    var number: Int?
    var run: Run<Value> = { _ in .void }
    // The function is found before the arguments are computed; a constant is found at any time.
    if let variable = callee.variable, !variable.isMutable {
      switch variable.home(in: function, machine) {
      case .frame(let home)?: number = home.slot
      case .global(let home)? where home.slot <= UInt16.max:
        (opcode, number) = (.callFunctionOfGlobal, home.slot)
      case .capture(let home)?: (opcode, number) = (.callFunctionOfCapture, home.index)
      default: break
      }
    }
    if number == nil {
      let temporary = temporaryValue()
      emit(.runValue, temporary, k: self.number(of: callee.lower().asValue))
      number = temporary
    } else {
      run = callee.lower().asValue
    }
    let places = compute(arguments)
    emit(
      .prepareArguments, 0, places.count { $0.opcode == .argument },
      c: places.count { $0.opcode != .argument })
    store(places)
    emit(
      opcode, result.register, number ?? 0, c: result.kind,
      k: self.number(of: Application(function: run, parameters: arguments.map(\.type))), at: site)
  }

  /// What takes an argument from where it has been computed to where the function finds it.
  private typealias ArgumentPlace = (opcode: Opcode, from: Int)

  /// Emits what computes arguments. All are computed before the first is stored, because computing one may call a
  /// function as well.
  private func compute(_ arguments: [Typed]) -> [ArgumentPlace] {
    arguments.map { argument -> ArgumentPlace in
      if argument.type.isWord { return (.argument, word(argument)) }
      if let variable = argument.variable, variable.function === function,
        !variable.isChangedByCalls, !variable.isPassedToChange, let slot = variable.localSlot
      {
        return (.argumentValue, slot)
      }
      let temporary = temporaryValue()
      value(argument, into: temporary)
      return (.argumentMovedValue, temporary)
    }
  }

  // MARK: Values

  /// Emits what computes an expression whose type is no word, into a value of the frame.
  func value(_ typed: Typed, into target: Int) {
    if typed.constant == nil, typed.variable == nil, let operation = typed.operation {
      if case .construct(let type, let parts) = operation, type.marks.isEmpty {
        return construct(parts, into: target)
      }
      if scoped({ call(operation, .value) }) {
        emit(.takeValue, target)
        return
      }
    }
    if let variable = typed.variable, variable.function === function, let slot = variable.localSlot,
      !variable.isPassedToChange
    {
      emit(.copyValue, target, slot, at: typed.site)
      return
    }
    let run = typed.lower().asValue
    if let variable = typed.variable, variable.function == nil, !variable.isPassedToChange,
      let (number, _) = home(of: variable)
    {
      // What is not there is read by the closure, which knows what to say.
      emit(.copyGlobal, target, number, k: self.number(of: run))
    } else {
      emit(.runValue, target, k: number(of: run))
    }
  }

  /// Emits what makes a struct of parts that are words.
  private func construct(_ parts: [Typed], into target: Int) {
    scoped {
      // The parts lie one behind the other.
      let first = function.allocateWord()
      for _ in parts.dropFirst() { _ = function.allocateWord() }
      var kinds = 0
      for (index, part) in parts.enumerated() {
        word(part, into: first + index)
        kinds |= (part.type.wordKind ?? 0) << (2 * index)
      }
      emit(.construct, target, first, c: parts.count, k: kinds)
    }
  }

  /// Emits what stores arguments in the frame of the function to be called, behind some values.
  private func store(_ places: [ArgumentPlace], behind first: Int = 0) {
    var (words, values) = (0, first)
    for place in places {
      if place.opcode == .argument {
        emit(.argument, place.from, words)
        words += 1
      } else {
        emit(place.opcode, place.from, values)
        values += 1
      }
    }
  }
}

extension SwiftType {
  /// What a word of the type is for instructions: 0 an integer, 1 a `Double`, 2 a `Bool`, 3 a `Float`.
  var wordKind: Int? {
    switch self {
    case .int, .sized: 0
    case .double: 1
    case .bool: 2
    case .float: 3
    default: nil
    }
  }
}

extension Value {
  /// A struct of the words at an address; what each is stands in two bits of `kinds`.
  @inline(never)
  static func `struct`(of words: UnsafeMutablePointer<Int>, count: Int, kinds: Int) -> Value {
    func part(_ index: Int) -> Value {
      Value(word: words[index], ofKind: kinds >> (2 * index) & 3)
    }
    switch count {
    case 1: return .tuple([part(0)])
    case 2: return .tuple([part(0), part(1)])
    case 3: return .tuple([part(0), part(1), part(2)])
    case 4: return .tuple([part(0), part(1), part(2), part(3)])
    default: return .tuple((0..<count).map(part))
    }
  }

  /// The value of a word, by what it is for instructions.
  @inline(__always)
  init(word: Int, ofKind kind: Int) {
    switch kind {
    case 0: self = .int(word)
    case 1: self = .double(Double(word: word))
    case 2: self = .bool(word != 0)
    default: self = .float(Float(word: word))
    }
  }
}

extension FieldReference {
  /// The numbers of the properties, as instructions have them.
  var pair: Int { Assembler.pair(index, outer.map { $0 + 1 } ?? 0) }
}

extension Operation {
  /// Whether it gives a truth value by jumps.
  fileprivate var isTest: Bool {
    switch self {
    case .comparison, .not, .both, .either: true
    default: false
    }
  }
}

extension Typed {
  fileprivate var intConstant: Int? {
    if case .int(let value)? = constant, type == .int { value } else { nil }
  }
}

extension Value {
  /// The word that a frame holds for it, where it is held in one.
  var ownWord: Int? {
    switch self {
    case .int(let value): value
    case .double(let value): value.word
    case .float(let value): value.word
    case .bool(let value): value.word
    default: nil
    }
  }
}

extension Comparison {
  fileprivate var negated: Comparison {
    switch self {
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    case .equal: .unequal
    case .unequal: .equal
    }
  }

  fileprivate var intOpcodeK: Opcode {
    switch self {
    case .less: .jumpLessIntK
    case .lessOrEqual: .jumpLessOrEqualIntK
    case .greater: .jumpGreaterIntK
    case .greaterOrEqual: .jumpGreaterOrEqualIntK
    case .equal: .jumpEqualIntK
    case .unequal: .jumpUnequalIntK
    }
  }
}

extension Arithmetic {
  fileprivate var intOpcode: Opcode {
    switch self {
    case .sum: .addInt
    case .difference: .subtractInt
    case .product: .multiplyInt
    case .quotient: .divideInt
    case .remainder: .remainderInt
    case .shiftLeft: .shiftLeft
    case .shiftRight: .shiftRight
    case .and: .and
    case .or: .or
    case .exclusiveOr: .exclusiveOr
    case .wrappingSum: .wrappingAdd
    case .wrappingDifference: .wrappingSubtract
    case .wrappingProduct: .wrappingMultiply
    }
  }

  /// The opcode with a constant as second operand; nothing can go wrong with the constants of quotients and remainders.
  fileprivate func intOpcode(with constant: Int) -> Opcode? {
    switch self {
    case .sum: .addIntK
    case .difference: .subtractIntK
    case .product: .multiplyIntK
    case .quotient where constant != 0 && constant != -1: .divideIntK
    case .remainder where constant != 0 && constant != -1: .remainderIntK
    default: nil
    }
  }

  fileprivate var doubleOpcodes: (Opcode, Opcode)? {
    switch self {
    case .sum: (.addDouble, .addDoubleK)
    case .difference: (.subtractDouble, .subtractDoubleK)
    case .product: (.multiplyDouble, .multiplyDoubleK)
    case .quotient: (.divideDouble, .divideDoubleK)
    default: nil
    }
  }
}

extension Opcode {
  /// The opcodes for an array in the frame and for one in a global variable.
  struct ElementPair {
    let ofFrame: Opcode
    let ofGlobal: Opcode
  }

  static func reading(_ type: SwiftType, isRow: Bool) -> ElementPair? {
    switch (type, isRow) {
    case (.int, false): ElementPair(ofFrame: .readInt, ofGlobal: .readIntOfGlobal)
    case (.double, false): ElementPair(ofFrame: .readDouble, ofGlobal: .readDoubleOfGlobal)
    case (.bool, false): ElementPair(ofFrame: .readBool, ofGlobal: .readBoolOfGlobal)
    case (.int, true): ElementPair(ofFrame: .readIntOfRow, ofGlobal: .readIntOfRowOfGlobal)
    case (.double, true): ElementPair(ofFrame: .readDoubleOfRow, ofGlobal: .readDoubleOfRowOfGlobal)
    default: nil
    }
  }

  static func writing(_ type: SwiftType, isRow: Bool) -> ElementPair? {
    switch (type, isRow) {
    case (.int, false): ElementPair(ofFrame: .writeInt, ofGlobal: .writeIntOfGlobal)
    case (.double, false): ElementPair(ofFrame: .writeDouble, ofGlobal: .writeDoubleOfGlobal)
    case (.bool, false): ElementPair(ofFrame: .writeBool, ofGlobal: .writeBoolOfGlobal)
    case (.int, true): ElementPair(ofFrame: .writeIntOfRow, ofGlobal: .writeIntOfRowOfGlobal)
    case (.double, true):
      ElementPair(ofFrame: .writeDoubleOfRow, ofGlobal: .writeDoubleOfRowOfGlobal)
    default: nil
    }
  }
}

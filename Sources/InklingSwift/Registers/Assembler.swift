/// Makes the instructions of a function's body, or of a loop.
///
/// The registers are the words of the function's frame, so instructions and closures work on the same variables, and
/// each can run the other at any point. What has an ``Operation`` or a ``Structure`` becomes instructions; anything else
/// is run by its closure.
final class Assembler {
  let function: FunctionContext
  let machine: Machine
  var code: RegisterCode { machine.code }

  private var instructions: [Instruction] = []
  private var sites: [Site?] = []
  /// Where each label stands, once that is known, and the jumps to it.
  private var labels: [Int?] = []
  private var jumps: [(instruction: Int, label: Label)] = []
  /// The loops around what is being assembled, innermost last.
  var loops: [Loop] = []
  /// Whether what is assembled may end otherwise than at its end.
  private(set) var mayLeave = false
  /// Whether a number did not fit into an instruction.
  private var isTooLarge = false

  /// The registers of constants that are set before the outermost loop begins, by their words.
  private var loopConstants: [Int: Int] = [:]
  /// The registers of global constants that are read before the outermost loop begins, by their numbers.
  private var loopGlobals: [Int: Int] = [:]

  private var temporaryWords: [Int] = []
  private var temporaryValues: [Int] = []
  private var wordsInUse = 0
  private var valuesInUse = 0

  /// A point that jumps go to.
  struct Label {
    fileprivate let number: Int
  }

  /// A loop, and where its jumps go.
  struct Loop {
    let id: Int
    let onBreak: Label
    let onContinue: Label
  }

  private init(_ function: FunctionContext, _ machine: Machine) {
    self.function = function
    self.machine = machine
  }

  /// Assembles something.
  ///
  /// - Returns: The number of the first instruction, and whether a `return`, `break` or `continue` may leave it.
  static func assemble(
    in function: FunctionContext, _ machine: Machine, _ body: (Assembler) -> Void
  ) -> (entry: Int, mayLeave: Bool) {
    let assembler = Assembler(function, machine)
    body(assembler)
    return (assembler.finish(), assembler.mayLeave)
  }

  private func finish() -> Int {
    for (index, label) in jumps {
      guard let target = labels[label.number], let offset = Int32(exactly: target - index - 1)
      else {
        isTooLarge = true
        continue
      }
      instructions[index].c = offset
    }
    if isTooLarge {
      let site = sites.compactMap { $0 }.first
      let run = HeldVoid { _ in
        throw (site ?? Site(SourceLocation(file: "", line: 1, column: 1), length: 1)).error(
          .unsupported, "functions with more than 65,000 variables are not supported in lessons")
      }
      return code.append([Instruction(opcode: .run, k: number(of: run))], [site])
    }
    return code.append(instructions, sites)
  }

  // MARK: Instructions

  @discardableResult
  func emit(
    _ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, c: Int = 0, k: Int = 0, at site: Site? = nil
  ) -> Int {
    guard let first = UInt16(exactly: a), let second = UInt16(exactly: b),
      let third = Int32(exactly: c)
    else {
      isTooLarge = true
      return instructions.count
    }
    switch opcode {
    case .returnWord, .returnValue, .returnMoved, .returnNothing, .leaveAsSaid, .leaveByBreak,
      .leaveByContinue:
      mayLeave = true
    default: break
    }
    instructions.append(Instruction(opcode: opcode, a: first, b: second, c: third, k: k))
    sites.append(site)
    return instructions.count - 1
  }

  func makeLabel() -> Label {
    labels.append(nil)
    return Label(number: labels.count - 1)
  }

  /// Lets a label stand here.
  func place(_ label: Label) { labels[label.number] = instructions.count }

  /// Emits an instruction that may go to a label.
  func emit(
    _ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, k: Int = 0, to label: Label, at site: Site? = nil
  ) {
    jumps.append((instructions.count, label))
    emit(opcode, a, b, k: k, at: site)
  }

  /// Lets the last instruction count a round, where it can, and pass over the instruction at `label` that would.
  func countInLastJump(from label: Label, to counted: Label, at site: Site) {
    guard let jump = jumps.last, jump.instruction == instructions.count - 1,
      jump.label.number == label.number,
      let counting = instructions[jump.instruction].opcode.countingRounds
    else { return }
    instructions[jump.instruction].opcode = counting
    sites[jump.instruction] = site
    jumps[jumps.count - 1].label = counted
  }

  /// Two registers in the place of one.
  static func pair(_ first: Int, _ second: Int) -> Int {
    Int(Int32(truncatingIfNeeded: first & 0xFFFF | second << 16))
  }

  // MARK: Constants

  /// The register of a constant; in a loop it is set once, before that begins.
  func constant(_ word: Int) -> Int {
    if loops.isEmpty {
      let register = temporaryWord()
      emit(.constant, register, k: word)
      return register
    }
    if let register = loopConstants[word] { return register }
    let register = function.allocateWord()
    loopConstants[word] = register
    return register
  }

  /// The register of a global constant that is read once, before the loop around begins; `nil` where there is none.
  func hoisted(global number: Int) -> Int? {
    guard !loops.isEmpty else { return nil }
    if let register = loopGlobals[number] { return register }
    let register = function.allocateWord()
    loopGlobals[number] = register
    return register
  }

  /// Emits a loop; the constants in it are set before it begins, where it is in no other.
  func hoistingConstants(_ loop: () -> Void) {
    guard loops.isEmpty else { return loop() }
    (loopConstants, loopGlobals) = ([:], [:])
    let start = instructions.count
    // Jumps to what stands here now are jumps to the constants.
    let before = Set(labels.indices.filter { labels[$0] == start })
    loop()
    let constants =
      loopConstants.sorted { $0.value < $1.value }.map { word, register in
        Instruction(opcode: .constant, a: UInt16(truncatingIfNeeded: register), k: word)
      }
      + loopGlobals.sorted { $0.value < $1.value }.map { number, register in
        Instruction(
          opcode: .readGlobal, a: UInt16(truncatingIfNeeded: register),
          b: UInt16(truncatingIfNeeded: number))
      }
    if loopConstants.values.contains(where: { $0 > UInt16.max })
      || loopGlobals.values.contains(where: { $0 > UInt16.max })
    {
      isTooLarge = true
    }
    instructions.insert(contentsOf: constants, at: start)
    sites.insert(contentsOf: constants.map { _ in nil }, at: start)
    for index in labels.indices where !before.contains(index) {
      if let place = labels[index], place >= start { labels[index] = place + constants.count }
    }
    for index in jumps.indices where jumps[index].instruction >= start {
      jumps[index].instruction += constants.count
    }
    (loopConstants, loopGlobals) = ([:], [:])
  }

  // MARK: Registers

  /// A register for a value that is needed for a moment.
  func temporaryWord() -> Int {
    if wordsInUse == temporaryWords.count { temporaryWords.append(function.allocateWord()) }
    wordsInUse += 1
    return temporaryWords[wordsInUse - 1]
  }

  /// A value of the frame for a moment.
  func temporaryValue() -> Int {
    if valuesInUse == temporaryValues.count { temporaryValues.append(function.allocateValue()) }
    valuesInUse += 1
    return temporaryValues[valuesInUse - 1]
  }

  /// Lets the temporaries that `body` uses be used again behind it.
  func scoped<Result>(_ body: () -> Result) -> Result {
    let (words, values) = (wordsInUse, valuesInUse)
    defer { (wordsInUse, valuesInUse) = (words, values) }
    return body()
  }

  // MARK: What instructions refer to

  func number(of run: HeldVoid) -> Int { code.runs.append(run) }
  func number(of run: @escaping Run<Int>) -> Int { code.words.append(HeldWord(run: run)) }
  func number(of value: @escaping Run<Value>) -> Int {
    code.values.append(HeldValue(run: value))
  }
  func number(of test: @escaping Run<Bool>) -> Int {
    code.tests.append(HeldTest(run: test))
  }
  func number(of statement: HeldStatement) -> Int { code.statements.append(statement) }
  func number(of access: ElementAccess) -> Int { Self.add(access, to: &code.accesses) }
  func number(of function: @escaping (Double) -> Double) -> Int {
    code.functionsOfDouble.append(HeldFunction(run: function))
  }
  func number(of function: @escaping (Double, Double) -> Double) -> Int {
    code.functionsOfDoubles.append(HeldFunctionOfTwo(run: function))
  }
  func number(of application: Application) -> Int {
    Self.add(application, to: &code.applications)
  }
  func number(of function: @escaping (Int, Int) -> Int) -> Int {
    code.functionsOfInts.append(HeldFunctionOfInts(run: function))
  }

  private static func add<Element>(
    _ new: Element, to list: inout ContiguousArray<Element>
  ) -> Int {
    list.append(new)
    return list.count - 1
  }
}

/// What running code works on: the frames of the calls under way, the global variables, and the budget.
///
/// A frame is a window of two stacks: `words` holds `Int`, `Double`, `Float` and `Bool` variables as 64 bits each,
/// `values` everything else. Reached from the interpreter's thread only.
public final class Machine {
  private(set) var words = FrameStack<Int>(repeating: 0, count: 1 << 12)
  private(set) var values = FrameStack<Value>(repeating: .void, count: 1 << 10)
  // Where the current frame starts, and how long it is: of both stacks in turn, because what a call sets one by one would
  // otherwise be read two at a time, for which processors wait.
  var wordBase = 0
  var frameWords = 0
  var valueBase = 0
  var frameValues = 0
  /// The variables that the running function has captured.
  var captures: ContiguousArray<Box> = []
  /// Captured variables that may refer to themselves.
  var cycles = CaptureCycles()

  private(set) var globalWords = FrameStack<Int>(repeating: 0, count: 1 << 8)
  private(set) var globalValues = FrameStack<Value>(repeating: .void, count: 1 << 8)
  /// Which global variables have got their value, by number.
  var globalIsReady = ContiguousArray<Bool>()
  /// Those that calls under way are changing.
  var globalsBeingChanged: Set<Int> = []

  /// Where a `return` leaves what it returns.
  var resultWord = 0
  var resultValue = Value.void
  /// How the statement has ended that the register machine has had executed last.
  var lastSignal = Signal.next
  /// The loop that a `break` or `continue` under way is meant for.
  var jumpTarget = 0

  /// The instructions of what has been checked.
  let code = RegisterCode()
  /// The calls of the register machine that are under way.
  let calls: UnsafeMutablePointer<CallRecord>
  private let callCapacity: Int
  var callCount = 0
  /// The captures of the functions among them that have called one with captures of its own.
  let savedCaptures: UnsafeMutablePointer<ContiguousArray<Box>>
  var savedCount = 0

  /// What has stopped code of the lesson's that could not throw it.
  var failure: (any Error)?

  let limits: ExecutionLimits
  /// So many elements are never too much for one value, whatever they are.
  let fewElements: Int
  let interruption: Interruption
  let host: HostTypes
  let output: (String) -> Void
  /// Rounds and calls left before ``refuel(_:)`` looks at the budget and at the user.
  var fuel = 0
  private(set) var stepsGranted = 0
  /// How many calls of the register machine may be under way: what other calls have left of the depth.
  private var callLimit: Int
  /// The lowest address that the native stack may reach.
  var stackLimit = 0

  /// How many rounds and calls are granted at a time.
  private static let fuelPortion = 1 << 13

  init(
    limits: ExecutionLimits, interruption: Interruption, host: HostTypes,
    output: @escaping (String) -> Void
  ) {
    self.limits = limits
    fewElements = limits.valueBytes / MemoryLayout<Value>.stride
    self.interruption = interruption
    self.host = host
    self.output = output
    // The memory is used only as far as it is reached.
    callCapacity = min(limits.callDepth, 1 << 20)
    callLimit = callCapacity
    calls = .allocate(capacity: callCapacity)
    savedCaptures = .allocate(capacity: callCapacity)
    host.nesting.onExcess = { [unowned self] in fuel = 0 }
    host.nesting.spend = { [unowned self] in spend($0) }
  }

  deinit {
    cycles.breakAll()
    words.deallocate()
    values.deallocate()
    globalWords.deallocate()
    globalValues.deallocate()
    calls.deallocate()
    savedCaptures.deinitialize(count: savedCount)
    savedCaptures.deallocate()
  }

  /// Makes room for one more global variable.
  ///
  /// - Returns: Its number.
  func makeGlobal() -> Int {
    let new = globalIsReady.count
    globalIsReady.append(false)
    if new >= globalWords.count { globalWords.grow(to: new + 1, with: 0) }
    if new >= globalValues.count { globalValues.grow(to: new + 1, with: .void) }
    return new
  }

  /// How many rounds of loops and calls have been made.
  var stepsTaken: Int { stepsGranted - fuel }

  /// Counts one round of a loop or one call.
  @inline(__always)
  func tick(_ site: Site) throws {
    fuel &-= 1
    if fuel < 0 || interruption.isPending { try refuel(site) }
  }

  func refuel(_ site: Site) throws {
    fuel = max(fuel, 0)
    try checkFailure()
    try checkNesting(site)
    try checkInterruption(site)
    let portion = min(Self.fuelPortion, limits.steps - stepsGranted)
    guard portion > 0 else { throw exhausted(at: site) }
    stepsGranted += portion
    fuel = portion - 1
  }

  private func exhausted(at site: Site) -> Diagnostic {
    site.error(
      .stepBudget, "the lesson has used up its budget of \(limits.steps.grouped) steps here",
      hint: "a loop that never ends? A step is one round of a loop or one call of a function; "
        + "'budget:' in the front matter sets how many a lesson may take")
  }

  /// Takes work that is done at once for steps.
  ///
  /// - Returns: Whether so many are left, and nobody wants the run to stop.
  func spend(_ steps: Int) -> Bool {
    if interruption.isPending { return false }
    let more = max(0, steps - max(0, fuel))
    fuel = max(0, fuel - steps)
    guard more <= limits.steps - stepsGranted else {
      stepsGranted = limits.steps
      return false
    }
    stepsGranted += more
    return true
  }

  /// Takes work that is done at once for steps, before it is done, so that it has an end like all other work.
  func charge(_ steps: Int, _ site: Site) throws {
    guard steps > 0, !spend(steps) else { return }
    fuel = 0
    try refuel(site)
  }

  /// Ends the run where code of the lesson's has failed that could not throw its error.
  func checkFailure() throws {
    guard let failure else { return }
    self.failure = nil
    throw failure
  }

  /// Ends the run where values have been compared or written that lie too deep in each other, or are too many.
  func checkNesting(_ site: Site) throws {
    guard let excess = host.nesting.takeExcess() else { return }
    if excess == .depth { throw NestingGuard.error(site) }
    try checkInterruption(site)
    throw exhausted(at: site)
  }

  /// Ends the run where somebody has asked for it. Loops ask now and then; whatever makes or keeps large values asks
  /// every time.
  @inline(__always)
  func checkInterruption(_ site: Site) throws {
    if interruption.isPending { throw stopped(at: site) }
  }

  private func stopped(at site: Site) -> Diagnostic {
    if interruption.isRequested { return site.error(.interrupted, "the run was interrupted") }
    return site.error(
      .memoryBudget,
      "the lesson holds more than the \(limits.totalBytes >> 20) MiB of memory that it may use",
      hint: "an array that grows without end?")
  }

  /// Refuses a value that would take more bytes than a lesson may use for one.
  func reserve(bytes: (partialValue: Int, overflow: Bool), _ site: Site) throws {
    try checkInterruption(site)
    guard !bytes.overflow, bytes.partialValue <= limits.valueBytes else {
      throw site.error(
        .memoryBudget,
        "this value would take more than the \(limits.valueBytes >> 20) MiB that one value may have"
      )
    }
  }

  // MARK: Calls

  /// What a call has to put back when it ends.
  struct Caller {
    var wordBase: Int
    var valueBase: Int
    var frameWords: Int
    var frameValues: Int
    var captures: ContiguousArray<Box>
  }

  /// What a call of a function without captures has to put back when it ends.
  struct DirectCaller {
    var frameWords: Int
    var frameValues: Int
  }

  /// Makes room for a callee's frame behind the current one, so that its arguments can be stored there.
  @inline(__always)
  func prepareFrame(of code: FunctionCode) {
    let wordsNeeded = wordBase + frameWords + code.wordCount
    let valuesNeeded = valueBase + frameValues + code.valueCount
    if words.count < wordsNeeded || values.count < valuesNeeded {
      grow(toWords: wordsNeeded, values: valuesNeeded)
    }
  }

  /// Makes the stacks as long as a frame needs, which moves those that are too short.
  @inline(never)
  func grow(toWords wordsNeeded: Int, values valuesNeeded: Int) {
    if words.count < wordsNeeded { words.grow(to: wordsNeeded, with: 0) }
    if values.count < valuesNeeded { values.grow(to: valuesNeeded, with: .void) }
  }

  /// Refuses a call of the register machine that lies too deep in others.
  @inline(__always)
  func checkDepth(_ code: RegisterCode, _ call: UnsafeMutablePointer<Instruction>) throws {
    guard callCount < callLimit else { throw tooDeep(code.site(of: call)) }
  }

  /// Counts a call of closures that begins; every other of the depth is one of the register machine.
  @inline(__always)
  private func deepen(_ site: Site) throws {
    guard callCount < callLimit, !stackIsLow() else { throw tooDeep(site) }
    callLimit &-= 1
  }

  /// Moves on to the callee's frame, which ``prepareFrame(of:)`` has made.
  @inline(__always)
  func enter(_ code: FunctionCode, captures new: ContiguousArray<Box>, _ site: Site) throws
    -> Caller
  {
    try tick(site)
    try deepen(site)
    let caller = Caller(
      wordBase: wordBase, valueBase: valueBase, frameWords: frameWords, frameValues: frameValues,
      captures: captures)
    wordBase += frameWords
    valueBase += frameValues
    frameWords = code.wordCount
    frameValues = code.valueCount
    captures = new
    return caller
  }

  /// Moves on to the frame of a function without captures.
  @inline(__always)
  func enter(_ code: FunctionCode, _ site: Site) throws -> DirectCaller {
    try tick(site)
    try deepen(site)
    let caller = DirectCaller(frameWords: frameWords, frameValues: frameValues)
    wordBase += frameWords
    valueBase += frameValues
    frameWords = code.wordCount
    frameValues = code.valueCount
    return caller
  }

  /// Lets go of the values of the current frame.
  @inline(__always)
  func clearValues() {
    if frameValues > 0 {
      for index in valueBase..<(valueBase + frameValues) { values[index] = .void }
    }
  }

  /// Goes back to the caller's frame.
  @inline(__always)
  func leave(_ caller: DirectCaller) {
    clearValues()
    callLimit &+= 1
    frameWords = caller.frameWords
    frameValues = caller.frameValues
    wordBase -= frameWords
    valueBase -= frameValues
  }

  /// Runs a function without captures whose arguments have been stored.
  @inline(__always)
  func runInt(_ code: FunctionCode, _ site: Site) throws -> Int {
    let caller = try enter(code, site)
    defer { leave(caller) }
    return try code.asInt(self)
  }

  /// Runs a function without captures whose arguments have been stored.
  @inline(__always)
  func runDouble(_ code: FunctionCode, _ site: Site) throws -> Double {
    let caller = try enter(code, site)
    defer { leave(caller) }
    return try code.asDouble(self)
  }

  /// Runs a function without captures whose arguments have been stored.
  func runValue(_ code: FunctionCode, _ site: Site) throws -> Value {
    let caller = try enter(code, site)
    defer { leave(caller) }
    return try code.asValue(self)
  }

  /// Runs a function without captures whose arguments have been stored, for its effects.
  @inline(__always)
  func runVoid(_ code: FunctionCode, _ site: Site) throws {
    let caller = try enter(code, site)
    defer { leave(caller) }
    try code.asVoid(self)
  }

  @inline(never)
  private func tooDeep(_ site: Site) -> Diagnostic {
    site.error(
      .recursionTooDeep,
      "functions call each other more than \(callCapacity.grouped) deep here",
      hint: "a recursive function needs a case in which it does not call itself")
  }

  /// Goes back to the caller's frame.
  @inline(__always)
  func leave(_ caller: Caller) {
    clearValues()
    callLimit &+= 1
    wordBase = caller.wordBase
    valueBase = caller.valueBase
    frameWords = caller.frameWords
    frameValues = caller.frameValues
    captures = caller.captures
  }

  @inline(__always)
  private func stackIsLow() -> Bool {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { Int(bitPattern: $0) } < stackLimit
  }

  /// Calls a function value with arguments in the order of its parameters.
  func call(_ function: FunctionValue, _ arguments: [Value], _ site: Site) throws -> Value {
    if let native = function.native { return try native(arguments, self) }
    guard let code = function.code else { return .void }
    prepareFrame(of: code)
    var next = Next(word: wordBase + frameWords, value: valueBase + frameValues)
    for argument in arguments { store(argument, at: &next) }
    let caller = try enter(code, captures: function.captures, site)
    defer { leave(caller) }
    return try code.asValue(self)
  }

  /// Calls a function value with one argument or two.
  func call(
    _ function: FunctionValue, _ first: Value, _ second: Value? = nil, _ site: Site
  ) throws -> Value {
    guard let code = function.code else {
      return try call(function, second.map { [first, $0] } ?? [first], site)
    }
    prepareFrame(of: code)
    var next = Next(word: wordBase + frameWords, value: valueBase + frameValues)
    store(first, at: &next)
    if let second { store(second, at: &next) }
    if function.captures.isEmpty { return try runValue(code, site) }
    let caller = try enter(code, captures: function.captures, site)
    defer { leave(caller) }
    return try code.asValue(self)
  }

  /// Where the next argument is stored.
  private struct Next {
    var word: Int
    var value: Int
  }

  @inline(__always)
  private func store(_ argument: Value, at next: inout Next) {
    switch argument {
    case .int(let payload): words[next.word] = payload
    case .double(let payload): words[next.word] = payload.word
    case .float(let payload): words[next.word] = payload.word
    case .bool(let payload): words[next.word] = payload.word
    default:
      values[next.value] = argument
      next.value += 1
      return
    }
    next.word += 1
  }

  /// Opens the frame of a step at the bottom of the stack.
  func start(_ code: FunctionCode) {
    unwind()
    prepareFrame(of: code)
    frameWords = code.wordCount
    frameValues = code.valueCount
  }

  /// Forgets the calls under way after an error has ended them.
  func unwind() {
    wordBase = 0
    valueBase = 0
    frameWords = 0
    frameValues = 0
    captures = []
    failure = nil
    host.nesting.reset()
    callLimit = callCapacity
    callCount = 0
    savedCaptures.deinitialize(count: savedCount)
    savedCount = 0
    for slot in globalsBeingChanged { globalIsReady[slot] = true }
    globalsBeingChanged = []
    for index in 0..<values.count { values[index] = .void }
  }
}

extension Double {
  /// The number's bits, as a frame holds them.
  @inline(__always) var word: Int { Int(bitPattern: UInt(bitPattern)) }
  @inline(__always) init(word: Int) { self.init(bitPattern: UInt64(UInt(bitPattern: word))) }
}

extension Float {
  /// The number's bits, as a frame holds them.
  @inline(__always) var word: Int { Int(bitPattern) }
  @inline(__always) init(word: Int) { self.init(bitPattern: UInt32(truncatingIfNeeded: word)) }
}

extension Bool {
  /// The truth value as a frame holds it.
  @inline(__always) var word: Int { self ? 1 : 0 }
}

extension Int {
  /// The number with commas between thousands.
  var grouped: String {
    var digits = Array(String(magnitude))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (self < 0 ? "-" : "") + String(digits)
  }
}

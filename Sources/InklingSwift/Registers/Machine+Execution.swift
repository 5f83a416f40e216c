/// What a call of the register machine has to put back when it ends.
struct CallRecord {
  /// The instruction behind the call.
  var next: UnsafeMutablePointer<Instruction>
  var frameWords: UInt32
  var frameValues: UInt32
  /// The value of the caller's frame, or the global, where the callee's first value goes when it ends; -1 for none.
  var receiver: Int32 = -1
  var receiverIsGlobal = false
  /// Whether the function that is called has captures of its own.
  var changesCaptures = false
}

extension Machine {
  /// Executes instructions in the current frame.
  ///
  /// - Parameter entry: The number of the first.
  /// - Returns: How they ended; what they return lies in the machine.
  func execute(_ entry: Int) throws -> Signal {
    let mark = callCount
    do {
      return try execute(from: code.base + entry, mark)
    } catch {
      while callCount > mark { _ = try? leaveCallWithValues() }
      throw error
    }
  }

  /// Executes instructions until those end at which it has begun.
  ///
  /// - Parameter mark: How many calls were under way at the beginning.
  private func execute(
    from start: UnsafeMutablePointer<Instruction>, _ mark: Int
  ) throws -> Signal {
    let code = code
    var next = start
    var r = words.pointer(to: wordBase)
    while true {
      let i = next
      next += 1
      switch i.pointee.opcode {
      case .constant: r[Int(i.pointee.a)] = i.pointee.k
      case .move: r[Int(i.pointee.a)] = r[Int(i.pointee.b)]

      case .addInt:
        let (left, right) = (r[Int(i.pointee.b)], r[Int(i.pointee.c)])
        let (result, overflow) = left.addingReportingOverflow(right)
        if overflow { throw failure(left, "+", right, code.site(of: i)) }
        r[Int(i.pointee.a)] = result
      case .addIntK:
        let (left, right) = (r[Int(i.pointee.b)], i.pointee.k)
        let (result, overflow) = left.addingReportingOverflow(right)
        if overflow { throw failure(left, "+", right, code.site(of: i), i.pointee.c != 0) }
        r[Int(i.pointee.a)] = result
      case .subtractInt:
        let (left, right) = (r[Int(i.pointee.b)], r[Int(i.pointee.c)])
        let (result, overflow) = left.subtractingReportingOverflow(right)
        if overflow { throw failure(left, "-", right, code.site(of: i)) }
        r[Int(i.pointee.a)] = result
      case .subtractIntK:
        let (left, right) = (r[Int(i.pointee.b)], i.pointee.k)
        let (result, overflow) = left.subtractingReportingOverflow(right)
        if overflow { throw failure(left, "-", right, code.site(of: i)) }
        r[Int(i.pointee.a)] = result
      case .multiplyInt:
        let (left, right) = (r[Int(i.pointee.b)], r[Int(i.pointee.c)])
        let (result, overflow) = left.multipliedReportingOverflow(by: right)
        if overflow { throw failure(left, "*", right, code.site(of: i)) }
        r[Int(i.pointee.a)] = result
      case .multiplyIntK:
        let (left, right) = (r[Int(i.pointee.b)], i.pointee.k)
        let (result, overflow) = left.multipliedReportingOverflow(by: right)
        if overflow { throw failure(left, "*", right, code.site(of: i), i.pointee.c != 0) }
        r[Int(i.pointee.a)] = result
      case .divideInt:
        let (left, right) = (r[Int(i.pointee.b)], r[Int(i.pointee.c)])
        if right == 0 || right == -1 {
          r[Int(i.pointee.a)] = try quotient(left, right, code.site(of: i))
        } else {
          r[Int(i.pointee.a)] = left / right
        }
      case .divideIntK:
        r[Int(i.pointee.a)] = r[Int(i.pointee.b)].quotient(by: i.pointee.k)
      case .remainderInt:
        let (left, right) = (r[Int(i.pointee.b)], r[Int(i.pointee.c)])
        if right == 0 || right == -1 {
          r[Int(i.pointee.a)] = try remainder(left, right, code.site(of: i))
        } else {
          r[Int(i.pointee.a)] = left % right
        }
      case .remainderIntK:
        r[Int(i.pointee.a)] = r[Int(i.pointee.b)].remainder(by: i.pointee.k)
      case .negateInt:
        let (result, overflow) = 0.subtractingReportingOverflow(r[Int(i.pointee.b)])
        if overflow {
          throw code.site(of: i).error(.overflow, "this negation is too large for an 'Int'")
        }
        r[Int(i.pointee.a)] = result
      case .shiftLeft: r[Int(i.pointee.a)] = r[Int(i.pointee.b)] << r[Int(i.pointee.c)]
      case .shiftRight: r[Int(i.pointee.a)] = r[Int(i.pointee.b)] >> r[Int(i.pointee.c)]
      case .and: r[Int(i.pointee.a)] = r[Int(i.pointee.b)] & r[Int(i.pointee.c)]
      case .or: r[Int(i.pointee.a)] = r[Int(i.pointee.b)] | r[Int(i.pointee.c)]
      case .exclusiveOr: r[Int(i.pointee.a)] = r[Int(i.pointee.b)] ^ r[Int(i.pointee.c)]
      case .wrappingAdd: r[Int(i.pointee.a)] = r[Int(i.pointee.b)] &+ r[Int(i.pointee.c)]
      case .wrappingSubtract: r[Int(i.pointee.a)] = r[Int(i.pointee.b)] &- r[Int(i.pointee.c)]
      case .wrappingMultiply: r[Int(i.pointee.a)] = r[Int(i.pointee.b)] &* r[Int(i.pointee.c)]

      case .addDouble:
        r[Int(i.pointee.a)] =
          (Double(word: r[Int(i.pointee.b)]) + Double(word: r[Int(i.pointee.c)])).word
      case .addDoubleK:
        r[Int(i.pointee.a)] = (Double(word: r[Int(i.pointee.b)]) + Double(word: i.pointee.k)).word
      case .subtractDouble:
        r[Int(i.pointee.a)] =
          (Double(word: r[Int(i.pointee.b)]) - Double(word: r[Int(i.pointee.c)])).word
      case .subtractDoubleK:
        r[Int(i.pointee.a)] = (Double(word: r[Int(i.pointee.b)]) - Double(word: i.pointee.k)).word
      case .multiplyDouble:
        r[Int(i.pointee.a)] =
          (Double(word: r[Int(i.pointee.b)]) * Double(word: r[Int(i.pointee.c)])).word
      case .multiplyDoubleK:
        r[Int(i.pointee.a)] = (Double(word: r[Int(i.pointee.b)]) * Double(word: i.pointee.k)).word
      case .divideDouble:
        r[Int(i.pointee.a)] =
          (Double(word: r[Int(i.pointee.b)]) / Double(word: r[Int(i.pointee.c)])).word
      case .divideDoubleK:
        r[Int(i.pointee.a)] = (Double(word: r[Int(i.pointee.b)]) / Double(word: i.pointee.k)).word
      case .negateDouble: r[Int(i.pointee.a)] = (-Double(word: r[Int(i.pointee.b)])).word
      case .addProduct:
        let product = Double(word: r[Int(i.pointee.b)]) * Double(word: r[Int(i.pointee.c)])
        r[Int(i.pointee.a)] = (Double(word: r[i.pointee.k]) + product).word
      case .subtractProduct:
        let product = Double(word: r[Int(i.pointee.b)]) * Double(word: r[Int(i.pointee.c)])
        r[Int(i.pointee.a)] = (Double(word: r[i.pointee.k]) - product).word
      case .intToDouble: r[Int(i.pointee.a)] = Double(r[Int(i.pointee.b)]).word

      case .jump: next += Int(i.pointee.c)
      case .jumpIf: if r[Int(i.pointee.a)] != 0 { next += Int(i.pointee.c) }
      case .jumpUnless: if r[Int(i.pointee.a)] == 0 { next += Int(i.pointee.c) }
      case .jumpLessInt:
        if r[Int(i.pointee.a)] < r[Int(i.pointee.b)] { next += Int(i.pointee.c) }
      case .jumpLessOrEqualInt:
        if r[Int(i.pointee.a)] <= r[Int(i.pointee.b)] { next += Int(i.pointee.c) }
      case .jumpEqualInt:
        if r[Int(i.pointee.a)] == r[Int(i.pointee.b)] { next += Int(i.pointee.c) }
      case .jumpUnequalInt:
        if r[Int(i.pointee.a)] != r[Int(i.pointee.b)] { next += Int(i.pointee.c) }
      case .jumpLessIntK: if r[Int(i.pointee.a)] < i.pointee.k { next += Int(i.pointee.c) }
      case .jumpLessOrEqualIntK: if r[Int(i.pointee.a)] <= i.pointee.k { next += Int(i.pointee.c) }
      case .jumpGreaterIntK: if r[Int(i.pointee.a)] > i.pointee.k { next += Int(i.pointee.c) }
      case .jumpGreaterOrEqualIntK:
        if r[Int(i.pointee.a)] >= i.pointee.k { next += Int(i.pointee.c) }
      case .jumpEqualIntK: if r[Int(i.pointee.a)] == i.pointee.k { next += Int(i.pointee.c) }
      case .jumpUnequalIntK: if r[Int(i.pointee.a)] != i.pointee.k { next += Int(i.pointee.c) }
      case .jumpLessDouble:
        if Double(word: r[Int(i.pointee.a)]) < Double(word: r[Int(i.pointee.b)]) {
          next += Int(i.pointee.c)
        }
      case .jumpUnlessLessDouble:
        if !(Double(word: r[Int(i.pointee.a)]) < Double(word: r[Int(i.pointee.b)])) {
          next += Int(i.pointee.c)
        }
      case .jumpLessOrEqualDouble:
        if Double(word: r[Int(i.pointee.a)]) <= Double(word: r[Int(i.pointee.b)]) {
          next += Int(i.pointee.c)
        }
      case .jumpUnlessLessOrEqualDouble:
        if !(Double(word: r[Int(i.pointee.a)]) <= Double(word: r[Int(i.pointee.b)])) {
          next += Int(i.pointee.c)
        }
      case .jumpEqualDouble:
        if Double(word: r[Int(i.pointee.a)]) == Double(word: r[Int(i.pointee.b)]) {
          next += Int(i.pointee.c)
        }
      case .jumpUnequalDouble:
        if Double(word: r[Int(i.pointee.a)]) != Double(word: r[Int(i.pointee.b)]) {
          next += Int(i.pointee.c)
        }

      case .tick:
        fuel &-= 1
        if fuel < 0 { try refuel(code.site(of: i)) }
      case .repeatIfLessInt:
        if r[Int(i.pointee.a)] < r[Int(i.pointee.b)] {
          fuel &-= 1
          if fuel < 0 { try refuel(code.site(of: i)) }
          next += Int(i.pointee.c)
        }
      case .repeatIfLessOrEqualInt:
        if r[Int(i.pointee.a)] <= r[Int(i.pointee.b)] {
          fuel &-= 1
          if fuel < 0 { try refuel(code.site(of: i)) }
          next += Int(i.pointee.c)
        }
      case .repeatIfLessIntK:
        if r[Int(i.pointee.a)] < i.pointee.k {
          fuel &-= 1
          if fuel < 0 { try refuel(code.site(of: i)) }
          next += Int(i.pointee.c)
        }
      case .repeatIfLessOrEqualIntK:
        if r[Int(i.pointee.a)] <= i.pointee.k {
          fuel &-= 1
          if fuel < 0 { try refuel(code.site(of: i)) }
          next += Int(i.pointee.c)
        }
      case .repeatIfGreaterIntK:
        if r[Int(i.pointee.a)] > i.pointee.k {
          fuel &-= 1
          if fuel < 0 { try refuel(code.site(of: i)) }
          next += Int(i.pointee.c)
        }
      case .repeatIfGreaterOrEqualIntK:
        if r[Int(i.pointee.a)] >= i.pointee.k {
          fuel &-= 1
          if fuel < 0 { try refuel(code.site(of: i)) }
          next += Int(i.pointee.c)
        }
      case .checkRange:
        r[Int(i.pointee.b)] = try endOfRange(
          r[Int(i.pointee.a)], r[Int(i.pointee.b)], isClosed: i.pointee.k != 0, code.site(of: i))
      case .beginCounting:
        if r[Int(i.pointee.a)] < r[Int(i.pointee.b)] {
          fuel &-= 1
          if fuel < 0 { try refuel(code.site(of: i)) }
        } else {
          next += Int(i.pointee.c)
        }
      case .nextCount:
        let count = r[Int(i.pointee.a)] &+ 1
        if count < r[Int(i.pointee.b)] {
          r[Int(i.pointee.a)] = count
          fuel &-= 1
          if fuel < 0 { try refuel(code.site(of: i)) }
          next += Int(i.pointee.c)
        }
      case .nextInt:
        let index = r[i.pointee.k]
        if values[valueBase &+ Int(i.pointee.b)].readInt(at: index, into: r + Int(i.pointee.a)) {
          r[i.pointee.k] = index &+ 1
          fuel &-= 1
          if fuel < 0 { try refuel(code.site(of: i)) }
        } else if try nextElement(i, index) {
          r[Int(i.pointee.a)] = resultValue.unsafeInt
          r[i.pointee.k] = index &+ 1
        } else {
          next += Int(i.pointee.c)
        }
      case .nextDouble:
        let index = r[i.pointee.k]
        if values[valueBase &+ Int(i.pointee.b)].readDouble(at: index, into: r + Int(i.pointee.a)) {
          r[i.pointee.k] = index &+ 1
          fuel &-= 1
          if fuel < 0 { try refuel(code.site(of: i)) }
        } else if try nextElement(i, index) {
          r[Int(i.pointee.a)] = resultValue.unsafeDouble.word
          r[i.pointee.k] = index &+ 1
        } else {
          next += Int(i.pointee.c)
        }
      case .nextElement:
        let index = r[i.pointee.k]
        if try nextElement(i, index) {
          r[i.pointee.k] = index &+ 1
        } else {
          next += Int(i.pointee.c)
        }
      case .dropValue: values[valueBase &+ Int(i.pointee.a)] = .void

      case .readGlobal: r[Int(i.pointee.a)] = globalWords[Int(i.pointee.b)]
      case .readGlobalIfReady:
        if globalIsReady[Int(i.pointee.b)] {
          r[Int(i.pointee.a)] = globalWords[Int(i.pointee.b)]
        } else {
          r[Int(i.pointee.a)] = try code.words.use(i.pointee.k) { try $0.run(self) }
        }
      case .writeGlobal:
        globalWords[Int(i.pointee.b)] = r[Int(i.pointee.a)]
        if !globalIsReady[Int(i.pointee.b)] { globalIsReady[Int(i.pointee.b)] = true }
      case .readCapture: r[Int(i.pointee.a)] = captures[Int(i.pointee.b)].word
      case .writeCapture: captures[Int(i.pointee.b)].word = r[Int(i.pointee.a)]
      case .readBox:
        if case .box(let box) = values[valueBase &+ Int(i.pointee.b)] {
          r[Int(i.pointee.a)] = box.word
        }
      case .writeBox:
        if case .box(let box) = values[valueBase &+ Int(i.pointee.b)] {
          box.word = r[Int(i.pointee.a)]
        }

      case .readInt:
        if !values[valueBase &+ Int(i.pointee.b)].readInt(
          at: r[Int(i.pointee.c)], into: r + Int(i.pointee.a))
        {
          r[Int(i.pointee.a)] = try missingElement(i, r)
        }
      case .readDouble:
        if !values[valueBase &+ Int(i.pointee.b)].readDouble(
          at: r[Int(i.pointee.c)], into: r + Int(i.pointee.a))
        {
          r[Int(i.pointee.a)] = try missingElement(i, r)
        }
      case .readBool:
        if !values[valueBase &+ Int(i.pointee.b)].readBool(
          at: r[Int(i.pointee.c)], into: r + Int(i.pointee.a))
        {
          r[Int(i.pointee.a)] = try missingElement(i, r)
        }
      case .readIntOfGlobal:
        if !globalValues[Int(i.pointee.b)].readInt(
          at: r[Int(i.pointee.c)], into: r + Int(i.pointee.a))
        {
          r[Int(i.pointee.a)] = try missingElement(i, r)
        }
      case .readDoubleOfGlobal:
        if !globalValues[Int(i.pointee.b)].readDouble(
          at: r[Int(i.pointee.c)], into: r + Int(i.pointee.a))
        {
          r[Int(i.pointee.a)] = try missingElement(i, r)
        }
      case .readBoolOfGlobal:
        if !globalValues[Int(i.pointee.b)].readBool(
          at: r[Int(i.pointee.c)], into: r + Int(i.pointee.a))
        {
          r[Int(i.pointee.a)] = try missingElement(i, r)
        }
      case .readIntOfRow:
        if !values[valueBase &+ Int(i.pointee.b)].readInt(
          at: r[i.first], r[i.second], into: r + Int(i.pointee.a))
        {
          r[Int(i.pointee.a)] = try missingElementOfRow(i, r)
        }
      case .readDoubleOfRow:
        if !values[valueBase &+ Int(i.pointee.b)].readDouble(
          at: r[i.first], r[i.second], into: r + Int(i.pointee.a))
        {
          r[Int(i.pointee.a)] = try missingElementOfRow(i, r)
        }
      case .readIntOfRowOfGlobal:
        if !globalValues[Int(i.pointee.b)].readInt(
          at: r[i.first], r[i.second], into: r + Int(i.pointee.a))
        {
          r[Int(i.pointee.a)] = try missingElementOfRow(i, r)
        }
      case .readDoubleOfRowOfGlobal:
        if !globalValues[Int(i.pointee.b)].readDouble(
          at: r[i.first], r[i.second], into: r + Int(i.pointee.a))
        {
          r[Int(i.pointee.a)] = try missingElementOfRow(i, r)
        }
      case .writeInt:
        if !values[valueBase &+ Int(i.pointee.b)].writeInt(
          r[Int(i.pointee.a)], at: r[Int(i.pointee.c)])
        {
          try setMissingElement(i, r)
        }
      case .writeDouble:
        if !values[valueBase &+ Int(i.pointee.b)].writeDouble(
          r[Int(i.pointee.a)], at: r[Int(i.pointee.c)])
        {
          try setMissingElement(i, r)
        }
      case .writeBool:
        if !values[valueBase &+ Int(i.pointee.b)].writeBool(
          r[Int(i.pointee.a)], at: r[Int(i.pointee.c)])
        {
          try setMissingElement(i, r)
        }
      case .writeIntOfGlobal:
        if !globalValues[Int(i.pointee.b)].writeInt(r[Int(i.pointee.a)], at: r[Int(i.pointee.c)]) {
          try setMissingElement(i, r)
        }
      case .writeDoubleOfGlobal:
        if !globalValues[Int(i.pointee.b)].writeDouble(r[Int(i.pointee.a)], at: r[Int(i.pointee.c)])
        {
          try setMissingElement(i, r)
        }
      case .writeBoolOfGlobal:
        if !globalValues[Int(i.pointee.b)].writeBool(r[Int(i.pointee.a)], at: r[Int(i.pointee.c)]) {
          try setMissingElement(i, r)
        }
      case .writeIntOfRow:
        if !values[valueBase &+ Int(i.pointee.b)].writeInt(
          r[Int(i.pointee.a)], at: r[i.first], r[i.second])
        {
          try setMissingElementOfRow(i, r)
        }
      case .writeDoubleOfRow:
        if !values[valueBase &+ Int(i.pointee.b)].writeDouble(
          r[Int(i.pointee.a)], at: r[i.first], r[i.second])
        {
          try setMissingElementOfRow(i, r)
        }
      case .writeIntOfRowOfGlobal:
        if !globalValues[Int(i.pointee.b)].writeInt(
          r[Int(i.pointee.a)], at: r[i.first], r[i.second])
        {
          try setMissingElementOfRow(i, r)
        }
      case .writeDoubleOfRowOfGlobal:
        if !globalValues[Int(i.pointee.b)].writeDouble(
          r[Int(i.pointee.a)], at: r[i.first], r[i.second])
        {
          try setMissingElementOfRow(i, r)
        }
      case .count:
        r[Int(i.pointee.a)] =
          try values[valueBase &+ Int(i.pointee.b)].countOfArray()
          ?? code.values.use(i.pointee.k) { try $0.run(self) }.elementCount
      case .countOfGlobal:
        r[Int(i.pointee.a)] =
          try globalValues[Int(i.pointee.b)].countOfArray()
          ?? code.values.use(i.pointee.k) { try $0.run(self) }.elementCount
      case .readField:
        if !values[valueBase &+ Int(i.pointee.b)].readField(
          i.second, i.first, into: r + Int(i.pointee.a))
        {
          throw overlapping(code.site(of: i))
        }
      case .writeField:
        let new = Value(word: r[Int(i.pointee.a)], ofKind: i.pointee.k)
        if !values[valueBase &+ Int(i.pointee.b)].writeField(i.second, i.first, new) {
          throw overlapping(code.site(of: i))
        }
      case .appendInt:
        let new = r[Int(i.pointee.a)]
        if !values[valueBase &+ Int(i.pointee.b)].append(int: new, upTo: limits.valueBytes) {
          try appendSlowly(.int(new), i)
        }
      case .appendDouble:
        let new = Double(word: r[Int(i.pointee.a)])
        if !values[valueBase &+ Int(i.pointee.b)].append(double: new, upTo: limits.valueBytes) {
          try appendSlowly(.double(new), i)
        }
      case .appendIntToGlobal:
        let new = r[Int(i.pointee.a)]
        if !globalValues[Int(i.pointee.b)].append(int: new, upTo: limits.valueBytes) {
          try appendSlowly(.int(new), i)
        }
      case .appendDoubleToGlobal:
        let new = Double(word: r[Int(i.pointee.a)])
        if !globalValues[Int(i.pointee.b)].append(double: new, upTo: limits.valueBytes) {
          try appendSlowly(.double(new), i)
        }

      // Closures may make the stacks grow, so that the frame lies elsewhere afterwards.
      case .run:
        try code.runs.use(i.pointee.k) { try $0.run(self) }
        r = words.pointer(to: wordBase)
      case .runWord:
        let word = try code.words.use(i.pointee.k) { try $0.run(self) }
        r = words.pointer(to: wordBase)
        r[Int(i.pointee.a)] = word
      case .runValue:
        let value = try code.values.use(i.pointee.k) { try $0.run(self) }
        r = words.pointer(to: wordBase)
        values[valueBase &+ Int(i.pointee.a)] = value
      case .jumpUnlessRun:
        let holds = try code.tests.use(i.pointee.k) { try $0.run(self) }
        r = words.pointer(to: wordBase)
        if !holds { next += Int(i.pointee.c) }
      case .execute:
        lastSignal = try code.statements.use(i.pointee.k) { try $0.run(self) }
        r = words.pointer(to: wordBase)
        if case .next = lastSignal { next += Int(i.pointee.c) }
      case .onBreak:
        if case .break = lastSignal, jumpTarget == i.pointee.k { next += Int(i.pointee.c) }
      case .onContinue:
        if case .continue = lastSignal, jumpTarget == i.pointee.k { next += Int(i.pointee.c) }
      case .leaveAsSaid:
        guard case .return = lastSignal, callCount > mark else { return lastSignal }
        next = try leaveCall(&r)
        if i.pointee.a != 0 { r[Int(next[-1].a)] = resultWord }
      case .applyDouble:
        r[Int(i.pointee.a)] =
          code.functionsOfDouble.use(i.pointee.k) { $0.run(Double(word: r[Int(i.pointee.b)])) }.word
      case .applyInts:
        r[Int(i.pointee.a)] =
          code.functionsOfInts.use(i.pointee.k) { $0.run(r[Int(i.pointee.b)], r[Int(i.pointee.c)]) }
      case .applyDoubles:
        r[Int(i.pointee.a)] =
          code.functionsOfDoubles.use(i.pointee.k) {
            $0.run(Double(word: r[Int(i.pointee.b)]), Double(word: r[Int(i.pointee.c)]))
          }.word

      case .prepare:
        makeRoom(for: code.shapes[i.pointee.k], &r)
      case .argument: r[frameWords + Int(i.pointee.b)] = r[Int(i.pointee.a)]
      case .argumentValue:
        let value = values[valueBase &+ Int(i.pointee.a)]
        if case .void = value { throw overlapping(code.site(of: i)) }
        values[valueBase + frameValues + Int(i.pointee.b)] = value
      case .argumentMovedValue:
        var value = Value.void
        swap(&value, &values[valueBase &+ Int(i.pointee.a)])
        swap(&value, &values[valueBase + frameValues + Int(i.pointee.b)])
      case .call, .callForEffects, .callForValue:
        let shape = code.shapes[i.pointee.k]
        if shape.entry < 0 {
          try callByClosures(i)
          r = words.pointer(to: wordBase)
        } else {
          next = try enterCall(shape, returnTo: next, i, &r)
        }
      case .call1:
        let shape = code.shapes[i.pointee.k]
        makeRoom(for: shape, &r)
        r[frameWords] = r[Int(i.pointee.b)]
        if shape.entry < 0 {
          try callByClosures(i)
          r = words.pointer(to: wordBase)
        } else {
          next = try enterCall(shape, returnTo: next, i, &r)
        }
      case .call2:
        let shape = code.shapes[i.pointee.k]
        makeRoom(for: shape, &r)
        r[frameWords] = r[Int(i.pointee.b)]
        r[frameWords + 1] = r[Int(i.pointee.c)]
        if shape.entry < 0 {
          try callByClosures(i)
          r = words.pointer(to: wordBase)
        } else {
          next = try enterCall(shape, returnTo: next, i, &r)
        }

      case .callChanging, .callChangingGlobal:
        let isGlobal = i.pointee.opcode == .callChangingGlobal
        let number = Int(i.pointee.b)
        let shape = code.shapes[i.pointee.k]
        if shape.entry < 0 {
          try callByClosures(i)
          r = words.pointer(to: wordBase)
        } else {
          next = try enterCall(shape, returnTo: next, i, &r)
          let record = calls + (callCount &- 1)
          record.pointee.receiver = Int32(truncatingIfNeeded: number)
          record.pointee.receiverIsGlobal = isGlobal
          exchangeReceiver(record.pointee)
          if case .void = values[valueBase] { throw overlapping(code.site(of: i)) }
        }
      case .prepareArguments:
        makeRoom(
          for: FunctionShape(wordCount: Int(i.pointee.b), valueCount: Int(i.pointee.c)), &r)
      case .callFunction, .callFunctionOfGlobal, .callFunctionOfCapture:
        let function = try function(i)
        let number = function.code?.number ?? -1
        let entry = number < 0 ? -1 : code.shapes[number].entry
        if entry < 0 {
          try callByClosures(i, function)
          r = words.pointer(to: wordBase)
        } else {
          let shape = code.shapes[number]
          makeRoom(for: shape, &r)
          next = try enterCall(shape, returnTo: next, i, &r)
          if !function.captures.isEmpty {
            calls[callCount &- 1].changesCaptures = true
            (savedCaptures + savedCount).initialize(to: function.captures)
            swap(&savedCaptures[savedCount], &captures)
            savedCount += 1
          }
        }
      case .construct:
        values[valueBase &+ Int(i.pointee.a)] = .struct(
          of: r + Int(i.pointee.b), count: Int(i.pointee.c), kinds: i.pointee.k)
      case .copyValue:
        let value = values[valueBase &+ Int(i.pointee.b)]
        if case .void = value { throw overlapping(code.site(of: i)) }
        values[valueBase &+ Int(i.pointee.a)] = value
      case .copyGlobal:
        let value = globalValues[Int(i.pointee.b)]
        if case .void = value {
          values[valueBase &+ Int(i.pointee.a)] = try code.values.use(i.pointee.k) {
            try $0.run(self)
          }
        } else {
          values[valueBase &+ Int(i.pointee.a)] = value
        }
      case .moveToGlobal:
        move(&values[valueBase &+ Int(i.pointee.b)], to: &globalValues[Int(i.pointee.a)])
        if !globalIsReady[Int(i.pointee.a)] { globalIsReady[Int(i.pointee.a)] = true }
      case .takeValue:
        move(&resultValue, to: &values[valueBase &+ Int(i.pointee.a)])
      case .forgetValue: resultValue = .void

      case .returnWord:
        let word = r[Int(i.pointee.a)]
        guard callCount > mark else {
          resultWord = word
          return .return
        }
        next = try leaveCall(&r)
        r[Int(next[-1].a)] = word
      case .returnValue:
        resultValue = try code.values.use(i.pointee.k) { try $0.run(self) }
        guard callCount > mark else { return .return }
        next = try leaveCall(&r)
        if next[-1].opcode == .callForEffects { resultValue = .void }
      case .returnMoved:
        swap(&resultValue, &values[valueBase &+ Int(i.pointee.a)])
        guard callCount > mark else { return .return }
        next = try leaveCall(&r)
        if next[-1].opcode == .callForEffects { resultValue = .void }
      case .returnNothing:
        guard callCount > mark else { return .return }
        next = try leaveCall(&r)
      case .end: return .next
      case .leaveByBreak:
        jumpTarget = i.pointee.k
        return .break
      case .leaveByContinue:
        jumpTarget = i.pointee.k
        return .continue
      }
    }
  }

  // MARK: Calls

  /// Makes room for a callee's frame behind the current one.
  @inline(__always)
  private func makeRoom(for shape: FunctionShape, _ r: inout UnsafeMutablePointer<Int>) {
    let wordsNeeded = wordBase &+ frameWords &+ shape.wordCount
    let valuesNeeded = valueBase &+ frameValues &+ shape.valueCount
    guard words.count < wordsNeeded || values.count < valuesNeeded else { return }
    grow(toWords: wordsNeeded, values: valuesNeeded)
    r = words.pointer(to: wordBase)
  }

  /// Moves on to a callee's frame.
  ///
  /// - Returns: The callee's first instruction.
  @inline(__always)
  private func enterCall(
    _ shape: FunctionShape, returnTo next: UnsafeMutablePointer<Instruction>,
    _ call: UnsafeMutablePointer<Instruction>, _ r: inout UnsafeMutablePointer<Int>
  ) throws -> UnsafeMutablePointer<Instruction> {
    fuel &-= 1
    // Every call asks, because each may keep a copy of a large array.
    if fuel < 0 || interruption.isPending { try refuel(code.site(of: call)) }
    try checkDepth(code, call)
    calls[callCount] = CallRecord(
      next: next, frameWords: UInt32(truncatingIfNeeded: frameWords),
      frameValues: UInt32(truncatingIfNeeded: frameValues))
    callCount &+= 1
    // Not asked of the stack again: what has just been stored would have to be waited for.
    r += frameWords
    wordBase &+= frameWords
    valueBase &+= frameValues
    frameWords = shape.wordCount
    frameValues = shape.valueCount
    return code.base + shape.entry
  }

  /// Goes back to the caller's frame.
  ///
  /// - Returns: The instruction behind the call.
  /// - Throws: That the place of a value which the call has changed has been set meanwhile.
  @inline(__always)
  private func leaveCall(
    _ r: inout UnsafeMutablePointer<Int>
  ) throws -> UnsafeMutablePointer<Instruction> {
    let record = calls + (callCount &- 1)
    let next = record.pointee.next
    r -= Int(record.pointee.frameWords)
    if frameValues > 0 || record.pointee.changesCaptures {
      try leaveCallWithValues()
    } else {
      restoreFrame(record)
    }
    return next
  }

  /// Goes back to the caller's frame from a callee that has values or captures, which are let go of.
  ///
  /// - Throws: That the place of a value which the call has changed has been set meanwhile.
  @inline(never)
  private func leaveCallWithValues() throws {
    let record = calls + (callCount &- 1)
    var wasEmpty = true
    if frameValues > 0 {
      if record.pointee.receiver >= 0 {
        exchangeReceiver(record.pointee)
        if case .void = values[valueBase] {} else { wasEmpty = false }
      }
      clearValues()
    }
    if record.pointee.changesCaptures {
      savedCount -= 1
      captures = (savedCaptures + savedCount).move()
    }
    restoreFrame(record)
    if !wasEmpty { throw overlapping(code.site(of: record.pointee.next - 1)) }
  }

  @inline(__always)
  private func restoreFrame(_ record: UnsafeMutablePointer<CallRecord>) {
    callCount &-= 1
    frameWords = Int(record.pointee.frameWords)
    frameValues = Int(record.pointee.frameValues)
    wordBase &-= frameWords
    valueBase &-= frameValues
  }

  /// Lets the callee's first value and the place of the caller's that it comes from change places.
  private func exchangeReceiver(_ record: CallRecord) {
    let place = Int(record.receiver)
    if record.receiverIsGlobal {
      swap(&values[valueBase], &globalValues[place])
    } else {
      swap(&values[valueBase], &values[valueBase &- Int(record.frameValues) &+ place])
    }
  }

  /// Calls a function, whose arguments have been stored, that has no instructions of its own.
  @inline(never)
  private func callByClosures(_ call: UnsafeMutablePointer<Instruction>) throws {
    let function = code.functions[call.pointee.k]
    let site = code.site(of: call)
    switch call.pointee.opcode {
    case .callForEffects: try runVoid(function, site)
    case .callForValue: resultValue = try runValue(function, site)
    case .callChanging, .callChangingGlobal:
      let isGlobal = call.pointee.opcode == .callChangingGlobal
      let slot = isGlobal ? Int(call.pointee.b) : valueBase + Int(call.pointee.b)
      var receiver = Value.void
      func exchange() {
        if isGlobal {
          swap(&receiver, &globalValues[slot])
        } else {
          swap(&receiver, &values[slot])
        }
      }
      exchange()
      var word = 0
      do {
        defer { exchange() }
        if case .void = receiver { throw overlapping(site) }
        let caller = try enter(function, site)
        defer { leave(caller) }
        swap(&receiver, &values[valueBase])
        defer { swap(&receiver, &values[valueBase]) }
        switch call.pointee.c {
        case 0: word = try function.asWord(self)
        case 1: try function.asVoid(self)
        default: resultValue = try function.asValue(self)
        }
      }
      guard case .void = receiver else { throw overlapping(site) }
      if call.pointee.c == 0 { words[wordBase + Int(call.pointee.a)] = word }
    default:
      let caller = try enter(function, site)
      let word: Int
      do {
        defer { leave(caller) }
        word = try function.asWord(self)
      }
      words[wordBase + Int(call.pointee.a)] = word
    }
  }

  /// The function that a call of a function value calls.
  @inline(__always)
  private func function(
    _ call: UnsafeMutablePointer<Instruction>
  ) throws -> FunctionValue {
    switch call.pointee.opcode {
    case .callFunction:
      if case .function(let function) = values[valueBase + Int(call.pointee.b)] { return function }
    case .callFunctionOfGlobal:
      if case .function(let function) = globalValues[Int(call.pointee.b)] { return function }
    default:
      if case .function(let function) = captures[Int(call.pointee.b)].value { return function }
    }
    throw try noFunction(call)
  }

  @inline(never)
  private func noFunction(_ call: UnsafeMutablePointer<Instruction>) throws -> Diagnostic {
    _ = try code.applications[call.pointee.k].function(self)
    return code.site(of: call).error(.hostError, "this is not a function")
  }

  /// Calls a function value, whose arguments have been stored, that has no instructions of its own.
  @inline(never)
  private func callByClosures(
    _ call: UnsafeMutablePointer<Instruction>, _ function: FunctionValue
  ) throws {
    let site = code.site(of: call)
    let kind = call.pointee.c
    var word = 0
    if let callee = function.code {
      prepareFrame(of: callee)
      let caller = try enter(callee, captures: function.captures, site)
      defer { leave(caller) }
      switch kind {
      case 0: word = try callee.asWord(self)
      case 1: try callee.asVoid(self)
      default: resultValue = try callee.asValue(self)
      }
    } else {
      let value = try self.call(function, code.applications[call.pointee.k].arguments(self), site)
      if kind == 0 { word = value.ownWord ?? 0 } else if kind == 2 { resultValue = value }
    }
    if kind == 0 { words[wordBase + Int(call.pointee.a)] = word }
  }

  // MARK: What is rare

  @inline(never)
  private func failure(
    _ left: Int, _ name: String, _ right: Int, _ site: Site, _ areExchanged: Bool = false
  ) -> Diagnostic {
    overflowError(areExchanged ? "\(right) \(name) \(left)" : "\(left) \(name) \(right)", site)
  }

  @inline(never)
  private func quotient(_ left: Int, _ right: Int, _ site: Site) throws -> Int {
    try Quotient.apply(left, right, site)
  }

  @inline(never)
  private func remainder(_ left: Int, _ right: Int, _ site: Site) throws -> Int {
    try Remainder.apply(left, right, site)
  }

  @inline(never)
  private func endOfRange(_ start: Int, _ end: Int, isClosed: Bool, _ site: Site) throws -> Int {
    try checkBounds(start, end, site)
    guard isClosed else { return end }
    if end == .max {
      throw site.error(.overflow, "a closed range cannot end at Int.max here")
    }
    return end + 1
  }

  /// Leaves the next element of a sequence in the machine.
  ///
  /// - Returns: Whether there is one.
  @inline(never)
  private func nextElement(
    _ instruction: UnsafeMutablePointer<Instruction>, _ index: Int
  ) throws -> Bool {
    guard
      values[valueBase + Int(instruction.pointee.b)].readElement(at: index, into: &resultValue)
    else { return false }
    fuel &-= 1
    if fuel < 0 { try refuel(code.site(of: instruction)) }
    return true
  }

  /// Adds an element to an array that is not where it should be, or that has become large.
  @inline(never)
  private func appendSlowly(
    _ new: Value, _ instruction: UnsafeMutablePointer<Instruction>
  ) throws {
    let access = code.accesses[instruction.pointee.k]
    try access.modify?(self) { array in
      if case .void = array { throw overlapping(access.site) }
      try reserve(elements: array.elementCount + 1, like: array, access.site)
      array.append(new)
    }
  }

  /// What is read where no element was found: an error, unless the array has an unusual form.
  @inline(never)
  private func missingElement(
    _ instruction: UnsafeMutablePointer<Instruction>, _ r: UnsafeMutablePointer<Int>
  ) throws -> Int {
    let access = code.accesses[instruction.pointee.k]
    return try element(
      of: access.array, at: r[Int(instruction.pointee.c)], access.site, self
    ).ownWord ?? 0
  }

  @inline(never)
  private func missingElementOfRow(
    _ instruction: UnsafeMutablePointer<Instruction>, _ r: UnsafeMutablePointer<Int>
  ) throws -> Int {
    let access = code.accesses[instruction.pointee.k]
    return try element(
      of: access.array, row: r[instruction.first], access.rowSite ?? access.site,
      at: r[instruction.second], access.site, self
    ).ownWord ?? 0
  }

  @inline(never)
  private func setMissingElement(
    _ instruction: UnsafeMutablePointer<Instruction>, _ r: UnsafeMutablePointer<Int>
  ) throws {
    let access = code.accesses[instruction.pointee.k]
    guard let modify = access.modify else { return }
    try set(
      Value(word: r[Int(instruction.pointee.a)], as: access.element),
      at: r[Int(instruction.pointee.c)], access.site, modify, self)
  }

  @inline(never)
  private func setMissingElementOfRow(
    _ instruction: UnsafeMutablePointer<Instruction>, _ r: UnsafeMutablePointer<Int>
  ) throws {
    let access = code.accesses[instruction.pointee.k]
    guard let modify = access.modify else { return }
    try set(
      Value(word: r[Int(instruction.pointee.a)], as: access.element), row: r[instruction.first],
      access.rowSite ?? access.site, at: r[instruction.second], access.site, modify, self)
  }
}

extension UnsafeMutablePointer<Instruction> {
  /// The register in the lower half of `c`.
  @inline(__always)
  fileprivate var first: Int { Int(pointee.c) & 0xFFFF }
  /// The register in the upper half of `c`.
  @inline(__always)
  fileprivate var second: Int { Int(UInt32(bitPattern: pointee.c) >> 16) }
}

extension Int {
  /// The quotient by a divisor that is neither 0 nor -1.
  @inline(__always)
  fileprivate func quotient(by divisor: Int) -> Int {
    dividedReportingOverflow(by: divisor).partialValue
  }

  /// The remainder of a division by a divisor that is neither 0 nor -1.
  @inline(__always)
  fileprivate func remainder(by divisor: Int) -> Int {
    remainderReportingOverflow(dividingBy: divisor).partialValue
  }
}

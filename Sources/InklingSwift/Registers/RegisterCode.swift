/// The instructions of everything that has been checked, and what they refer to by number.
///
/// Instructions lie in memory of their own, for the same reason and with the same safety as the frames
/// (``FrameStack``): every instruction is made by the ``Assembler``, whose jumps stay inside what it has made. More are
/// added only while nothing runs.
final class RegisterCode {
  /// The instructions.
  private(set) var base = UnsafeMutablePointer<Instruction>.allocate(capacity: 256)
  private var capacity = 256
  private var count = 0
  /// What an instruction blames, by its number.
  private var sites: [Site?] = []

  var runs = CodeTable<HeldVoid>()
  var words = CodeTable<HeldWord>()
  var values = CodeTable<HeldValue>()
  var tests = CodeTable<HeldTest>()
  var statements = CodeTable<HeldStatement>()
  var accesses: ContiguousArray<ElementAccess> = []
  var functionsOfDouble = CodeTable<HeldFunction>()
  var applications: ContiguousArray<Application> = []
  var functionsOfInts = CodeTable<HeldFunctionOfInts>()
  var functionsOfDoubles = CodeTable<HeldFunctionOfTwo>()

  /// The functions that are called, and what a call has to know of them.
  private(set) var functions: ContiguousArray<FunctionCode> = []
  private(set) var shapes = UnsafeMutablePointer<FunctionShape>.allocate(capacity: 64)
  private var shapeCapacity = 64

  deinit {
    base.deallocate()
    shapes.deallocate()
  }

  /// Adds instructions.
  ///
  /// - Returns: The number of the first.
  func append(_ instructions: [Instruction], _ newSites: [Site?]) -> Int {
    let entry = count
    let needed = count + instructions.count
    if needed > capacity {
      let larger = UnsafeMutablePointer<Instruction>.allocate(capacity: 2 * needed)
      larger.moveInitialize(from: base, count: count)
      base.deallocate()
      base = larger
      capacity = 2 * needed
    }
    for (offset, instruction) in instructions.enumerated() {
      (base + entry + offset).initialize(to: instruction)
    }
    count = needed
    sites += newSites
    return entry
  }

  /// What an instruction blames.
  func site(of instruction: UnsafeMutablePointer<Instruction>) -> Site {
    sites[instruction - base] ?? Site(SourceLocation(file: "", line: 1, column: 1), length: 1)
  }

  /// The number by which instructions call a function.
  func number(of code: FunctionCode) -> Int {
    if let number = code.number { return number }
    let new = functions.count
    code.number = new
    functions.append(code)
    if new == shapeCapacity {
      let larger = UnsafeMutablePointer<FunctionShape>.allocate(capacity: 2 * shapeCapacity)
      larger.moveInitialize(from: shapes, count: new)
      shapes.deallocate()
      shapes = larger
      shapeCapacity *= 2
    }
    (shapes + new).initialize(to: FunctionShape())
    return new
  }

  /// Makes a function known to the instructions that call it, once it has been lowered.
  func publish(_ code: FunctionCode) {
    // Giving it a number may move the shapes.
    let number = number(of: code)
    shapes[number] = FunctionShape(
      entry: code.entry ?? -1, wordCount: code.wordCount, valueCount: code.valueCount)
  }
}

/// What a call has to know of a function.
struct FunctionShape {
  /// The number of its first instruction, or -1 where it has to be called by its closures.
  var entry = -1
  var wordCount = 0
  var valueCount = 0
}

/// What is needed where an element is not found where it should be: an error, or an array of an unusual form.
struct ElementAccess {
  let array: Run<Value>
  let modify: Modify?
  let rowSite: Site?
  let site: Site
  let element: SwiftType
}

/// What is needed where a function that is a value is no function of the lesson's.
struct Application {
  /// Finds the function, or says why there is none.
  let function: Run<Value>
  let parameters: [SwiftType]

  /// The arguments that have been stored for the call.
  func arguments(_ machine: Machine) -> [Value] {
    var word = machine.wordBase + machine.frameWords
    var value = machine.valueBase + machine.frameValues
    return parameters.map { type in
      if type.isWord {
        defer { word += 1 }
        return Value(word: machine.words[word], as: type)
      }
      defer { value += 1 }
      var argument = Value.void
      swap(&argument, &machine.values[value])
      return argument
    }
  }
}

/// Holds a function of a number, so that a collection keeps the closure as it is.
struct HeldFunction {
  let run: (Double) -> Double
}

/// Holds a function of two integers, so that a collection keeps the closure as it is.
struct HeldFunctionOfInts {
  let run: (Int, Int) -> Int
}

/// Holds a function of two numbers, so that a collection keeps the closure as it is.
struct HeldFunctionOfTwo {
  let run: (Double, Double) -> Double
}

/// A variable, constant or parameter of a lesson.
final class Variable: Cyclic {
  let name: String
  let type: SwiftType
  let isMutable: Bool
  /// The function whose frame holds it, or `nil` for a global.
  let function: FunctionContext?
  /// The step that declares it, for a global.
  let step: Int
  let site: Site
  /// How many loops are around its declaration, where that gives it no value.
  var loopsAround: Int?
  /// Whether it is a parameter with which the function changes a variable of its caller's.
  var isChanging = false
  /// Whether a call may change it through a parameter.
  var isPassedToChange = false
  /// Whether a call, or a member that changes what it is called on, may change it in the middle of an expression.
  var isChangedByCalls = false
  /// Whether it is `self` in a member of a lesson's own type.
  var isSelf = false
  /// Whether it is a parameter that the function can change.
  var isParameter = false
  /// Whether a closure uses it, so that it has to outlive its frame.
  var isCaptured = false
  /// Whether it is a parameter that is a function which may be called only while the function around runs.
  var isNonEscaping = false
  /// The local function that it holds.
  var held: FunctionContext?
  /// What runs when it changes.
  var observers: Observers?
  /// What computes it, where it has no value of its own.
  var accessors: ComputedVariable?
  /// Its number in the frame or among the globals, once something has asked for it.
  private var number: Int?

  init(
    _ name: String, _ type: SwiftType, isMutable: Bool, function: FunctionContext?, step: Int,
    site: Site
  ) {
    self.name = name
    self.type = type
    self.isMutable = isMutable
    self.function = function
    self.step = step
    self.site = site
  }

  func breakCycles() { (held, observers, accessors) = (nil, nil, nil) }

  /// The number of its place in its frame; asked for only when the whole step has been checked.
  var slot: Int {
    if let number { return number }
    guard let function else { return 0 }
    let new =
      type.isWord && !isCaptured ? function.allocateWord() : function.allocateValue()
    number = new
    return new
  }

  /// Whether it is a word in a box that calls may change through a parameter, so that whoever uses it has to ask whether
  /// one does.
  var isLentFromBox: Bool { isCaptured && isPassedToChange && type.isWord }

  /// The slot of its frame that holds it, where that is a value and no box.
  var localSlot: Int? { function == nil || isCaptured || type.isWord ? nil : slot }

  /// Gives it a place in its frame that its function's caller fills.
  func place(at slot: Int) { number = slot }

  /// The number of its place among the globals.
  func globalSlot(_ machine: Machine) -> Int {
    if let number { return number }
    let new = machine.makeGlobal()
    number = new
    return new
  }
}

/// The function, closure or step whose body is being checked.
final class FunctionContext: Cyclic {
  let parent: FunctionContext?
  let code = FunctionCode()
  /// What it returns; `nil` while a closure's result is still to be found out.
  var result: SwiftType?
  /// Whether errors may leave it.
  let mayThrow: Bool
  /// Whether an error can leave it, as far as it has been checked.
  var throwsErrors = false
  /// The variables of outer functions that it uses, in the order of its captures.
  private(set) var captured: [Variable] = []
  /// The statements around the one being checked that a jump can end or go on with, innermost last.
  var targets: [JumpTarget] = []
  /// Those that a `break` ends, by id.
  var broken: Set<Int> = []
  /// What handles the errors of the statement being checked, innermost last.
  var handlers: [ErrorHandler] = []
  /// Whether errors may leave it only where a parameter of its throws them.
  var isRethrowing = false
  /// Its parameters.
  var parameters: [Variable] = []
  /// How many `defer`s the statement being checked stands in.
  var deferDepth = 0
  /// What its expression statements are collected as, in the block of a result builder.
  var collected: (element: SwiftType, into: Variable)?
  /// Whether it may be called after the function around it has ended.
  var isEscaping = true
  /// The declaration of its result, where that is `some P`, and the type that it returns.
  var opaqueSite: Site?
  var opaqueType: SwiftType?
  /// What it makes, where it is an initializer.
  var initializes: Initialization?
  /// Whether it is a step, not a function or closure.
  let isStep: Bool

  /// A statement that `break`, `continue` or `fallthrough` can mean.
  struct JumpTarget {
    enum Kind {
      case loop, choice, block
    }

    var id: Int
    var kind: Kind
    var label: String?
    /// What is known of variables where a `break` ends it, and where a `continue` goes on with it.
    var exits: [ValueFlow] = []
    var rounds: [ValueFlow] = []
    /// What is known where a `fallthrough` leaves the case before.
    var fallen: ValueFlow?
    /// Where a `fallthrough` in a case of a `switch` goes.
    var next: NextCase?
  }

  /// What comes after a case of a `switch`.
  struct NextCase {
    /// What a jump there is known by.
    var id: Int
    /// Whether there is a next case.
    var exists: Bool
    /// A name that it binds.
    var bound: String?
  }

  init(parent: FunctionContext?, result: SwiftType?, mayThrow: Bool, isStep: Bool = false) {
    self.parent = parent
    self.result = result
    self.mayThrow = mayThrow
    self.isStep = isStep
  }

  /// Whether a closure between it and a function around may be called after that function has ended.
  func escapes(from owner: FunctionContext?) -> Bool {
    var context: FunctionContext? = self
    while let current = context, current !== owner {
      if current.isEscaping { return true }
      context = current.parent
    }
    return false
  }

  /// Lets go of what refers to it and matters only while its body is being checked.
  func endCheck() {
    parameters = []
    collected = nil
    initializes = nil
  }

  func breakCycles() { captured = [] }

  /// Whether it is another function or stands inside that.
  func isInside(_ other: FunctionContext) -> Bool {
    var context: FunctionContext? = self
    while let current = context {
      if current === other { return true }
      context = current.parent
    }
    return false
  }

  func allocateWord() -> Int {
    code.wordCount += 1
    return code.wordCount - 1
  }

  func allocateValue() -> Int {
    code.valueCount += 1
    return code.valueCount - 1
  }

  /// The number among its captures of an outer function's variable.
  func capture(_ variable: Variable) -> Int {
    if let index = captured.firstIndex(where: { $0 === variable }) { return index }
    captured.append(variable)
    return captured.count - 1
  }
}

/// What a name can stand for.
enum Entity {
  case variable(Variable)
  case functions([Declaration])
}

/// Another name for types that have parameters: `typealias Pair<T> = (T, T)`.
struct GenericAlias {
  let parameters: [String]
  /// What it stands for, with its parameters in it.
  let type: SwiftType
  let step: Int
}

/// The names of a block.
final class Scope: Cyclic {
  let parent: Scope?
  let function: FunctionContext
  private(set) var names: [String: Entity] = [:]
  /// The types that the block declares, and the steps that do so.
  private var types: [String: (type: SwiftType, step: Int)] = [:]
  private var generics: [String: (type: GenericType, step: Int)] = [:]
  private var aliases: [String: GenericAlias] = [:]
  /// The type whose members the block declares.
  var nominal: SwiftType?
  /// Whether it goes with the checker.
  var isKept = false

  init(parent: Scope?, function: FunctionContext) {
    self.parent = parent
    self.function = function
  }

  func breakCycles() {
    for entity in names.values {
      switch entity {
      case .variable(let variable): variable.breakCycles()
      case .functions(let declarations): for each in declarations { each.breakCycles() }
      }
    }
    names = [:]
    types = [:]
    generics = [:]
    aliases = [:]
    nominal = nil
    function.breakCycles()
  }

  /// What a name stands for here, or in the blocks around.
  func lookUp(_ name: String) -> Entity? {
    var scope: Scope? = self
    while let current = scope {
      if let entity = current.names[name] { return entity }
      scope = current.parent
    }
    return nil
  }

  /// What this very block declares under a name.
  func own(_ name: String) -> Entity? { names[name] }

  func declare(_ name: String, _ entity: Entity) {
    names[name] = entity
    types[name] = nil
    generics[name] = nil
    aliases[name] = nil
  }

  /// Forgets a value of an earlier step whose name a type takes.
  func remove(_ name: String) { names[name] = nil }

  func declareType(_ name: String, _ type: SwiftType, step: Int) {
    types[name] = (type, step)
    generics[name] = nil
    aliases[name] = nil
  }

  func declareType(_ name: String, _ alias: GenericAlias) {
    aliases[name] = alias
    types[name] = nil
    generics[name] = nil
  }

  /// The generic type alias that a name stands for here.
  func alias(named name: String) -> GenericAlias? {
    var scope: Scope? = self
    while let current = scope {
      if let alias = current.aliases[name] { return alias }
      if current.types[name] != nil || current.generics[name] != nil { return nil }
      scope = current.parent
    }
    return nil
  }

  func declareType(_ generic: GenericType) {
    generics[generic.name] = (generic, generic.step)
    types[generic.name] = nil
    aliases[generic.name] = nil
  }

  /// The generic type of the lesson's that a name stands for here.
  func generic(named name: String) -> GenericType? {
    var scope: Scope? = self
    while let current = scope {
      if let (type, _) = current.generics[name] { return type }
      scope = current.parent
    }
    return nil
  }

  /// The type that this very block declares under a name.
  func ownType(_ name: String) -> (type: SwiftType, step: Int)? {
    types[name] ?? generics[name].map { (.error, $0.step) }
      ?? aliases[name].map { (.error, $0.step) }
  }

  /// The type of the lesson's that a name stands for here.
  func type(named name: String) -> SwiftType? {
    var scope: Scope? = self
    while let current = scope {
      if let (type, _) = current.types[name] { return type }
      if current.generics[name] != nil { return nil }
      if let nominal = current.nominal {
        if name == "Self" { return nominal }
        if case .nominal(let type) = nominal, let inner = type.types[name] { return inner }
      }
      scope = current.parent
    }
    return nil
  }

  /// The names of all types of the lesson's that can be seen here.
  var visibleTypeNames: [String] {
    var all: [String] = []
    var scope: Scope? = self
    while let current = scope {
      all += current.types.keys
      all += current.generics.keys
      scope = current.parent
    }
    return all
  }

  /// Every name that can be seen here.
  var visibleNames: [String] {
    var all: [String] = []
    var scope: Scope? = self
    while let current = scope {
      all += current.names.keys
      scope = current.parent
    }
    return all
  }
}

/// What an expression computes, for those that the register machine computes by itself.
///
/// It says the same as the closure `Typed.lower`, as data from which the ``Assembler`` makes instructions. Whatever has
/// none is run by its closure in the middle of the instructions.
indirect enum Operation {
  /// Arithmetic of two `Int`s or two `Double`s.
  case arithmetic(Arithmetic, Typed, Typed, Site)
  /// A comparison of two `Int`s or two `Double`s.
  case comparison(Comparison, Typed, Typed)
  case not(Typed)
  case both(Typed, Typed)
  case either(Typed, Typed)
  /// `-x` of an `Int` or a `Double`.
  case negation(Typed, Site)
  /// One of two values, as a test says.
  case choice(Typed, Typed, Typed)
  /// An `Int`, `Double` or `Bool` of an array in a variable, or of one of its rows.
  case element(ElementPath)
  /// How many elements an array in a variable has.
  case count(Variable, Site)
  /// A stored property of a struct in a variable.
  case field(FieldReference, Site)
  /// A call of a function of the lesson's that has captured nothing.
  case call(FunctionContext, [Typed], Site)
  /// A struct of parts that are words.
  case construct(NominalType, [Typed])
  /// A call of a function that is a value.
  case apply(Typed, [Typed], Site)
  /// A call of a member of the lesson's that changes the value in a variable.
  case change(FunctionContext, Variable, [Typed], Site)
  /// `append(_:)` of an array in a variable.
  case append(Variable, Typed, Site)
  /// A call of a host's function of numbers.
  case direct(DirectForm, [Typed], Site)
  /// A value that has been computed before.
  case known(KnownWord)
}

extension Operation {
  /// A comparison of two values of one type; `nil` for types that the register machine does not compare.
  static func comparison(_ name: String, _ left: Typed, _ right: Typed) -> Operation? {
    guard left.type == right.type, left.type == .int || left.type == .double else { return nil }
    return Comparison(rawValue: name).map { .comparison($0, left, right) }
  }
}

/// An arithmetic operator.
enum Arithmetic: String {
  case sum = "+"
  case difference = "-"
  case product = "*"
  case quotient = "/"
  case remainder = "%"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case and = "&"
  case or = "|"
  case exclusiveOr = "^"
  case wrappingSum = "&+"
  case wrappingDifference = "&-"
  case wrappingProduct = "&*"
}

/// A comparison operator.
enum Comparison: String {
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case unequal = "!="

  /// The comparison that gives the same with the operands exchanged.
  var exchanged: Comparison {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .equal, .unequal: self
    }
  }
}

/// An element of an array in a variable, or of a row of an array of arrays.
struct ElementPath {
  /// The variable that holds the array.
  let array: Variable
  /// The index of the row, where it is an element of one.
  let row: (index: Typed, site: Site)?
  let index: Typed
  let site: Site
}

/// A stored property of a struct in a variable, or of a struct that is a stored property of one.
struct FieldReference {
  let variable: Variable
  var outer: Int?
  let index: Int
}

/// A word that is computed once and read later: an index of a place that is changed, or an operand that has to be
/// computed before the place is read.
final class KnownWord {
  let source: Typed
  /// Where it is kept, for instructions and closures alike.
  let temporary: Temporary
  /// The register that holds it, while instructions are made for what stands around.
  var register: Int?

  init(_ source: Typed, in temporary: Temporary) {
    self.source = source
    self.temporary = temporary
  }

  /// The word of the frame where it lies anyhow and nothing can change it before it is used.
  var constantWord: Int? {
    source.variable?.isChangedByCalls ?? true ? nil : source.localWord
  }
}

/// What a statement does, for those that the register machine does by itself.
indirect enum Structure {
  case sequence([TypedStatement])
  /// Gives a variable that is a word a value.
  case assign(Variable, before: [KnownWord], Typed, isInitial: Bool)
  /// Sets an element of an array of `Int`, `Double` or `Bool`.
  case store(ElementPath, before: [KnownWord], Typed)
  /// Sets a stored property of a struct in a variable of the function.
  case storeField(FieldReference, before: [KnownWord], Typed)
  /// Computes a value for its effects.
  case evaluate(Typed)
  case branch([Condition], TypedStatement, TypedStatement?)
  /// `guard`.
  case require([Condition], otherwise: TypedStatement)
  case whileLoop([Condition], TypedStatement, id: Int, Site)
  case repeatLoop(TypedStatement, while: Typed, id: Int, Site)
  /// A loop over a range that is written in the loop itself.
  case counting(Counting)
  /// A loop over the elements of a sequence.
  case iterating(Iterating)
  /// `break` or `continue`.
  case jump(Signal, to: Int)
  case leave(Typed?)
}

/// A loop over a range that is written in the loop itself.
struct Counting {
  let bounds: Typed.Bounds
  let isClosed: Bool
  let pattern: Checker.TypedPattern
  let filter: Typed?
  let body: TypedStatement
  let id: Int
  let site: Site
  let rangeSite: Site
}

/// A loop over the elements of a sequence.
struct Iterating {
  let sequence: Typed
  let element: SwiftType
  /// What an element is bound to, which lies in the machine's result when that is done.
  var pattern: Checker.TypedPattern?
  /// Or makes a test which of the elements, which lie there, the loop is for; it binds names as well.
  var match: (() -> Run<Bool>)?
  let filter: Typed?
  let body: TypedStatement
  let id: Int
  let site: Site
}

/// A condition of an `if`, `guard` or `while`.
enum Condition {
  case value(Typed)
  /// A test that binds names.
  case matching(HeldMatching)

  /// Makes code of the test.
  func lower() -> Run<Bool> {
    switch self {
    case .value(let typed): typed.lower().asBool
    case .matching(let matching): matching.lower()
    }
  }
}

/// Holds what makes a test.
struct HeldMatching {
  let lower: () -> Run<Bool>
}

extension [Condition] {
  /// Makes code that tells whether all conditions hold.
  func lower() -> Run<Bool> {
    if count == 1 { return self[0].lower() }
    let tests = map { HeldTest(run: $0.lower()) }
    return { machine in
      for test in tests where try !test.run(machine) { return false }
      return true
    }
  }
}

/// Where the operands of arithmetic come from. Code is made for each kind of operand, so that a variable or constant costs
/// no call of a closure of its own.
protocol IntSource {
  func get(_ machine: Machine) throws -> Int
}

/// A local variable.
struct LocalInt: IntSource {
  let slot: Int
  @inline(__always)
  func get(_ machine: Machine) -> Int { machine.words[machine.wordBase + slot] }
}

/// A literal.
struct ConstantInt: IntSource {
  let value: Int
  @inline(__always)
  func get(_ machine: Machine) -> Int { value }
}

/// Anything else.
struct ComputedInt: IntSource {
  let run: Run<Int>
  @inline(__always)
  func get(_ machine: Machine) throws -> Int { try run(machine) }
}

/// Where operands of type `Double` come from.
protocol DoubleSource {
  func get(_ machine: Machine) throws -> Double
}

/// A local variable.
struct LocalDouble: DoubleSource {
  let slot: Int
  @inline(__always)
  func get(_ machine: Machine) -> Double { Double(word: machine.words[machine.wordBase + slot]) }
}

/// A literal.
struct ConstantDouble: DoubleSource {
  let value: Double
  @inline(__always)
  func get(_ machine: Machine) -> Double { value }
}

/// Anything else.
struct ComputedDouble: DoubleSource {
  let run: Run<Double>
  @inline(__always)
  func get(_ machine: Machine) throws -> Double { try run(machine) }
}

/// An operand of type `Int`.
enum IntOperand {
  case local(LocalInt)
  case constant(ConstantInt)
  case computed(ComputedInt)
}

/// An operand of type `Double`.
enum DoubleOperand {
  case local(LocalDouble)
  case constant(ConstantDouble)
  case computed(ComputedDouble)
}

extension Typed {
  /// Makes the code of an expression of type `Int` that is an operand.
  func lowerIntOperand() -> IntOperand {
    if case .int(let value)? = constant { return .constant(ConstantInt(value: value)) }
    if let slot = localWord { return .local(LocalInt(slot: slot)) }
    return .computed(ComputedInt(run: lower().asInt))
  }

  /// Makes the code of an expression of type `Double` that is an operand.
  func lowerDoubleOperand() -> DoubleOperand {
    if case .double(let value)? = constant { return .constant(ConstantDouble(value: value)) }
    if let slot = localWord { return .local(LocalDouble(slot: slot)) }
    return .computed(ComputedDouble(run: lower().asDouble))
  }
}

// MARK: Operations

/// What arithmetic computes from two integers.
protocol IntOperation {
  static func apply(_ left: Int, _ right: Int, _ site: Site) throws -> Int
}

/// What a comparison tells of two integers.
protocol IntTest {
  static func apply(_ left: Int, _ right: Int) -> Bool
}

/// What arithmetic computes from two numbers.
protocol DoubleOperation {
  static func apply(_ left: Double, _ right: Double) -> Double
}

/// What a comparison tells of two numbers.
protocol DoubleTest {
  static func apply(_ left: Double, _ right: Double) -> Bool
}

enum Less: IntTest, DoubleTest {
  @inline(__always) static func apply(_ left: Int, _ right: Int) -> Bool { left < right }
  @inline(__always) static func apply(_ left: Double, _ right: Double) -> Bool { left < right }
}

enum LessOrEqual: IntTest, DoubleTest {
  @inline(__always) static func apply(_ left: Int, _ right: Int) -> Bool { left <= right }
  @inline(__always) static func apply(_ left: Double, _ right: Double) -> Bool { left <= right }
}

enum Greater: IntTest, DoubleTest {
  @inline(__always) static func apply(_ left: Int, _ right: Int) -> Bool { left > right }
  @inline(__always) static func apply(_ left: Double, _ right: Double) -> Bool { left > right }
}

enum GreaterOrEqual: IntTest, DoubleTest {
  @inline(__always) static func apply(_ left: Int, _ right: Int) -> Bool { left >= right }
  @inline(__always) static func apply(_ left: Double, _ right: Double) -> Bool { left >= right }
}

enum Equal: IntTest, DoubleTest {
  @inline(__always) static func apply(_ left: Int, _ right: Int) -> Bool { left == right }
  @inline(__always) static func apply(_ left: Double, _ right: Double) -> Bool { left == right }
}

enum Unequal: IntTest, DoubleTest {
  @inline(__always) static func apply(_ left: Int, _ right: Int) -> Bool { left != right }
  @inline(__always) static func apply(_ left: Double, _ right: Double) -> Bool { left != right }
}

enum Sum: IntOperation, DoubleOperation {
  @inline(__always)
  static func apply(_ left: Int, _ right: Int, _ site: Site) throws -> Int {
    let (value, overflow) = left.addingReportingOverflow(right)
    if overflow { throw overflowError(left, "+", right, site) }
    return value
  }
  @inline(__always) static func apply(_ left: Double, _ right: Double) -> Double { left + right }
}

enum Difference: IntOperation, DoubleOperation {
  @inline(__always)
  static func apply(_ left: Int, _ right: Int, _ site: Site) throws -> Int {
    let (value, overflow) = left.subtractingReportingOverflow(right)
    if overflow { throw overflowError(left, "-", right, site) }
    return value
  }
  @inline(__always) static func apply(_ left: Double, _ right: Double) -> Double { left - right }
}

enum Product: IntOperation, DoubleOperation {
  @inline(__always)
  static func apply(_ left: Int, _ right: Int, _ site: Site) throws -> Int {
    let (value, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow { throw overflowError(left, "*", right, site) }
    return value
  }
  @inline(__always) static func apply(_ left: Double, _ right: Double) -> Double { left * right }
}

enum Quotient: IntOperation, DoubleOperation {
  @inline(__always)
  static func apply(_ left: Int, _ right: Int, _ site: Site) throws -> Int {
    if right == 0 { throw site.error(.divisionByZero, "division by zero") }
    let (value, overflow) = left.dividedReportingOverflow(by: right)
    if overflow { throw overflowError(left, "/", right, site) }
    return value
  }
  @inline(__always) static func apply(_ left: Double, _ right: Double) -> Double { left / right }
}

enum Remainder: IntOperation {
  @inline(__always)
  static func apply(_ left: Int, _ right: Int, _ site: Site) throws -> Int {
    if right == 0 {
      throw site.error(.divisionByZero, "division by zero in remainder operation")
    }
    let (value, overflow) = left.remainderReportingOverflow(dividingBy: right)
    if overflow { throw overflowError(left, "%", right, site) }
    return value
  }
}

@inline(never)
private func overflowError(_ left: Int, _ name: String, _ right: Int, _ site: Site) -> Diagnostic {
  overflowError("\(left) \(name) \(right)", site)
}

// MARK: Code

/// Code of arithmetic with integers.
func lower<Operation: IntOperation>(
  _ operation: Operation.Type, _ left: Typed, _ right: Typed, _ site: Site
) -> Run<Int> {
  func code<Left: IntSource, Right: IntSource>(_ left: Left, _ right: Right) -> Run<Int> {
    { try Operation.apply(try left.get($0), try right.get($0), site) }
  }
  switch (left.lowerIntOperand(), right.lowerIntOperand()) {
  case (.local(let left), .local(let right)): return code(left, right)
  case (.local(let left), .constant(let right)): return code(left, right)
  case (.local(let left), .computed(let right)): return code(left, right)
  case (.constant(let left), .local(let right)): return code(left, right)
  case (.constant(let left), .constant(let right)): return code(left, right)
  case (.constant(let left), .computed(let right)): return code(left, right)
  case (.computed(let left), .local(let right)): return code(left, right)
  case (.computed(let left), .constant(let right)): return code(left, right)
  case (.computed(let left), .computed(let right)): return code(left, right)
  }
}

/// Code of arithmetic with numbers.
func lower<Operation: DoubleOperation>(
  _ operation: Operation.Type, _ left: Typed, _ right: Typed
) -> Run<Double> {
  func code<Left: DoubleSource, Right: DoubleSource>(_ left: Left, _ right: Right) -> Run<Double> {
    { Operation.apply(try left.get($0), try right.get($0)) }
  }
  switch (left.lowerDoubleOperand(), right.lowerDoubleOperand()) {
  case (.local(let left), .local(let right)): return code(left, right)
  case (.local(let left), .constant(let right)): return code(left, right)
  case (.local(let left), .computed(let right)): return code(left, right)
  case (.constant(let left), .local(let right)): return code(left, right)
  case (.constant(let left), .constant(let right)): return code(left, right)
  case (.constant(let left), .computed(let right)): return code(left, right)
  case (.computed(let left), .local(let right)): return code(left, right)
  case (.computed(let left), .constant(let right)): return code(left, right)
  case (.computed(let left), .computed(let right)): return code(left, right)
  }
}

/// Code of a comparison of integers.
func lowerTest<Test: IntTest>(
  _ test: Test.Type, _ left: IntOperand, _ right: IntOperand
) -> Run<Bool> {
  func code<Left: IntSource, Right: IntSource>(_ left: Left, _ right: Right) -> Run<Bool> {
    { Test.apply(try left.get($0), try right.get($0)) }
  }
  switch (left, right) {
  case (.local(let left), .local(let right)): return code(left, right)
  case (.local(let left), .constant(let right)): return code(left, right)
  case (.local(let left), .computed(let right)): return code(left, right)
  case (.constant(let left), .local(let right)): return code(left, right)
  case (.constant(let left), .constant(let right)): return code(left, right)
  case (.constant(let left), .computed(let right)): return code(left, right)
  case (.computed(let left), .local(let right)): return code(left, right)
  case (.computed(let left), .constant(let right)): return code(left, right)
  case (.computed(let left), .computed(let right)): return code(left, right)
  }
}

/// Code of a comparison of numbers.
func lowerTest<Test: DoubleTest>(
  _ test: Test.Type, _ left: DoubleOperand, _ right: DoubleOperand
) -> Run<Bool> {
  func code<Left: DoubleSource, Right: DoubleSource>(_ left: Left, _ right: Right) -> Run<Bool> {
    { Test.apply(try left.get($0), try right.get($0)) }
  }
  switch (left, right) {
  case (.local(let left), .local(let right)): return code(left, right)
  case (.local(let left), .constant(let right)): return code(left, right)
  case (.local(let left), .computed(let right)): return code(left, right)
  case (.constant(let left), .local(let right)): return code(left, right)
  case (.constant(let left), .constant(let right)): return code(left, right)
  case (.constant(let left), .computed(let right)): return code(left, right)
  case (.computed(let left), .local(let right)): return code(left, right)
  case (.computed(let left), .constant(let right)): return code(left, right)
  case (.computed(let left), .computed(let right)): return code(left, right)
  }
}

/// Code of a comparison of two integers or two numbers, by the operator's name; `nil` for any other type.
func lowerComparison(_ name: String, _ left: Typed, _ right: Typed) -> Run<Bool>? {
  switch left.type {
  case .int:
    let (left, right) = (left.lowerIntOperand(), right.lowerIntOperand())
    switch name {
    case "<": return lowerTest(Less.self, left, right)
    case "<=": return lowerTest(LessOrEqual.self, left, right)
    case ">": return lowerTest(Greater.self, left, right)
    case ">=": return lowerTest(GreaterOrEqual.self, left, right)
    case "==": return lowerTest(Equal.self, left, right)
    default: return lowerTest(Unequal.self, left, right)
    }
  case .double:
    let (left, right) = (left.lowerDoubleOperand(), right.lowerDoubleOperand())
    switch name {
    case "<": return lowerTest(Less.self, left, right)
    case "<=": return lowerTest(LessOrEqual.self, left, right)
    case ">": return lowerTest(Greater.self, left, right)
    case ">=": return lowerTest(GreaterOrEqual.self, left, right)
    case "==": return lowerTest(Equal.self, left, right)
    default: return lowerTest(Unequal.self, left, right)
    }
  default: return nil
  }
}

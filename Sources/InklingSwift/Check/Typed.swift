/// An expression that has been checked: its type, and how to lower it once the whole step has been checked.
struct Typed {
  let type: SwiftType
  let site: Site
  /// Makes the code. Called at most once, after the check of the step has ended without errors.
  let lower: () -> Code
  /// The value, where it is a literal.
  var constant: Value?
  /// The number, where it is an integer that the compiler knows, too: a literal, or a sum of such.
  var number: Int128?

  /// The variable, where it is nothing but one.
  var variable: Variable?
  /// The two ends, where it is a range written as such.
  var bounds: Bounds?

  /// The two ends of a range.
  final class Bounds {
    let lower: Typed
    let upper: Typed
    init(_ lower: Typed, _ upper: Typed) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// The array and the index, where it is an element of an array in a variable.
  var element: Element?

  /// An element of an array in a variable.
  final class Element {
    let array: Variable
    let index: Typed
    init(array: Variable, index: Typed) {
      self.array = array
      self.index = index
    }
  }

  /// The struct and the number of the property, where it is a stored property of a struct in a variable.
  var field: (variable: Variable, index: Int)?

  /// What is changed, where it is an argument with `&`.
  var changed: Checker.Changed?

  /// What it computes, where the register machine does so by itself.
  var operation: Operation?

  /// Makes code that gives what an optional holds without the optional around it, which would take memory. Called
  /// instead of `lower`.
  var lowerFound: (() -> Run<Value?>)?

  /// Whether it is a call whose result need not be used.
  var isDiscardable = false

  init(
    _ type: SwiftType, _ site: Site, _ operation: Operation? = nil, lower: @escaping () -> Code
  ) {
    self.type = type
    self.site = site
    self.operation = operation
    self.lower = lower
  }

  /// An optional whose value is found without the optional around it.
  init(_ type: SwiftType, _ site: Site, lowerFound: @escaping () -> Run<Value?>) {
    self.init(type, site) {
      let find = lowerFound()
      return .value { .optional(try find($0)) }
    }
    self.lowerFound = lowerFound
  }

  /// A literal.
  init(constant: Value, _ type: SwiftType, _ site: Site) {
    self.type = type
    self.site = site
    self.constant = constant
    if case .int(let word) = constant, type.isInteger { number = type.number(of: word) }
    self.lower = {
      switch constant {
      case .int(let value): .int { _ in value }
      case .double(let value): .double { _ in value }
      case .float(let value): .float { _ in value }
      case .bool(let value): .bool { _ in value }
      default: .value { _ in constant }
      }
    }
  }

  /// The word slot of the current frame that holds the value, where it is a plain local variable.
  var localWord: Int? {
    guard let variable, variable.function != nil, !variable.isCaptured, type.isWord else {
      return nil
    }
    return variable.slot
  }

  /// Makes code that gives what an optional holds, or `nil`. Called instead of `lower`.
  func lowerAsFound() -> Run<Value?> {
    if let lowerFound { return lowerFound() }
    let run = lower().asValue
    return { machine in
      guard case .some(let inner) = try run(machine) else { return nil }
      return inner
    }
  }
}

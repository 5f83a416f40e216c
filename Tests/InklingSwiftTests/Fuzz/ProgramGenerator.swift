/// Writes programs at random: mostly well-typed ones over all of Swift that lessons offer or may offer one day, now and then
/// with mistakes and odd values in them.
final class ProgramGenerator {
  /// Parts of Swift that a program may be made without.
  enum Feature: CaseIterable {
    case generics, protocols, extensions, observers, lazy, indirect, operators, keyPaths, classes
    case typealiases, rare
  }

  var random: SeededRandom
  /// The parts of Swift that this program uses.
  let features: Set<Feature>
  /// In how many of a thousand expressions there is a mistake.
  let mistakes: Int
  /// The variables that can be seen, by block.
  var blocks: [[FuzzVariable]] = [[]]
  var functions: [FuzzFunction] = []
  var declarations: [FuzzDeclaration] = []
  /// What the function being written gives back, or `nil` outside.
  var result: FuzzType?
  var mayThrow = true
  /// The loops around, with their labels.
  var loops: [String?] = []
  private var names = 0
  /// How many more statements may be written, so that programs stay small.
  var statementsLeft = 0
  /// Whether everything has to stand on one line, as in the interpolation of a text.
  var staysOnLine = false

  /// Makes a generator for one program.
  ///
  /// - Parameters:
  ///   - seed: Decides everything.
  ///   - features: The parts of Swift that the program may use; some at random without it.
  ///   - mistakes: In how many of a thousand expressions there is to be a mistake.
  init(seed: UInt64, features: Set<Feature>? = nil, mistakesPerThousand mistakes: Int? = nil) {
    var random = SeededRandom(state: seed)
    self.mistakes = mistakes ?? random.pick([0, 0, 0, 1, 5, 30])
    let likelihood = random.pick([0, 0, 15, 50])
    self.features =
      features ?? Set(Feature.allCases.filter { _ in random.chance(likelihood) })
    statementsLeft = random.pick([15, 30, 60])
    self.random = random
  }

  /// The program.
  func program() -> String {
    var parts = ["enum Fault: Error { case first, second(Int) }"]
    if chance(20) { parts.append("import Foundation") }
    for _ in 0..<below(4) { parts.append(declaration()) }
    for _ in 0..<below(4) { parts.append(function()) }
    while statementsLeft > 0, parts.count < 20 { parts.append(statement(3)) }
    for variable in blocks[0].shuffled(using: &random).prefix(12) {
      if case .function = variable.type { continue }
      parts.append("print(\"\(variable.name) =\", \(printable(variable)))")
    }
    return parts.joined(separator: "\n")
  }

  private func printable(_ variable: FuzzVariable) -> String {
    switch variable.type {
    case .optional, .any: chance(50) ? "\(variable.name) as Any" : "\"\\(\(variable.name) as Any)\""
    default: chance(50) ? variable.name : "\"\\(\(variable.name))\""
    }
  }

  // MARK: Chances

  func below(_ count: Int) -> Int { random.below(count) }
  func chance(_ percent: Int) -> Bool { random.chance(percent) }
  func pick<Element>(_ elements: [Element]) -> Element { random.pick(elements) }
  func has(_ feature: Feature) -> Bool { features.contains(feature) }

  // MARK: Names and types

  /// A name that nothing has yet, but for one in some hundred that shadows another or is odd.
  func fresh(_ prefix: String = "v") -> String {
    names += 1
    if blocks.count > 1, chance(4),
      let old = blocks.dropLast().joined().randomElement(using: &random),
      !old.name.contains("."), !(blocks.last ?? []).contains(where: { $0.name == old.name })
    {
      return old.name
    }
    if prefix == "v", chance(1) {
      return pick(["`in`", "é\(names)", "_\(names)", "数\(names)", "`class`"])
    }
    return "\(prefix)\(names)"
  }

  /// A type of values, also one of functions.
  func anyType(_ depth: Int = 2) -> FuzzType {
    guard chance(8) else { return type(depth) }
    return .function((0..<below(3)).map { _ in type(0) }, type(0))
  }

  /// A type of values that have a text.
  func type(_ depth: Int = 2) -> FuzzType {
    let declared = declarations.map(\.type)
    switch below(depth > 0 ? 24 : 10) {
    case 0, 1, 2: return .int
    case 3, 4: return .double
    case 5: return .bool
    case 6, 7: return .string
    case 8:
      return .sized(
        pick(["Int8", "UInt8", "Int16", "UInt16", "Int32", "UInt32", "UInt64", "UInt"]))
    case 9: return declared.isEmpty ? .float : pick(declared)
    case 10, 11, 12: return .array(type(depth - 1))
    case 13, 14: return .optional(type(depth - 1))
    case 15: return .dictionary(hashable(), type(depth - 1))
    case 16: return .set(hashable())
    case 17: return .tuple((0..<(2 + below(2))).map { _ in type(depth - 1) })
    case 18: return .array(.int)
    case 19: return .character
    case 20: return chance(50) ? .range : .closedRange
    case 21: return chance(50) ? .any : .substring
    case 22: return declared.isEmpty ? .int : pick(declared)
    default: return .float
    }
  }

  /// A type that can be a key.
  func hashable() -> FuzzType {
    let own = declarations.filter(\.isHashable).map(\.type)
    if !own.isEmpty, chance(20) { return pick(own) }
    return pick([.int, .int, .string, .string, .bool, .character, .double, .array(.int)])
  }

  /// A type that has an order.
  func comparable() -> FuzzType { pick([.int, .int, .double, .string, .character, .float]) }

  // MARK: Variables

  /// The variables that can be seen, the innermost last.
  var visible: [FuzzVariable] {
    var seen: Set<String> = []
    return blocks.flatMap { $0 }.reversed().filter { seen.insert($0.name).inserted }.reversed()
  }

  /// The name of a variable of a type.
  func variable(_ type: FuzzType, isMutable: Bool = false) -> String? {
    let fitting = visible.filter { $0.type == type && ($0.isMutable || !isMutable) }
    return fitting.isEmpty ? nil : pick(fitting).name
  }

  /// A variable of some type of a kind.
  func variable(where fits: (FuzzVariable) -> Bool) -> FuzzVariable? {
    let fitting = visible.filter(fits)
    return fitting.isEmpty ? nil : pick(fitting)
  }

  func declare(
    _ name: String, _ type: FuzzType, isMutable: Bool = false, isBorrowed: Bool = false
  ) {
    blocks[blocks.count - 1].append(
      FuzzVariable(name: name, type: type, isMutable: isMutable, isBorrowed: isBorrowed))
  }

  /// Writes a closure, which cannot capture what was given to be changed.
  func inClosure(_ body: () -> String) -> String {
    let outer = blocks
    blocks = blocks.map { $0.filter { !$0.isBorrowed } }
    defer { blocks = outer }
    return body()
  }

  /// Writes something in a block of its own.
  func inBlock(_ body: () -> String) -> String {
    let types = declarations.count
    let outer = functions
    blocks.append([])
    defer {
      blocks.removeLast()
      declarations.removeLast(declarations.count - types)
      functions = outer
    }
    return body()
  }

  /// An expression where a brace would begin a block.
  func subject(_ type: FuzzType, _ depth: Int) -> String {
    let text = expression(type, depth)
    return text.contains("{") ? "(\(text))" : text
  }

  /// Statements in braces.
  func block(_ depth: Int, _ count: Int? = nil) -> String {
    inBlock {
      let statements = (0..<(count ?? 1 + below(3))).map { _ in statement(depth) }
      return "{\n" + statements.joined(separator: "\n") + "\n}"
    }
  }

  /// Writes the body of a function, which sees the loops around it no longer.
  func inFunction(_ result: FuzzType, throws doesThrow: Bool, _ body: () -> String) -> String {
    let outer = (self.result, mayThrow, loops)
    (self.result, mayThrow, loops) = (result, doesThrow, [])
    defer { (self.result, mayThrow, loops) = outer }
    return inBlock(body)
  }
}

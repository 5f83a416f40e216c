extension WrongStep {
  static let ofMembers = observers + privateMembers + escapes + recursion

  static let observers = [
    WrongStep(
      "observing a constant",
      "let c = 3 1️⃣{ didSet {} }",
      .immutable, "'let' declarations cannot be observing properties",
      hint: "a constant never changes: write 'var'"),
    WrongStep(
      "an observed variable without a value",
      "func f() { var 1️⃣x: Int { didSet {} } }",
      .needsType, "non-member observing properties require an initializer",
      hint: "give it a value: = ..."),
    WrongStep(
      "observing what is computed",
      "struct S { var b: Int { get { 1 } 1️⃣didSet {} } }",
      .invalidType, "'didSet' cannot be provided together with a getter",
      hint: "a computed value has nothing to observe: do it in 'set'"),
    WrongStep(
      "two observers of one kind",
      "struct S { var b = 1 { willSet {} 1️⃣willSet {} } }",
      .redeclaration, "variable already has 'willSet'"),
    WrongStep(
      "the new value after the change",
      "struct S { var b = 1 { didSet { print(1️⃣newValue) } } }",
      .unknownName, "cannot find 'newValue' in scope"),
    WrongStep(
      "setting a computed variable that can only be read",
      "var x: Int { 3 }\n1️⃣x = 4",
      .immutable, "cannot assign to value: 'x' is a get-only property",
      hint: "give it a 'set { ... }'"),
    WrongStep(
      "a computed variable without a type",
      "var 1️⃣x { 3 }",
      .needsType, "computed property must have an explicit type",
      hint: "write it: var x: Double"),
    WrongStep(
      "changing a value and a part of it by one call",
      """
      struct P {
        var x = 1
        mutating func g(_ a: inout Int) { a += x }
      }
      var p = P()
      p.g(1️⃣&p.x)
      """,
      .immutable,
      "overlapping accesses to 'p', but modification requires exclusive access; consider copying to a local variable"
    ),
    WrongStep(
      "a variable whose type is another name of an optional has no value",
      "typealias A = Int?\nfunc f() -> Int? {\n  var x: A\n  return 1️⃣x\n}",
      .uninitialized, "variable 'x' used before being initialized",
      hint: "it needs a value on every way that leads here"),
  ]

  static let privateMembers = [
    WrongStep(
      "a private property",
      "struct P { private var x = 1 }\nlet p = P()\nprint(p.1️⃣x)",
      .unknownMember, "'x' is inaccessible due to 'private' protection level",
      hint: "only the members of 'P' and its extensions can use it"),
    WrongStep(
      "a private method",
      "struct P { private func f() {} }\nP().1️⃣f()",
      .unknownMember, "'f' is inaccessible due to 'private' protection level",
      hint: "only the members of 'P' and its extensions can use it"),
    WrongStep(
      "a private initializer",
      "struct P { private init(z: Int) {} }\nlet p = 1️⃣P(z: 1)",
      .unknownMember, "'P' initializer is inaccessible due to 'private' protection level",
      hint: "only the members of 'P' and its extensions can use it"),
    WrongStep(
      "an initializer that sets a private property",
      "struct P { private var x = 1; var y: Int }\nlet p = 1️⃣P(x: 1, y: 2)",
      .unknownMember, "'P' initializer is inaccessible due to 'private' protection level",
      hint: "it sets a private property: write an initializer in 'P'"),
    WrongStep(
      "setting what only members can set",
      "struct P { private(set) var x = 1 }\nvar p = P()\n1️⃣p.x = 3",
      .immutable, "cannot assign to property: 'x' setter is inaccessible",
      hint: "'private(set)': only the members of 'P' and its extensions can set it"),
    WrongStep(
      "giving what only members can set to a function that changes it",
      "struct P { private(set) var x = 1 }\nvar p = P()\nfunc f(_ x: inout Int) {}\nf(&1️⃣p.x)",
      .immutable, "cannot pass immutable value as inout argument: 'x' setter is inaccessible",
      hint: "'private(set)': only the members of 'P' and its extensions can set it"),
    WrongStep(
      "private inside a function",
      "func f() { 1️⃣private let q = 1 }",
      .misplaced, "attribute 'private' can only be used in a non-local scope"),
    WrongStep(
      "a private type",
      "1️⃣private struct P {}",
      .unsupported, "'private' is not supported in lessons yet"),
  ]

  private static let escapingHint =
    "write '@escaping' before its type, so that it may be called later: f: @escaping (...) -> ..."

  static let escapes = [
    WrongStep(
      "keeping a function that is not to be kept",
      "struct S {\n  var a: () -> Void\n  init(f: () -> Void) { a = 1️⃣f }\n}",
      .misplaced, "assigning non-escaping parameter 'f' to an '@escaping' closure",
      hint: escapingHint),
    WrongStep(
      "returning it",
      "func t(f: () -> Void) -> () -> Void { 1️⃣f }",
      .misplaced, "using non-escaping parameter 'f' in a context expecting an '@escaping' closure",
      hint: escapingHint),
    WrongStep(
      "passing it on to be kept",
      "func e(_ f: @escaping () -> Void) {}\nfunc t(f: () -> Void) { e(1️⃣f) }",
      .misplaced, "passing non-escaping parameter 'f' to function expecting an '@escaping' closure",
      hint: escapingHint),
    WrongStep(
      "capturing it in a closure that is kept",
      "func t(f: () -> Void) { let g = 1️⃣{ f() }; g() }",
      .misplaced, "escaping closure captures non-escaping parameter 'f'", hint: escapingHint),
    WrongStep(
      "capturing it by way of a local function",
      """
      func e(_ f: @escaping () -> Void) {}
      func t(f: () -> Void) {
        func g() { f() }
        e 1️⃣{ g() }
      }
      """,
      .misplaced, "escaping closure captures non-escaping parameter 'f'", hint: escapingHint),
    WrongStep(
      "@escaping for what is no function",
      "func t(_ x: 1️⃣@escaping Int) {}",
      .invalidType, "'@escaping' only applies to function types"),
    WrongStep(
      "other attributes of parameters",
      "func t(_ x: 1️⃣@convention(c) () -> Int) {}",
      .unsupported, "'@convention(c)' is not supported in lessons yet"),
  ]

  static let recursion = [
    WrongStep(
      "an enum of itself",
      "enum 1️⃣E { case a(E) }",
      .invalidType, "recursive enum 'E' is not marked 'indirect'",
      hint: "write 'indirect' before 'enum'"),
    WrongStep(
      "comparing values that lie too deep in each other",
      """
      indirect enum L: Equatable { case end, node(L) }
      func long() -> L {
        var l = L.end
        for _ in 0..<40_000 { l = .node(l) }
        return l
      }
      let a = long(), b = long()
      print(1️⃣a == b)
      """,
      .recursionTooDeep, "values lie more than 10,000 deep in each other here",
      hint: "comparing and printing look at all of them, one inside the other"),
    WrongStep(
      "printing values that lie too deep in each other",
      """
      struct N { var next: [N] = [] }
      var n = N()
      for _ in 0..<20_000 { n = N(next: [n]) }
      print(1️⃣n)
      """,
      .recursionTooDeep, "values lie more than 10,000 deep in each other here",
      hint: "comparing and printing look at all of them, one inside the other"),
    WrongStep(
      "a Hashable type with a part that is not",
      "struct P: Equatable { var x = 1 }\nstruct 1️⃣S: Hashable { var p = P() }",
      .conformance, "type 'S' does not conform to protocol 'Hashable'",
      hint: "'P' is not Hashable: write 'func hash(into:)' for the type"),
  ]
}

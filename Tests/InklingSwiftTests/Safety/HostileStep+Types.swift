extension HostileStep {
  static let types = [
    HostileStep("a struct that contains itself", .refused(.invalidType), "struct S { var s: S }"),
    HostileStep(
      "a struct that contains itself optionally", .refusedForNow(.invalidType),
      "struct S { var s: S? }"),
    HostileStep(
      "a struct that contains itself in a tuple", .refused(.invalidType),
      "struct S { var s: (Int, S) }"),
    HostileStep(
      "a struct that contains itself in an array", .runsOnce,
      "struct S { var s: [S] = [] }\nprint(S(s: [S(), S()]))"),
    HostileStep(
      "a struct that contains itself in a dictionary", .runsOnce,
      "struct S { var s: [Int: S] = [:] }\nprint(S(s: [1: S()]))"),
    HostileStep(
      "a struct that contains itself in a function", .runs,
      "struct S { var s: () -> S }\nfunc f() -> S { S { f() } }\n_ = f().s().s()"),
    HostileStep(
      "two structs that contain each other", .refused(.invalidType),
      "struct A { var b: B }\nstruct B { var a: A }"),
    HostileStep(
      "three structs that contain each other", .refused(.invalidType),
      "struct A { var b: B? }\nstruct B { var c: (Int, C) }\nstruct C { var a: A }"),
    HostileStep(
      "an enum that contains itself", .refusedForNow(.invalidType), "enum E { case a(E) }"),
    HostileStep(
      "an enum that contains itself only", .runsOnce, "indirect enum E { case a(E) }\nprint(1)"),
    HostileStep(
      "a struct and an enum that contain each other", .refusedForNow(.invalidType),
      "struct S { var e: E }\nenum E { case a(S), b }"),
    HostileStep(
      "a static property of its own type", .runs,
      "struct S { static let a = S()\n static let b = [S(), a] }\nprint(S.b.count)"),
    HostileStep(
      "a first value of its own type", .refused(.tooLarge), "struct S { var a = S() }\n_ = S()"),
    HostileStep(
      "names for each other", .refused(.unknownName),
      "typealias A = B\ntypealias B = A\nlet a: A = 1"),
    HostileStep("a name for itself", .refused(.unknownName), "typealias A = A\nlet a: A = 1"),
    HostileStep(
      "a name for an array of itself", .refused(.unknownName), "typealias A = [A]\nlet a: A = []"),
    HostileStep(
      "a name for a function of itself", .refused(.unknownName),
      "typealias A = (A) -> A\nlet a: A = { $0 }"),
    HostileStep(
      "a generic name for itself", .refusedForNow(.unknownName),
      "typealias A<T> = A<[T]>\nlet a: A<Int> = 1"),
    HostileStep(
      "a long chain of names", .runs,
      "typealias A0 = Int\n"
        + (0..<2_000).map { "typealias A\($0 + 1) = A\($0)" }.joined(separator: "\n")
        + "\nlet a: A2000 = 1\nprint(a)"),
    HostileStep(
      "a long chain of names backwards", .refused(.unknownName),
      (0..<2_000).map { "typealias A\($0) = A\($0 + 1)" }.joined(separator: "\n")
        + "\ntypealias A2000 = Int\nlet a: A0 = 1\nprint(a)"),
    HostileStep(
      "a protocol that inherits from itself", .refusedForNow(.invalidType),
      "protocol P: P {}\nstruct S: P {}"),
    HostileStep(
      "protocols that inherit from each other", .refusedForNow(.invalidType),
      "protocol P: Q {}\nprotocol Q: P {}\nstruct S: P {}\nlet a: any P = S()"),
    HostileStep(
      "a protocol whose type conforms to it", .runsOnce,
      "protocol P { associatedtype A: P\n var a: A { get } }\nstruct S: P { var a: S { self } }\nprint(S().a.a.a)"
    ),
    HostileStep(
      "associated types for each other", .refusedForNow(.invalidType),
      "protocol P { associatedtype A = B\n associatedtype B = A }\nstruct S: P {}\nlet a: S.A = 1"),
    HostileStep(
      "an associated type of itself", .refusedForNow(.invalidType),
      "protocol P { associatedtype A }\nstruct S: P { typealias A = S.A }\nlet a: S.A = 1"),
    HostileStep(
      "a generic type in itself", .refusedForNow(.invalidType),
      "struct B<T> { var b: B<B<T>> }\nlet b: B<Int>? = nil"),
    HostileStep(
      "a conformance where it itself is asked for", .refusedForNow(.conformance),
      "protocol P {}\nextension Array: P where Element: P {}\nlet a: any P = [[[[[1]]]]]"),
    HostileStep(
      "a conformance of ever deeper arrays", .stoppedOnce(supported: .recursionTooDeep),
      "protocol P { func f() -> Int }\nextension Array: P where Element: P { func f() -> Int { [self].f() } }\nextension Int: P { func f() -> Int { [self].f() } }\nprint(1.f())"
    ),
    HostileStep(
      "a class that inherits from itself", .refused(.unsupported), "class C: C {}\nlet c = C()"),
    HostileStep(
      "classes that inherit from each other", .refused(.unsupported),
      "class A: B {}\nclass B: A {}\nlet c = A()"),
    HostileStep(
      "an extension of nothing", .refusedForNow(.unknownName), "extension Nothing { func f() {} }"),
    HostileStep(
      "an extension of a name for itself", .refusedForNow(.unknownName),
      "typealias A = A\nextension A { func f() {} }"),
    HostileStep(
      "a type in its own extension", .runsOnce,
      "struct S {}\nextension S { struct S { struct S {} } }\nprint(S.S.S())"),
    HostileStep("a type declared twice", .refused(.redeclaration), "struct S {}\nstruct S {}"),
    HostileStep(
      "a member declared twice", .refused(.redeclaration),
      "struct S { var a = 1\n var a = 2\n func f() {}\n func f() {} }"),
    HostileStep("a case declared twice", .refused(.redeclaration), "enum E { case a, a }"),
    HostileStep("a raw value twice", .refused(.invalidType), "enum E: Int { case a = 1, b = 1 }"),
    HostileStep(
      "a raw value past Int.max", .refused(.literalRange),
      "enum E: Int { case a = 9223372036854775807, b }"),
    HostileStep(
      "a raw value that is not a number", .refused(.invalidType),
      "enum E: Double { case a = 0.1, b }\nprint(E.b.rawValue)"),
    HostileStep(
      "an enum without cases", .refused(.misplaced),
      "enum E {}\nfunc f(_ e: E) -> Int { switch e {} }\nlet x: E? = nil\nprint(x.map(f) ?? 0)"),
    HostileStep(
      "a struct without fields", .runs,
      "struct S: Hashable, Comparable { static func < (a: S, b: S) -> Bool { false } }\nprint([S(), S()].sorted(), Set([S(), S()]), S() == S())"
    ),
    HostileStep(
      "everything shadowed", .runs,
      "struct Int {}\nstruct Double {}\nlet a = Int()\nlet print = 1\nlet max = print"),
    HostileStep(
      "Int shadowed before numbers", .refusedForNow(.typeMismatch),
      "struct Int { var a = 1 }\nlet x = [1, 2].count + 1\nlet y: Int = x"),
    HostileStep(
      "print shadowed", .stopped(.recursionTooDeep),
      "func print(_ a: String) { print(a) }\nprint(\"a\")"),
    HostileStep("print shadowed by a value", .refused(.wrongArguments), "let print = 1\nprint(2)"),
    HostileStep(
      "max shadowed by itself", .runs,
      "func max(_ a: Int, _ b: Int) -> Int { a > b ? a : b }\nlet f = max\nprint(f(1, 2), max(3, 4))"
    ),
    HostileStep("self as a name", .refused(.syntax), "let self = 1\nprint(self)"),
    HostileStep(
      "names in back quotes", .runs,
      "let `self` = 1, `class` = 2, `func` = 3\nprint(`self` + `class` + `func`)"),
    HostileStep(
      "an operator of Int defined anew", .refusedForNow(.unsupported),
      "extension Int { static func + (a: Int, b: Int) -> Int { a + b } }\nprint(1 + 2)"),
    HostileStep(
      "an operator defined anew", .refusedForNow(.unsupported),
      "func + (a: Int, b: Int) -> Int { a + b }\nprint(1 + 2)"),
    HostileStep(
      "a case that has a member's name", .runs,
      "enum E { case description\n var description: Int { 1 } }"),
    HostileStep(
      "a field of Never", .refused(.unsupported), "struct S { var a: Never? = nil }\nprint(S())"),
    HostileStep(
      "a function that never returns and does", .refused(.unsupported),
      "func f() -> Never {}\nf()"),
    HostileStep(
      "the type of everything", .runs, "let a = type(of: type(of: 1))\nprint(a)"),
    HostileStep(
      "a cast of itself", .runs,
      "let a: Any = 1\nlet b: Any = a as Any as Any\nprint(b as? Int as Any, (b as Any?) as Any)"),
    HostileStep("any of any", .refusedForNow(.unsupported), "let a: any any Equatable = 1"),
    HostileStep(
      "some in a variable", .refusedForNow(.unsupported),
      "let a: some Equatable = 1\nvar b: some Equatable = a\nb = a\nprint(b == a)"),
    HostileStep(
      "a builder's type without an end", .runs,
      "let m = try Sequential(inputShape: [1]) { for i in 0..<1_000 { Dense(i + 1) } }\nprint(m.parameterCount)"
    ),
    HostileStep(
      "a builder without an end", .stopped(.stepBudget),
      "let m = try Sequential(inputShape: [1]) { for i in 0..<Int.max { Dense(i + 1) } }\nprint(m.parameterCount)"
    ),
  ]
}

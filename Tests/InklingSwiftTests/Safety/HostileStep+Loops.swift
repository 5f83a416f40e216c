extension HostileStep {
  static let loops = [
    HostileStep("while true", .stopped(.stepBudget), "while true {}"),
    HostileStep(
      "while true with a condition", .stopped(.stepBudget), "var a = 1\nwhile a > 0 { a = 1 }"),
    HostileStep("repeat", .stopped(.stepBudget), "repeat {} while true"),
    HostileStep(
      "continue for ever", .stopped(.stepBudget),
      "outer: while true { while true { continue outer } }"),
    HostileStep(
      "a range without an end to speak of", .stopped(.stepBudget), "for _ in 1..<Int.max {}"),
    HostileStep(
      "a closed range without an end to speak of", .stopped(.stepBudget),
      "for _ in 1...(Int.max - 1) {}"),
    HostileStep("a closed range up to Int.max", .stopped(.overflow), "for _ in 1...Int.max {}"),
    HostileStep("a range from Int.min", .stopped(.stepBudget), "for _ in Int.min..<Int.max {}"),
    HostileStep("a range without an end", .stopped(.stepBudget), "for i in 0... { _ = i }"),
    HostileStep(
      "a range whose filter lets nothing pass", .stopped(.stepBudget),
      "for i in 0..<Int.max where i < 0 { print(i) }"),
    HostileStep(
      "a stride over everything", .stopped(.memoryBudget),
      "for i in stride(from: 0, to: Int.max, by: 1) { _ = i }"),
    HostileStep(
      "a stride of decimals that never gets there", .stopped(.memoryBudget),
      "for x in stride(from: 0.0, to: 1e300, by: 1e-300) { _ = x }"),
    HostileStep(
      "a stride of infinite length", .stopped(.memoryBudget),
      "for x in stride(from: 0.0, to: Double.infinity, by: 1) { _ = x }"),
    HostileStep(
      "a stride by not a number", .stopped(.memoryBudget),
      "for x in stride(from: 0.0, to: 1, by: Double.nan) { _ = x }"),
    HostileStep(
      "a stride by zero", .stopped(.invalidValue),
      "let n = 0\nfor x in stride(from: 0, to: 1, by: n) { _ = x }"),
    HostileStep(
      "a stride by zero of decimals", .stopped(.invalidValue),
      "let n = 0.0\nfor x in stride(from: 0.0, to: 1, by: n) { _ = x }"),
    HostileStep(
      "a stride past Int.max", .runs,
      "for x in stride(from: Int.max - 1, through: Int.max, by: 5) { print(x) }"),
    HostileStep(
      "a stride down past Int.min", .runs,
      "for x in stride(from: Int.min + 1, through: Int.min, by: -5) { print(x) }"),
    HostileStep(
      "a loop over what it lengthens", .runs,
      "var a = [1, 2, 3]\nfor x in a { a.append(x) }\nprint(a)"),
    HostileStep(
      "a loop over what it empties", .runs,
      "var a = [1, 2, 3]\nfor _ in a { a.removeAll() }\nprint(a)"),
    HostileStep(
      "a loop over indices of what it empties", .stopped(.indexOutOfRange),
      "var a = [1, 2, 3]\nfor i in a.indices { _ = a[i]\n a.removeAll() }"),
    HostileStep(
      "a loop over a dictionary that it changes", .runs,
      "var d = [1: 1, 2: 2]\nfor (k, v) in d { d[k + 10] = v\n d[k] = nil }\nprint(d.count)"),
    HostileStep(
      "a loop as long as what it lengthens", .stopped(.memoryBudget),
      "var a = [1]\nvar i = 0\nwhile i < a.count { a += a\n i += 1 }"),
    HostileStep(
      "a defer in an endless loop", .stopped(.stepBudget),
      "var n = 0\nwhile true { defer { n &+= 1 } }"),
    HostileStep(
      "an endless loop in a defer", .stopped(.stepBudget),
      "func f() { defer { while true {} } }\nf()"),
    HostileStep(
      "a defer in a defer", .runs, "func f() { defer { defer { print(1) }\n print(2) } }\nf()"),
    HostileStep(
      "an endless loop of errors", .stopped(.stepBudget),
      "enum E: Error { case e }\nwhile true { do { throw E.e } catch {} }"),
    HostileStep(
      "an endless loop of failures to convert", .stopped(.stepBudget),
      "while true { _ = Int(\"x\") }"),
    HostileStep(
      "an endless loop in a closure", .stopped(.stepBudget), "let f = { while true {} }\nf()"),
    HostileStep(
      "an endless loop in a comparison", .stopped(.stepBudget),
      "print([3, 1, 2].sorted { a, b in while true {} })"),
    HostileStep(
      "an endless loop in a text", .stopped(.stepBudget),
      "struct S: CustomStringConvertible { var description: String { while true {} } }\nprint(S())"),
    HostileStep(
      "an endless loop in a text in a text", .stopped(.stepBudget),
      "struct S: CustomStringConvertible { var description: String { while true {} } }\nprint(\"\\([S()])\")"
    ),
    HostileStep(
      "an endless loop in an equality", .stopped(.stepBudget),
      "struct S: Equatable { var a = 1\n static func == (a: S, b: S) -> Bool { while true {} } }\nprint([S()].contains(S()))"
    ),
    HostileStep(
      "an endless loop in an order", .stopped(.stepBudget),
      "struct S: Comparable { var a = 1\n static func < (a: S, b: S) -> Bool { while true {} } }\nprint([S(), S()].sorted().count)"
    ),
    HostileStep(
      "an endless loop in an initializer", .stopped(.stepBudget),
      "struct S { init() { while true {} } }\n_ = S()"),
    HostileStep(
      "an endless loop in a static property", .refused(.typeMismatch),
      "struct S { static let a: Int = { while true {} }() }\nprint(S.a)"),
    HostileStep(
      "an endless loop in a subscript", .stopped(.stepBudget),
      "struct S { subscript(i: Int) -> Int { while true {} } }\nprint(S()[0])"),
    HostileStep(
      "an endless loop in a default value", .stopped(.stepBudget),
      "func g() -> Int { while true {} }\nfunc f(_ a: Int = g()) -> Int { a }\nprint(f())"),
    HostileStep(
      "an endless loop in a pattern", .stopped(.stepBudget),
      "func g() -> Int { while true {} }\nswitch 1 { case g(): print(1)\ndefault: print(2) }"),
    HostileStep(
      "an endless loop behind try?", .stopped(.stepBudget),
      "func g() throws -> Int { while true {} }\nprint((try? g()) ?? 0)"),
    HostileStep(
      "an endless loop in a do with a catch for everything", .stopped(.stepBudget),
      "do { while true {} } catch { print(\"caught\") }"),
    HostileStep(
      "an endless loop in a function given to the host", .stopped(.stepBudget),
      "try twice { while true {} }"),
    HostileStep(
      "a closure that is run without end", .stopped(.memoryBudget), "(0..<Int.max).forEach { _ in }"
    ),
    HostileStep(
      "a range searched without end", .stopped(.stepBudget),
      "print((0..<Int.max).first { $0 < 0 } as Any)"),
    HostileStep(
      "a range summed without end", .stopped(.memoryBudget),
      "print((0..<Int.max).reduce(0) { a, _ in a })"),
    HostileStep(
      "a range searched for what it does not have", .stopped(.memoryBudget),
      "print((0..<(1 << 60)).allSatisfy { $0 >= 0 })"),
    HostileStep(
      "a range counted in steps of one", .stopped(.overflow),
      "print((0..<Int.max).count, (0..<Int.max).contains(7))"),
    HostileStep(
      "a range reversed", .stopped(.memoryBudget), "for i in (0..<Int.max).reversed() { _ = i }"),
    HostileStep(
      "a range enumerated", .stopped(.memoryBudget),
      "for (i, x) in (0..<Int.max).enumerated() { _ = i + x }"),
    HostileStep(
      "two ranges zipped", .stopped(.memoryBudget),
      "for (a, b) in zip(0..., 0..<Int.max) { _ = a + b }"),
    HostileStep(
      "a part of a range", .stopped(.memoryBudget), "for i in (0..<Int.max).dropFirst(3) { _ = i }"),
    HostileStep(
      "a range in random order", .refused(.unsupported), "print((0..<Int.max).shuffled().count)"),
    HostileStep("a range sorted", .stopped(.memoryBudget), "print((0..<Int.max).sorted().count)"),
    HostileStep("a range in a set", .stopped(.memoryBudget), "print(Set(0..<Int.max).count)"),
    HostileStep(
      "a range made text", .stopped(.memoryBudget),
      "print((0..<Int.max).map { String($0) }.joined())"),
    HostileStep(
      "the greatest of a range", .stopped(.memoryBudget),
      "print((0..<Int.max).max()!, (0..<Int.max).min()!)"),
    HostileStep(
      "a range of text", .refusedForNow(.unsupported), "for c in \"a\"...\"z\" { print(c) }"),
  ]

  static let recursion = [
    HostileStep("a function", .stopped(.recursionTooDeep), "func f() { f() }\nf()"),
    HostileStep(
      "a function that adds", .stopped(.recursionTooDeep),
      "func f(_ n: Int) -> Int { 1 + f(n + 1) }\nprint(f(0))"),
    HostileStep(
      "a function of values", .stopped(.recursionTooDeep),
      "func f(_ s: [String]) -> [String] { [\"a\"] + f(s) }\nprint(f([]))"),
    HostileStep(
      "two functions", .stopped(.recursionTooDeep), "func f() { g() }\nfunc g() { f() }\nf()"),
    HostileStep(
      "a branching function", .stopped(.stepBudget),
      "func f(_ n: Int) -> Int { n == 0 ? 1 : f(n - 1) + f(n - 1) }\nprint(f(60))"),
    HostileStep(
      "a function of two, of Ackermann", .stopped(.stepBudget),
      "func a(_ m: Int, _ n: Int) -> Int { m == 0 ? n + 1 : n == 0 ? a(m - 1, 1) : a(m - 1, a(m, n - 1)) }\nprint(a(4, 2))"
    ),
    HostileStep(
      "a function inside a function", .stopped(.recursionTooDeep),
      "func f() { func g() { g() }\n g() }\nf()"),
    HostileStep(
      "a closure", .stopped(.recursionTooDeep), "var f: () -> Int = { 0 }\nf = { f() }\nprint(f())"),
    HostileStep(
      "a closure through an array", .refused(.immutable),
      "var fs: [() -> Int] = []\nfs.append { fs[0]() }\nprint(fs[0]())"),
    HostileStep(
      "a closure given to itself", .stopped(.recursionTooDeep),
      "struct F { var f: (F) -> Int }\nlet x = F { $0.f($0) }\nprint(x.f(x))"),
    HostileStep(
      "a function through map", .stopped(.recursionTooDeep),
      "func f(_ n: Int) -> [Int] { [n].flatMap { f($0) } }\nprint(f(1))"),
    HostileStep(
      "a function through reduce", .stopped(.recursionTooDeep),
      "func f(_ n: Int) -> Int { [n].reduce(0) { $0 + f($1) } }\nprint(f(1))"),
    HostileStep(
      "a function through sorted", .stopped(.recursionTooDeep),
      "func f(_ n: Int) -> Int { [n, n].sorted { f($0) < f($1) }[0] }\nprint(f(1))"),
    HostileStep(
      "a function through the host", .stopped(.recursionTooDeep),
      "func f() throws { try twice { try f() } }\ntry f()"),
    HostileStep(
      "a function through an autoclosure", .stopped(.recursionTooDeep),
      "func f() -> Bool { false || f() }\nprint(f())"),
    HostileStep(
      "a function through ??", .stopped(.recursionTooDeep),
      "func f() -> Int { (nil as Int?) ?? f() }\nprint(f())"),
    HostileStep(
      "a function through assert", .stopped(.recursionTooDeep),
      "func f() -> Bool { assert(f())\n return true }\nprint(f())"),
    HostileStep(
      "a function through a default value", .refused(.tooLarge),
      "func f(_ n: Int = f()) -> Int { n }\nprint(f())"),
    HostileStep(
      "a function through a defer", .stopped(.recursionTooDeep), "func f() { defer { f() } }\nf()"),
    HostileStep(
      "a function through a catch", .stopped(.recursionTooDeep),
      "enum E: Error { case e }\nfunc f() { do { throw E.e } catch { f() } }\nf()"),
    HostileStep(
      "a function through an interpolation", .stopped(.recursionTooDeep),
      "func f() -> String { \"\\(f())\" }\nprint(f())"),
    HostileStep(
      "a function through an inout parameter", .stopped(.recursionTooDeep),
      "func f(_ a: inout [Int]) { a.append(1)\n f(&a) }\nvar a = [0]\nf(&a)"),
    HostileStep(
      "a function through a variadic parameter", .stopped(.recursionTooDeep),
      "func f(_ a: Int...) -> Int { f(a.count, 1) }\nprint(f())"),
    HostileStep(
      "a function through a pattern", .stopped(.recursionTooDeep),
      "func f() -> Int { switch 1 { case f(): 1\ndefault: 2 } }\nprint(f())"),
    HostileStep(
      "a computed variable", .stoppedOnce(supported: .recursionTooDeep),
      "var a: Int { a + 1 }\nprint(a)"),
    HostileStep(
      "a computed property", .stopped(.recursionTooDeep),
      "struct S { var a: Int { a + 1 } }\nprint(S().a)"),
    HostileStep(
      "a setter", .stopped(.recursionTooDeep),
      "struct S { var a: Int { get { 1 } set { a = newValue } } }\nvar s = S()\ns.a = 1"),
    HostileStep(
      "a subscript", .stopped(.recursionTooDeep),
      "struct S { subscript(i: Int) -> Int { self[i + 1] } }\nprint(S()[0])"),
    HostileStep(
      "a method", .stopped(.recursionTooDeep),
      "struct S { func f() -> Int { f() } }\nprint(S().f())"),
    HostileStep(
      "a mutating method", .stopped(.recursionTooDeep),
      "struct S { var a = [1]\n mutating func f() { a.append(1)\n f() } }\nvar s = S()\ns.f()"),
    HostileStep(
      "an initializer", .stopped(.recursionTooDeep), "struct S { init() { self = S() } }\n_ = S()"),
    HostileStep(
      "an initializer that calls its own", .stopped(.recursionTooDeep),
      "struct S { init(_ n: Int) { self.init(n) } }\n_ = S(1)"),
    HostileStep(
      "a stored property's first value", .refused(.typeMismatch),
      "func make() -> S { S() }\nstruct S { var a = make().b\n var b = 1 }\n_ = S()"),
    HostileStep(
      "a static property", .stopped(.recursionTooDeep),
      "struct S { static let a: Int = S.b\n static let b: Int = S.a }\nprint(S.a)"),
    HostileStep(
      "a text", .stopped(.recursionTooDeep),
      "struct S: CustomStringConvertible { var description: String { \"\\(self)\" } }\nprint(S())"),
    HostileStep(
      "a text in an array", .stopped(.recursionTooDeep),
      "struct S: CustomStringConvertible { var description: String { \"\\([self])\" } }\nprint(S())"
    ),
    HostileStep(
      "an equality", .stopped(.recursionTooDeep),
      "struct S: Equatable { var a = 1\n static func == (a: S, b: S) -> Bool { a == b } }\nprint(S() == S())"
    ),
    HostileStep(
      "an equality in an array", .stopped(.recursionTooDeep),
      "struct S: Equatable { var a = 1\n static func == (a: S, b: S) -> Bool { [a] == [b] } }\nprint(S() == S())"
    ),
    HostileStep(
      "an order", .stopped(.recursionTooDeep),
      "struct S: Comparable { var a = 1\n static func < (a: S, b: S) -> Bool { [a, b].min()! == a } }\nprint(S() < S())"
    ),
    HostileStep(
      "an operator", .stopped(.recursionTooDeep),
      "struct S { static func + (a: S, b: S) -> S { a + b } }\n_ = S() + S()"),
    HostileStep(
      "a hash", .runs,
      "struct S: Hashable { func hash(into h: inout Hasher) { h.combine(self) } }\nprint(Set([S()]).count)"
    ),
    HostileStep(
      "a witness of a protocol", .stoppedOnce(supported: .recursionTooDeep),
      "protocol P { func f() -> Int }\nextension P { func f() -> Int { f() } }\nstruct S: P {}\nlet p: any P = S()\nprint(p.f())"
    ),
    HostileStep(
      "two witnesses of a protocol", .stoppedOnce(supported: .recursionTooDeep),
      "protocol P { var a: Int { get }\n var b: Int { get } }\nextension P { var a: Int { b }\n var b: Int { a } }\nstruct S: P {}\nprint((S() as any P).a)"
    ),
    HostileStep(
      "an observer", .stoppedOnce(supported: .recursionTooDeep),
      "struct S { var a = 1 { didSet { b += 1 } }\n var b = 1 { didSet { a += 1 } } }\nvar s = S()\ns.a = 2"
    ),
    HostileStep(
      "an observer of a variable", .stoppedOnce(supported: .recursionTooDeep),
      "var a = 1 { didSet { b += 1 } }\nvar b = 1 { didSet { a += 1 } }\na = 2"),
    HostileStep(
      "a lazy property", .stoppedOnce(supported: .recursionTooDeep),
      "struct S { lazy var a: Int = { S.f() }()\n static func f() -> Int { var s = S()\n return s.a } }\nvar s = S()\nprint(s.a)"
    ),
    HostileStep(
      "a member of an extension", .stoppedOnce(supported: .recursionTooDeep),
      "extension Int { var more: Int { more + 1 } }\nprint(1.more)"),
    HostileStep(
      "a generic function", .stoppedOnce(supported: .recursionTooDeep),
      "func f<T>(_ x: T) -> T { f(x) }\nprint(f(1))"),
    HostileStep(
      "a generic function with ever new types", .stoppedOnce(supported: .recursionTooDeep),
      "func f<T>(_ x: T) { f([x]) }\nf(1)"),
    HostileStep(
      "a generic function with ever new tuples", .stoppedOnce(supported: .recursionTooDeep),
      "func f<T>(_ x: T) -> Int { f((x, x)) }\nprint(f(1))"),
    HostileStep(
      "a generic function with ever new optionals", .stoppedOnce(supported: .recursionTooDeep),
      "func f<T>(_ x: T?) -> Int { f(Optional(x)) }\nprint(f(1))"),
    HostileStep(
      "a generic function with ever new functions", .stoppedOnce(supported: .recursionTooDeep),
      "func f<T>(_ x: @escaping () -> T) -> Int { f { x } }\nprint(f { 1 })"),
    HostileStep(
      "generic functions with ever new types in turn", .stoppedOnce(supported: .recursionTooDeep),
      "func f<T>(_ x: T) { g([x]) }\nfunc g<T>(_ x: T) { f([1: x]) }\nf(1)"),
    HostileStep(
      "a generic type with ever new types", .stoppedOnce(supported: .recursionTooDeep),
      "struct B<T> { var x: T\n func f() -> Int { B<B<T>>(x: self).f() } }\nprint(B(x: 1).f())"),
    HostileStep(
      "a generic type that holds ever new ones of itself", .refusedForNow(.invalidType),
      "struct B<T> { var x: B<[T]>? }\nprint(B<Int>(x: nil))"),
    HostileStep(
      "a class's method", .stoppedOnce(supported: .recursionTooDeep),
      "final class C { func f() -> Int { f() } }\nprint(C().f())"),
    HostileStep(
      "a class's initializer", .stoppedOnce(supported: .recursionTooDeep),
      "final class C { let c: C\n init() { c = C() } }\n_ = C()"),
  ]
}

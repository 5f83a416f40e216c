extension HostileStep {
  static let closures = [
    HostileStep(
      "a chain of closures", .runs,
      "var f: () -> Int = { 0 }\nfor _ in 0..<100_000 { let g = f\n f = { g() + 1 } }\nf = { 1 }\nprint(f())"
    ),
    HostileStep(
      "a chain of closures left over", .runs,
      "var f: () -> Int = { 0 }\nfor _ in 0..<100_000 { let g = [f]\n f = { g[0]() + 1 } }"),
    HostileStep(
      "a chain of closures called", .stopped(.recursionTooDeep),
      "var f: () -> Int = { 0 }\nfor _ in 0..<100_000 { let g = f\n f = { g() + 1 } }\nprint(f())"),
    HostileStep(
      "a chain of closures in structs", .runs,
      "struct S { var f: () -> Int }\nvar s = S { 0 }\nfor _ in 0..<100_000 { let t = s\n s = S { t.f() + 1 } }\ns = S { 1 }\nprint(s.f())"
    ),
    HostileStep(
      "a chain of closures in a function", .runs,
      "func f() {\n var f: () -> Int = { 0 }\n for _ in 0..<100_000 { let g = f\n f = { g() + 1 } }\n}\nf()\nprint(1)"
    ),
    HostileStep(
      "a chain of closures ended by an error", .stopped(.divisionByZero),
      "func f() {\n var f: () -> Int = { 0 }\n for i in 0..<100_000 { let g = f\n f = { g() + 1 }\n if i == 99_999 { _ = 1 / (i - 99_999) } }\n}\nf()"
    ),
    HostileStep(
      "a chain of closures ended by the budget", .stopped(.stepBudget),
      "var f: () -> Int = { 0 }\nwhile true { let g = f\n f = { g() + 1 } }"),
    HostileStep(
      "a chain of methods as values", .runs,
      "struct S { var f: (() -> Int)?\n func call() -> Int { f?() ?? 0 } }\nvar s = S()\nfor _ in 0..<50_000 { let t = s\n s = S { t.call() } }\ns = S()\nprint(s.call())"
    ),
    HostileStep(
      "a chain of functions in arrays", .runs,
      "var f: [() -> Int] = []\nfor _ in 0..<100_000 { let g = f\n f = [{ g.count }] }\nf = []\nprint(f.count)"
    ),
    HostileStep(
      "a closure that holds itself", .runs,
      "func f() {\n func g(_ n: Int) -> Int { n == 0 ? 0 : g(n - 1) }\n _ = g(1)\n}\nfor _ in 0..<1_000 { f() }"
    ),
    HostileStep(
      "closures that hold each other", .runs,
      "for _ in 0..<1_000 {\n var f: () -> Int = { 0 }\n var g: () -> Int = { 1 }\n f = { g() }\n g = { f() }\n _ = (f, g)\n}"
    ),
    HostileStep(
      "a closure that holds itself in an array", .refused(.immutable),
      "for _ in 0..<1_000 {\n var a: [() -> Int] = []\n a.append { a.count }\n _ = a[0]()\n}"),
    HostileStep(
      "closures that change one variable", .runs,
      "var n = 0\nlet fs = (0..<1_000).map { i in { n += i } }\nfs.forEach { $0() }\nprint(n)"),
    HostileStep(
      "a closure that changes itself", .runs,
      "var f: () -> Int = { 1 }\nf = { f = { 2 }\n return 3 }\nprint(f(), f())"),
    HostileStep(
      "a closure that throws through map", .stopped(.uncaughtError),
      "enum E: Error { case e }\nprint(try [1].map { _ in throw E.e } as [Int])"),
    HostileStep(
      "an error thrown in a defer", .refused(.unhandledError),
      "enum E: Error { case e }\nfunc f() throws { defer { throw E.e } }\ntry f()"),
    HostileStep(
      "an error caught in a defer", .runs,
      "enum E: Error { case e }\nfunc f() throws { defer { do { throw E.e } catch { print(1) } }\n throw E.e }\ndo { try f() } catch { print(2) }"
    ),
    HostileStep(
      "a defer that stops", .stopped(.divisionByZero),
      "enum E: Error { case e }\nfunc f(_ n: Int) throws { defer { print(1 / n) }\n throw E.e }\ndo { try f(0) } catch { print(2) }"
    ),
    HostileStep(
      "a return in a defer", .refused(.misplaced),
      "func f() -> Int { defer { return 1 }\n return 2 }"),
    HostileStep("a break out of a defer", .refused(.misplaced), "while true { defer { break } }"),
    HostileStep(
      "errors thrown deep down", .runs,
      "enum E: Error { case e }\nfunc f(_ n: Int) throws { if n == 0 { throw E.e }\n try f(n - 1) }\nfor _ in 0..<50 { do { try f(4_000) } catch { continue } }\nprint(1)"
    ),
    HostileStep(
      "defers deep down", .runs,
      "var n = 0\nfunc f(_ i: Int) { defer { n += 1 }\n if i > 0 { f(i - 1) } }\nf(4_000)\nprint(n)"
    ),
    HostileStep(
      "4,900 calls deep", .runs,
      "func f(_ n: Int) -> Int { n == 0 ? 0 : 1 + f(n - 1) }\nprint(f(4_900))"),
    HostileStep(
      "4,900 closures deep", .runs,
      "func f(_ n: Int) -> Int { n == 0 ? 0 : [n].map { 1 + f($0 - 1) }[0] }\nprint(f(2_400))"),
    HostileStep(
      "a function that is its own argument", .refused(.typeMismatch),
      "func f(_ g: (Int) -> Int) -> Int { g(1) }\nprint(f(f))"),
    HostileStep(
      "a closure that is its own argument", .refused(.needsType), "let f = { f in f(f) }\nf(f)"),
  ]

  static let chains = [
    HostileStep(
      "a long list", .runsOnce,
      "indirect enum L { case end, node(Int, L) }\nvar l = L.end\nfor i in 0..<100_000 { l = .node(i, l) }\nl = .end\nprint(l)"
    ),
    HostileStep(
      "a long list left over", .runsOnce,
      "indirect enum L { case end, node(Int, L) }\nvar l = L.end\nfor i in 0..<100_000 { l = .node(i, l) }"
    ),
    HostileStep(
      "a long list printed", .stoppedOnce(supported: .recursionTooDeep),
      "indirect enum L { case end, node(Int, L) }\nvar l = L.end\nfor i in 0..<100_000 { l = .node(i, l) }\nprint(l)"
    ),
    HostileStep(
      "a long list compared", .stoppedOnce(supported: .recursionTooDeep),
      "indirect enum L: Equatable { case end, node(Int, L) }\nvar l = L.end, m = L.end\nfor i in 0..<100_000 { l = .node(i, l)\n m = .node(i, m) }\nprint(l == m)"
    ),
    HostileStep(
      "a long list hashed", .runs,
      "indirect enum L: Hashable { case end, node(Int, L) }\nvar l = L.end\nfor i in 0..<100_000 { l = .node(i, l) }\nprint(Set([l]).count)"
    ),
    HostileStep(
      "a long list summed", .stoppedOnce(supported: .recursionTooDeep),
      "indirect enum L { case end, node(Int, L)\n var sum: Int { switch self { case .end: 0\ncase let .node(n, l): n + l.sum } } }\nvar l = L.end\nfor i in 0..<100_000 { l = .node(i, l) }\nprint(l.sum)"
    ),
    HostileStep(
      "a long list of structs", .runsOnce,
      "struct S { var s: [S] = [] }\nvar s = S()\nfor _ in 0..<100_000 { s = S(s: [s]) }\ns = S()\nprint(s)"
    ),
    HostileStep(
      "a long list of structs left over", .runsOnce,
      "struct S { var s: [S] = [] }\nvar s = S()\nfor _ in 0..<100_000 { s = S(s: [s]) }"),
    HostileStep(
      "a long list of structs printed", .stoppedOnce(supported: .recursionTooDeep),
      "struct S { var s: [S] = [] }\nvar s = S()\nfor _ in 0..<100_000 { s = S(s: [s]) }\nprint(s)"),
    HostileStep(
      "a long list of structs compared", .stoppedOnce(supported: .recursionTooDeep),
      "struct S: Equatable { var s: [S] = [] }\nvar s = S(), t = S()\nfor _ in 0..<100_000 { s = S(s: [s])\n t = S(s: [t]) }\nprint(s == t)"
    ),
    HostileStep(
      "a tree that doubles", .stopped(.stepBudget),
      "struct S { var s: [S] = [] }\nvar s = S()\nfor _ in 0..<60 { s = S(s: [s, s]) }\nprint(s)"),
    HostileStep(
      "a tree that doubles, compared", .stopped(.stepBudget),
      "struct S: Equatable { var s: [S] = [] }\nvar s = S(), t = S()\nfor _ in 0..<60 { s = S(s: [s, s])\n t = S(s: [t, t]) }\nprint(s == t)"
    ),
    HostileStep(
      "enums that double, as keys", .runs,
      """
      indirect enum L: Hashable { case end, node(L, L) }
      func tree() -> L {
        var l = L.end
        for _ in 0..<60 { l = .node(l, l) }
        return l
      }
      var d = [tree(): 1]
      d[tree()] = 2
      d[.node(tree(), .end)] = 3
      print(d.count, d[tree()] == 2, d.values.sorted())
      for key in d.keys where key == .end { print(key) }
      """),
    HostileStep(
      "nested arrays that double", .stopped(.stepBudget),
      "let a0 = [1, 2]\n"
        + (0..<40).map { "let a\($0 + 1) = [a\($0), a\($0)]" }.joined(separator: "\n")
        + "\nprint(a40)"),
    HostileStep(
      "nested arrays that double, compared", .stopped(.stepBudget),
      "let a0 = [1, 2], b0 = [1, 2]\n"
        + (0..<40).map { "let a\($0 + 1) = [a\($0), a\($0)], b\($0 + 1) = [b\($0), b\($0)]" }
        .joined(separator: "\n") + "\nprint(a40 == b40)"),
    HostileStep(
      "a long text searched over and over", .stopped(.stepBudget),
      "var t = String(repeating: \"x\", count: 1 << 20)\nwhile true { t = t.replacingOccurrences(of: \"a\", with: \"aa\") }"
    ),
    HostileStep(
      "a long text printed over and over", .stopped(.stepBudget),
      "let t = String(repeating: \"x\", count: 1 << 21)\nwhile true { print(t) }"),
    HostileStep(
      "arrays of anything printed", .stopped(.recursionTooDeep),
      "var a: Any = 1\nfor _ in 0..<100_000 { a = [a] }\nprint(a)"),
    HostileStep(
      "arrays of anything made text", .stopped(.recursionTooDeep),
      "var a: Any = 1\nfor _ in 0..<100_000 { a = [a] }\nprint(\"\\(a)\".count)"),
    HostileStep(
      "arrays of anything described", .stopped(.recursionTooDeep),
      "var a: Any = 1\nfor _ in 0..<100_000 { a = [a] }\nprint(String(describing: a).count)"),
    HostileStep(
      "arrays of anything cast", .refused(.unsupported),
      "var a: Any = 1\nfor _ in 0..<100_000 { a = [a] }\nprint(a is [Any], a is [[Any]], a is [[[Int]]], (a as? [Any])?.count ?? 0)"
    ),
    HostileStep(
      "tuples of anything printed", .stopped(.recursionTooDeep),
      "var a: Any = 1\nfor _ in 0..<100_000 { a = (a, 1) }\nprint(a)"),
    HostileStep(
      "optionals of anything printed", .stopped(.recursionTooDeep),
      "var a: Any = 1\nfor _ in 0..<100_000 { a = Optional(a) as Any }\nprint(a)"),
    HostileStep(
      "dictionaries of anything printed", .stopped(.recursionTooDeep),
      "var a: Any = 1\nfor _ in 0..<100_000 { a = [1: a] }\nprint(a)"),
    HostileStep(
      "structs of anything printed", .stopped(.recursionTooDeep),
      "struct S { var a: Any }\nvar a: Any = 1\nfor _ in 0..<100_000 { a = S(a: a) }\nprint(a)"),
    HostileStep(
      "anything that doubles, printed", .stopped(.stepBudget),
      "var a: Any = 1\nfor _ in 0..<60 { a = [a, a] }\nprint(a)"),
    HostileStep(
      "anything that doubles, made text", .stopped(.stepBudget),
      "var a: Any = 1\nfor _ in 0..<60 { a = (a, a) }\nprint(\"\\(a)\".count)"),
    HostileStep(
      "anything that doubles without text, printed", .stopped(.stepBudget),
      "struct S: CustomStringConvertible { var a: Any\n var description: String { \"\\(a)\\(a)\".isEmpty ? \"\" : \"\" } }\nvar a: Any = \"\"\nfor _ in 0..<60 { a = S(a: a) }\nprint(a)"
    ),
    HostileStep(
      "errors in errors", .stopped(.uncaughtError),
      "struct E: Error { var inner: (any Error)? }\nvar e = E(inner: nil)\nfor _ in 0..<1_000 { e = E(inner: e) }\nthrow e"
    ),
    HostileStep(
      "very many errors in errors", .stopped(.recursionTooDeep),
      "struct E: Error { var inner: (any Error)? }\nvar e = E(inner: nil)\nfor _ in 0..<100_000 { e = E(inner: e) }\nthrow e"
    ),
    HostileStep(
      "errors that double", .stopped(.stepBudget),
      "struct E: Error { var a: Any }\nvar a: Any = 1\nfor _ in 0..<60 { a = [a, a] }\nthrow E(a: a)"
    ),
    HostileStep(
      "a failure that doubles", .stopped(.stepBudget),
      "var a: Any = 1\nfor _ in 0..<60 { a = [a, a] }\nfatalError(\"\\(a)\")"),
    HostileStep(
      "a failure of a long text", .stopped(.failed),
      "fatalError(String(repeating: \"x\", count: 1 << 20))"),
    HostileStep(
      "a class in a circle", .stoppedOnce(supported: .recursionTooDeep),
      "final class C { var c: C? }\nlet a = C()\na.c = a\nprint(a)"),
    HostileStep(
      "a long list of classes", .runsOnce,
      "final class C { var c: C? }\nvar a: C? = nil\nfor _ in 0..<100_000 { let b = C()\n b.c = a\n a = b }\na = nil\nprint(1)"
    ),
  ]

  /// What is looked at while it changes.
  static let access = [
    HostileStep(
      "one variable given twice", .refused(.immutable),
      "func f(_ a: inout Int, _ b: inout Int) { a = b }\nvar n = 1\nf(&n, &n)"),
    HostileStep(
      "two elements of one array given", .refused(.immutable),
      "func f(_ a: inout Int, _ b: inout Int) { a = b }\nvar n = [1, 2]\nf(&n[0], &n[1])"),
    HostileStep(
      "a variable given and read", .refused(.immutable),
      "func f(_ a: inout Int, _ b: Int) { a = b }\nvar n = 1\nlet g = { n }\nf(&n, g())\nswap(&n, &n)"
    ),
    HostileStep(
      "a global that changes while it is given", .stopped(.invalidValue),
      "var n = [1]\nfunc g() -> Int { n.count }\nfunc f(_ a: inout [Int]) { a.append(g()) }\nf(&n)"),
    HostileStep(
      "a global that changes while its element is given", .stopped(.invalidValue),
      "var n = [1]\nfunc g() { n = [] }\nfunc f(_ a: inout Int) { g()\n a = 2 }\nf(&n[0])"),
    HostileStep(
      "a global that changes while its method runs", .stopped(.invalidValue),
      "struct S { var a = [1]\n mutating func f() { g()\n a.append(1) } }\nvar s = S()\nfunc g() { s = S() }\ns.f()"
    ),
    HostileStep(
      "a captured variable that changes while it is given", .stopped(.invalidValue),
      "func h() {\n var n = [1]\n let g = { n.append(2) }\n func f(_ a: inout [Int]) { g()\n a.append(1) }\n f(&n)\n}\nh()"
    ),
    HostileStep(
      "a captured variable that is set while it is given", .stopped(.invalidValue),
      "func h() {\n var n = [1]\n let g = { n = [2] }\n func f(_ a: inout [Int]) { g()\n a.append(1) }\n f(&n)\n}\nh()"
    ),
    HostileStep(
      "a captured number that is read while it is given", .stopped(.invalidValue),
      "func h() {\n var n = 1\n let g = { n }\n func f(_ a: inout Int) { a = 2 + g() }\n f(&n)\n print(n)\n}\nh()"
    ),
    HostileStep(
      "a captured number that is set while it is given", .stopped(.invalidValue),
      "func h() {\n var n = 1\n let g = { n = 1 }\n func f(_ a: inout Int) { g()\n a = 2 }\n f(&n)\n print(n)\n}\nh()"
    ),
    HostileStep(
      "a captured number that is given twice", .stopped(.invalidValue),
      "func h() {\n var n = 1\n func f(_ a: inout Int, _ deep: Bool) { if deep { f(&n, false) }\n a += 1 }\n f(&n, true)\n print(n)\n}\nh()"
    ),
    HostileStep(
      "a global number that is set while it is given", .stopped(.invalidValue),
      "var n = 1\nfunc g() { n = 5 }\nfunc f(_ a: inout Int) { g()\n a += 2 }\nf(&n)\nprint(n)"),
    HostileStep(
      "a global that is set while a property's method runs", .stopped(.invalidValue),
      "struct I { var a = [1]\n mutating func f() { g()\n a.append(1) } }\nstruct S { var i = I() }\nvar s = S()\nfunc g() { s = S() }\ns.i.f()"
    ),
    HostileStep(
      "a number that is given again and again", .runs,
      "func h() -> Int {\n var n = 0\n let g = { n += 1 }\n func f(_ a: inout Int) { a += 1 }\n for _ in 0..<1_000 { f(&n)\n g() }\n return n\n}\nprecondition(h() == 2_000)"
    ),
    HostileStep(
      "swap of an element with itself", .refused(.immutable), "var a = [1, 2]\nswap(&a[0], &a[0])"),
    HostileStep(
      "an element that empties its array", .stopped(.indexOutOfRange),
      "var a = [[1], [2]]\nfunc f() -> Int { a = []\n return 1 }\na[1][0] = f()\nprint(a)"),
    HostileStep(
      "an index that empties its array", .stopped(.indexOutOfRange),
      "var a = [1, 2]\nfunc f() -> Int { a = []\n return 1 }\na[f()] += 1"),
    HostileStep(
      "a key that empties its dictionary", .runs,
      "var d = [1: 1]\nfunc f() -> Int { d = [:]\n return 1 }\nd[f(), default: 0] += 1\nprint(d)"),
    HostileStep(
      "a value that shortens its array", .stopped(.indexOutOfRange),
      "var a = [1, 2]\nfunc f() -> Int { a.removeLast()\n return 1 }\na[1] += f()"),
    HostileStep(
      "an argument that empties the receiver", .runs,
      "var a = [1, 2]\nfunc f() -> Int { a = []\n return 1 }\na.append(f())\nprint(a)"),
    HostileStep(
      "a receiver that its argument shortens", .stopped(.indexOutOfRange),
      "var a = [1, 2]\nfunc f() -> Int { a = []\n return 1 }\na.remove(at: f())"),
    HostileStep(
      "an optional that becomes nil behind !", .runs,
      "var a: [Int]? = [1]\nfunc f() -> Int { a = nil\n return 1 }\nprint(a![0] + f(), a as Any)"),
    HostileStep(
      "an optional that becomes nil as it changes", .stopped(.unexpectedNil),
      "var a: [Int]? = [1]\nfunc f() -> Int { a = nil\n return 0 }\na![f()] = 2"),
    HostileStep(
      "a computed property given", .runs,
      "struct S { var a = 1\n var b: Int { get { a } set { a = newValue * 2 } } }\nvar s = S()\nfunc f(_ n: inout Int) { n += 1\n n += 1 }\nf(&s.b)\nprint(s)"
    ),
    HostileStep(
      "a later step's variable used too soon", .refused(.unknownName),
      "print(later)\nfunc f() -> Int { later }\nlet later = f()"),
    HostileStep("a variable used in its own value", .refused(.unknownName), "let a: Int = a + 1"),
    HostileStep(
      "a variable used in its own closure", .refused(.unknownName),
      "func f() { let a: () -> Int = { a() }\n _ = a() }\nf()"),
    HostileStep(
      "a global used by a function before its value", .refused(.unknownName),
      "func f() -> Int { a }\nlet b = f()\nlet a = 1\nprint(b)"),
    HostileStep("a constant without a value", .refused(.uninitialized), "let a: Int\nprint(a)"),
    HostileStep(
      "a host's value that changes as it is given", .stopped(.hostError),
      "var v = Vector([1])\nfunc f() -> Double { v = Vector([])\n return 1 }\nv[0] = f()"),
    HostileStep(
      "a host's function kept beyond the step", .runs,
      "var n = 0\nlet w = Watcher(onBegin: { n += $0 })\nprint(try train(epochs: 10, callbacks: [w]), n)"
    ),
    HostileStep(
      "a host's loop without end", .stopped(.stepBudget),
      "let w = Watcher(onBegin: { _ in })\nprint(try train(epochs: Int.max, callbacks: [w]))"),
  ]
}

extension HostileStep {
  private static let out = Ending.stopped(.indexOutOfRange)

  static let collections = [
    HostileStep("an index past the end", out, "let a = [1], n = 1\nprint(a[n])"),
    HostileStep("an index of -1", out, "let a = [1], n = -1\nprint(a[n])"),
    HostileStep("an index of Int.max", out, "let a = [1], n = Int.max\nprint(a[n])"),
    HostileStep("an index of Int.min", out, "var a = [1]\nlet n = Int.min\na[n] = 1"),
    HostileStep("an index of an inner array", out, "var a = [[1]]\nlet n = Int.min\na[0][n] += 1"),
    HostileStep("an index of nothing", out, "var a: [[Int]] = []\na[0].append(1)"),
    HostileStep("an index of a slice's start", out, "let a = [1, 2, 3][1...]\nprint(a[0])"),
    HostileStep("an index past a slice's end", out, "let a = [1, 2, 3][0..<2]\nprint(a[2])"),
    HostileStep("a slice past the end", out, "let a = [1], n = 5\nprint(a[0..<n])"),
    HostileStep("a slice from -1", out, "let a = [1], n = -1\nprint(a[n...])"),
    HostileStep("a slice from past the end", out, "let a = [1], n = 2\nprint(a[n...])"),
    HostileStep("a slice up to Int.max", .stopped(.overflow), "let a = [1]\nprint(a[0...Int.max])"),
    HostileStep("a slice through Int.max", out, "let a = [1], n = Int.max\nprint(a[...n])"),
    HostileStep("a slice through -1", out, "let a = [1], n = -2\nprint(a[...n])"),
    HostileStep(
      "an empty slice at the end", .runs, "let a = [1]\nprint(a[1...], a[1..<1], a[..<0])"),
    HostileStep(
      "a range that goes down", .stopped(.invalidValue), "let a = [1, 2], n = -1\nprint(a[1..<n])"),
    HostileStep("prefix(-1)", .stopped(.invalidValue), "let n = -1\nprint([1].prefix(n))"),
    HostileStep("suffix(-1)", .stopped(.invalidValue), "let n = -1\nprint([1].suffix(n))"),
    HostileStep("dropFirst(-1)", .stopped(.invalidValue), "let n = -1\nprint([1].dropFirst(n))"),
    HostileStep(
      "dropLast(Int.min)", .stopped(.invalidValue), "let n = Int.min\nprint([1].dropLast(n))"),
    HostileStep(
      "prefix(Int.max)", .runs,
      "let n = Int.max\nprint([1].prefix(n), [1].suffix(n), [1].dropFirst(n), [1].dropLast(n))"),
    HostileStep("prefix(upTo:) past the end", out, "let n = 3\nprint([1].prefix(upTo: n))"),
    HostileStep("suffix(from:) past the end", out, "let n = 3\nprint([1].suffix(from: n))"),
    HostileStep("removeFirst of nothing", out, "var a = [Int]()\na.removeFirst()"),
    HostileStep("removeLast of nothing", out, "var a = [Int]()\na.removeLast()"),
    HostileStep("removeFirst of too many", out, "var a = [1]\na.removeFirst(2)"),
    HostileStep("removeLast of too many", out, "var a = [1]\na.removeLast(2)"),
    HostileStep(
      "removeFirst of -1", .stopped(.invalidValue), "var a = [1]\nlet n = -1\na.removeFirst(n)"),
    HostileStep("remove past the end", out, "var a = [1]\nlet n = 1\na.remove(at: n)"),
    HostileStep("remove at Int.min", out, "var a = [1]\nlet n = Int.min\na.remove(at: n)"),
    HostileStep("insert past the end", out, "var a = [1]\nlet n = 2\na.insert(1, at: n)"),
    HostileStep("insert at -1", out, "var a = [1]\nlet n = -1\na.insert(1, at: n)"),
    HostileStep("swap past the end", out, "var a = [1]\nlet n = Int.max\na.swapAt(0, n)"),
    HostileStep("swap with itself", .runs, "var a = [1]\na.swapAt(0, 0)\nprint(a)"),
    HostileStep(
      "removal of a range past the end", out, "var a = [1]\nlet n = 2\na.removeSubrange(0..<n)"),
    HostileStep(
      "removal of a range from -1", out, "var a = [1]\nlet n = -1\na.removeSubrange(n..<1)"),
    HostileStep("popLast of nothing", .runs, "var a = [Int]()\nprint(a.popLast() as Any)"),
    HostileStep("first! of nothing", .stopped(.unexpectedNil), "let a = [Int]()\nprint(a.first!)"),
    HostileStep("last! of nothing", .stopped(.unexpectedNil), "print([Int]().last!)"),
    HostileStep("max()! of nothing", .stopped(.unexpectedNil), "print([Int]().max()!)"),
    HostileStep(
      "as! of another type", .stopped(.unexpectedNil), "let a: Any = 1\nprint(a as! String)"),
    HostileStep(
      "a change behind nil!", .stopped(.unexpectedNil), "var a: [Int]? = nil\na!.append(1)"),
    HostileStep(
      "try! of an error", .stopped(.uncaughtError),
      "enum E: Error { case e }\nfunc f() throws { throw E.e }\ntry! f()"),
    HostileStep(
      "indices of nothing", .runsOnce,
      "for i in [Int]().indices { print(i) }\nprint([Int]()[0..<0], [Int]().reversed(), [Int]().enumerated().map { $0.offset })"
    ),
    HostileStep(
      "index(after:) past the end", .stoppedOnce(supported: .indexOutOfRange),
      "let a = [1]\nprint(a[a.index(after: 5)])"),
    HostileStep("a dictionary's key twice", .stopped(.invalidValue), "print([1: 1, 1: 2])"),
    HostileStep(
      "a dictionary's key twice, computed", .stopped(.invalidValue),
      "let n = 1\nprint([n: 1, 2 - n: 2])"),
    HostileStep(
      "uniqueKeysWithValues with a key twice", .stopped(.invalidValue),
      "print(Dictionary(uniqueKeysWithValues: zip([1, 1], [2, 3])))"),
    HostileStep("NaN twice as a key", .runs, "let n = Double.nan\nprint([n: 1, n: 2].count)"),
    HostileStep("a missing key!", .stopped(.unexpectedNil), "let d = [1: 1]\nprint(d[2]!)"),
    HostileStep(
      "a set's literal with an element twice", .runs, "print(([1, 1, 1] as Set<Int>).count)"),
    HostileStep(
      "randomElement of nothing", .refusedForNow(.unsupported),
      "print([Int]().randomElement() as Any, [Int]().shuffled())"),
    HostileStep(
      "split into very many", .runs,
      "let s = String(repeating: \"a,\", count: 10_000)\nprint(s.split(separator: \",\").count, s.components(separatedBy: \"\").count)"
    ),
    HostileStep(
      "a comparison that is no order", .runs,
      "var a = Array(0..<1_000)\na.sort { _, _ in true }\nprint(a.count)\nprint(Array(0..<1_000).sorted { ($0 ^ $1) % 3 == 0 }.count)"
    ),
    HostileStep(
      "a comparison that changes", .runs,
      "var n = 0\nprint(Array(0..<1_000).sorted { _, _ in n += 1\n return n % 2 == 0 }.count)"),
    HostileStep(
      "a comparison with NaN", .runs, "print([3, Double.nan, 1, Double.nan, 2].sorted().count)"),
    HostileStep(
      "a comparison that throws", .stopped(.uncaughtError),
      "enum E: Error { case e }\nprint(try [3, 1, 2].sorted { _, _ in throw E.e })"),
    HostileStep(
      "a comparison that sorts again", .stopped(.stepBudget),
      "func f(_ a: Int, _ b: Int) -> Bool { (0..<100).map { $0 }.sorted { $0 > $1 }[0] < a + b }\nprint((0..<100_000).sorted(by: f).count)"
    ),
    HostileStep(
      "a sort that looks at what it sorts", .refused(.immutable),
      "var a = [3, 1, 2]\na.sort { x, y in a.count > x }\nprint(a)"),
    HostileStep(
      "a removal that looks at what it removes from", .refused(.immutable),
      "var a = [3, 1, 2]\na.removeAll { x in a.count > x }\nprint(a)"),
    HostileStep(
      "a sort that changes what it sorts, by a function", .stopped(.invalidValue),
      "var a = [3, 1, 2]\nfunc f(_ x: Int, _ y: Int) -> Bool { a.append(1)\n return x < y }\na.sort(by: f)\nprint(a)"
    ),
    HostileStep(
      "a sort that looks at what it sorts, by a function", .stopped(.invalidValue),
      "var a = [3, 1, 2]\nfunc f(_ x: Int, _ y: Int) -> Bool { a.count > x }\na.sort(by: f)\nprint(a)"
    ),
    HostileStep(
      "a sort that fails leaves what it sorts", .runs,
      "struct E: Error {}\nvar a = [3, 1, 2]\ntry? a.sort { x, _ in if x == 1 { throw E() }\n return true }\nprecondition(a.sorted() == [1, 2, 3])"
    ),
    HostileStep(
      "a map that changes what it maps", .runs,
      "var a = [3, 1, 2]\nprint(a.map { x in a.append(x)\n return a.count })\nprint(a)"),
    HostileStep(
      "a forEach that empties what it goes through", .runs,
      "var a = [3, 1, 2]\na.forEach { _ in a = [] }\nprint(a)"),
    HostileStep(
      "a reduce that grows", .stopped(.memoryBudget),
      "print((0..<100_000).reduce([1]) { $0 + $0 + [$1] }.count)"),
    HostileStep(
      "a reduce(into:) that grows", .stopped(.memoryBudget),
      "print((0..<100_000).reduce(into: [1]) { $0 += $0 + [$1] }.count)"),
    HostileStep(
      "many keys of the same hash", .stopped(.stepBudget),
      "struct S: Hashable { var a: Int\n static func == (a: S, b: S) -> Bool { while true {} } }\nprint(Set([S(a: 1), S(a: 1)]).count)"
    ),
    HostileStep(
      "keys with an equality of their own", .runs,
      "struct K: Hashable { var name: String\n var n: Int\n static func == (a: K, b: K) -> Bool { for _ in 0..<(a.n + b.n) {}\n return a.n == b.n }\n func hash(into h: inout Hasher) { h.combine(n) } }\nvar d: [K: Int] = [:]\nfor i in 0..<500 { d[K(name: \"\\(i)\", n: i % 97), default: 0] += 1 }\nprecondition(d.count == 97)\nprecondition(Set(d.keys).union(d.keys).count == 97)"
    ),
    HostileStep(
      "all elements the same hash", .stoppedOnce(supported: .stepBudget),
      "struct S: Hashable { var a: Int\n func hash(into h: inout Hasher) {}\n static func == (a: S, b: S) -> Bool { a.a == b.a } }\nvar s = Set<S>()\nfor i in 0..<100_000 { s.insert(S(a: i)) }\nprint(s.count)"
    ),
  ]
}

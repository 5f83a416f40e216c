import InklingSwift

extension HostileStep {
  static let memory = [
    HostileStep(
      "an array of 2^40", .stopped(.memoryBudget), "let a = Array(repeating: 0, count: 1 << 40)"),
    HostileStep(
      "an array of Int.max", .stopped(.memoryBudget), "let a = Array(repeating: 0, count: Int.max)"),
    HostileStep(
      "an array of -1", .stopped(.invalidValue), "let n = -1\nlet a = Array(repeating: 0, count: n)"
    ),
    HostileStep(
      "an array of Int.min", .stopped(.invalidValue),
      "let n = Int.min\nlet a = Array(repeating: 0, count: n)"),
    HostileStep(
      "an array of nothing", .stopped(.memoryBudget), "let a = Array(repeating: (), count: Int.max)"
    ),
    HostileStep(
      "an array of arrays of arrays", .stopped(.memoryBudget),
      "let a = [[[Int]]](repeating: [[Int]](repeating: [Int](repeating: 0, count: 1_000), count: 1_000), count: 1 << 30)"
    ),
    HostileStep(
      "capacity for Int.max", .runs, "var a = [1]\na.reserveCapacity(Int.max)"),
    HostileStep(
      "capacity for -1", .runs, "var a = [1]\nlet n = -1\na.reserveCapacity(n)\nprint(a)"),
    HostileStep(
      "a dictionary's capacity for Int.max", .runs,
      "let d = [Int: Int](minimumCapacity: Int.max)"),
    HostileStep(
      "a set's capacity for Int.max", .runs,
      "let d = Set<Int>(minimumCapacity: Int.max)"),
    HostileStep(
      "a text's capacity for Int.max", .refused(.unsupported),
      "var s = \"\"\ns.reserveCapacity(Int.max)"),
    HostileStep(
      "a text of Int.max", .stopped(.memoryBudget),
      "let s = String(repeating: \"a\", count: Int.max)"),
    HostileStep(
      "a text of Int.max times nothing", .runs,
      "let s = String(repeating: \"\", count: Int.max)\nprint(s)"),
    HostileStep(
      "a text of -1", .stopped(.invalidValue),
      "let n = -1\nlet s = String(repeating: \"a\", count: n)"),
    HostileStep(
      "a text doubled for ever", .stopped(.memoryBudget), "var s = \"a\"\nwhile true { s += s }"),
    HostileStep(
      "a text doubled by interpolation", .stopped(.memoryBudget),
      "var s = \"a\"\nwhile true { s = \"\\(s)\\(s)\" }"),
    HostileStep(
      "a text lengthened by letters", .stopped(.stepBudget),
      "var s = \"\"\nwhile true { s.append(\"a\") }"),
    HostileStep(
      "a text lengthened before", .stopped(.memoryBudget),
      "var s = String(repeating: \"ab\", count: 100_000)\nwhile true { s = s + s }"),
    HostileStep(
      "a text replaced by longer ones", .stopped(.memoryBudget),
      "var s = \"a\"\nwhile true { s = s.replacingOccurrences(of: \"a\", with: \"aa\") }"),
    HostileStep(
      "a text joined", .stopped(.memoryBudget),
      "var s = \"a\"\nwhile true { s = [s, s, s].joined(separator: s) }"),
    HostileStep(
      "a text joined of many", .stopped(.memoryBudget),
      "let s = String(repeating: \"a\", count: 1 << 20)\nprint(Array(repeating: s, count: 100_000).joined().count)"
    ),
    HostileStep(
      "letters joined of many", .stopped(.memoryBudget),
      "let s = String(repeating: \"a\", count: 1 << 20)\nprint(Array(repeating: s, count: 100_000).flatMap { $0 }.count)"
    ),
    HostileStep(
      "a text of many", .stopped(.stepBudget),
      "let s = String(repeating: \"a\", count: 1 << 20)\nprint(\"\\(Array(repeating: s, count: 100_000))\".count)"
    ),
    HostileStep(
      "a text of many in a struct", .stopped(.stepBudget),
      "struct S { var a: [String] }\nlet s = String(repeating: \"a\", count: 1 << 20)\nprint(String(describing: S(a: Array(repeating: s, count: 100_000))).count)"
    ),
    HostileStep(
      "many printed", .stopped(.stepBudget),
      "let s = String(repeating: \"a\", count: 1 << 20)\nprint(Array(repeating: s, count: 100_000))"
    ),
    HostileStep(
      "arrays of arrays made text", .stopped(.stepBudget),
      "let a = Array(repeating: 0, count: 100_000)\nlet b = Array(repeating: a, count: 100_000)\nlet c = Array(repeating: b, count: 100_000)\nprint(c)"
    ),
    HostileStep(
      "arrays of arrays compared", .stopped(.stepBudget),
      "let a = Array(repeating: Array(repeating: 0, count: 100_000), count: 100_000)\nlet b = Array(repeating: Array(repeating: 0, count: 100_000), count: 100_000)\nprint(a == b)"
    ),
    HostileStep(
      "arrays of arrays hashed", .runs,
      "let a = Array(repeating: Array(repeating: 0, count: 100_000), count: 100_000)\nprint(Set([a]).count)"
    ),
    HostileStep(
      "an array doubled for ever", .stopped(.memoryBudget), "var a = [1]\nwhile true { a += a }"),
    HostileStep(
      "an array doubled by append", .stopped(.memoryBudget),
      "var a = [1]\nwhile true { a.append(contentsOf: a) }"),
    HostileStep(
      "an array doubled by flatMap", .stopped(.stepBudget),
      "var a = [1]\nwhile true { a = a.flatMap { [$0, $0] } }"),
    HostileStep(
      "an array doubled by insertion", .stopped(.memoryBudget),
      "var a = [1]\nwhile true { a.insert(contentsOf: a, at: 0) }"),
    HostileStep(
      "an array doubled by replacement", .stopped(.memoryBudget),
      "var a = [1]\nwhile true { a.replaceSubrange(0..<0, with: a) }"),
    HostileStep(
      "an array joined", .stopped(.memoryBudget),
      "var a = [1, 2]\nwhile true { a = Array([a, a].joined()) }"),
    HostileStep(
      "an array lengthened in an array", .stopped(.memoryBudget),
      "var a = [[1]]\nwhile true { a[0] += a[0] }"),
    HostileStep(
      "an array lengthened in a struct", .stopped(.memoryBudget),
      "struct S { var a = [1]\n mutating func f() { a += a } }\nvar s = S()\nwhile true { s.f() }"),
    HostileStep(
      "an array lengthened in a dictionary", .stopped(.memoryBudget),
      "var d = [1: [1]]\nwhile true { d[1, default: []] += d[1]! }"),
    HostileStep(
      "an array lengthened in an optional", .stopped(.memoryBudget),
      "var a: [Int]? = [1]\nwhile true { a? += a! }"),
    HostileStep(
      "an array lengthened by one", .stopped(.stepBudget),
      "var a: [Int] = []\nwhile true { a.append(1) }"),
    HostileStep(
      "an array lengthened at its start", .stopped(.stepBudget),
      limits: ExecutionLimits(steps: 20_000), "var a: [Int] = []\nwhile true { a.insert(1, at: 0) }"
    ),
    HostileStep(
      "a dictionary that grows", .stopped(.memoryBudget),
      "var d: [Int: Int] = [:]\nvar i = 0\nwhile true { d[i] = i\n i += 1 }"),
    HostileStep(
      "a dictionary that grows by texts", .stopped(.memoryBudget),
      "var d: [String: String] = [:]\nvar i = 0\nwhile true { d[\"\\(i)\"] = \"x\"\n i += 1 }"),
    HostileStep(
      "a set that grows", .stopped(.memoryBudget),
      "var s: Set<Int> = []\nvar i = 0\nwhile true { s.insert(i)\n i += 1 }"),
    HostileStep(
      "a set of sets that grows", .stopped(.memoryBudget),
      "var a = [Set<Int>]()\na.append([1])\nwhile true { a += a }"),
    HostileStep(
      "nested arrays multiplied", .stopped(.memoryBudget),
      "var a = [[1]]\nwhile true { a = a.flatMap { [$0 + $0, $0] } }"),
    HostileStep(
      "an optional in an optional", .runs,
      "var a: Any = 1\nfor _ in 0..<50_000 { a = Optional(a) as Any }\na = 1"),
    HostileStep(
      "an array in an array in an array", .runs,
      "var a: Any = 1\nfor _ in 0..<100_000 { a = [a] }\na = 1\nprint(a)"),
    HostileStep(
      "an array in an array left over", .runs, "var a: Any = 1\nfor _ in 0..<100_000 { a = [a, 1] }"
    ),
    HostileStep(
      "a tuple in a tuple in a tuple", .runs,
      "var a: Any = 1\nfor _ in 0..<100_000 { a = (a, 1) }\na = 1\nprint(a)"),
    HostileStep(
      "a dictionary in a dictionary", .runs,
      "var a: Any = 1\nfor _ in 0..<100_000 { a = [1: a] }\na = 1\nprint(a)"),
    HostileStep(
      "numbers kept for ever", .stopped(.stepBudget),
      "var keep: [[Double]] = []\nwhile true { keep.append([Double](repeating: 0, count: 10)) }"),
    HostileStep(
      "arrays kept for ever", .stopped(.memoryBudget),
      "var keep: [[Double]] = []\nwhile true { keep.append([Double](repeating: 0, count: 100_000)) }"
    ),
    HostileStep(
      "arrays kept by closures", .stopped(.memoryBudget),
      "var keep: [() -> Int] = []\nwhile true { var a = [Double](repeating: 0, count: 100_000)\n a[0] = 1\n keep.append { a.count } }"
    ),
    HostileStep(
      "arrays kept by errors", .stopped(.stepBudget),
      "struct E: Error { var a: [Int] }\nvar keep: [any Error] = []\nwhile true { do { throw E(a: Array(0..<100_000)) } catch { keep.append(error) } }"
    ),
    HostileStep(
      "arrays kept by recursion", .stopped(.memoryBudget),
      "func f(_ a: [Int]) -> Int { var b = a\n b[0] += 1\n return f(b) + b[0] }\nprint(f(Array(0..<100_000)))"
    ),
    HostileStep(
      "permutations", .stopped(.stepBudget),
      "func p(_ a: [Int]) -> [[Int]] { a.isEmpty ? [[]] : a.indices.flatMap { i in p(Array(a[..<i] + a[(i + 1)...])).map { [a[i]] + $0 } } }\nprint(p(Array(0..<20)).count)"
    ),
    HostileStep(
      "all parts of a set", .stopped(.stepBudget),
      "var all: [[Int]] = [[]]\nfor i in 0..<60 { all += all.map { $0 + [i] } }"),
    HostileStep(
      "a lot of work in few steps", .stopped(.stepBudget), limits: limitsOfHeavySteps,
      "let a = Array(0..<400_000)\nvar b = 0\nwhile true { b &+= a.reversed().count }"),
    HostileStep(
      "a lot of work in few steps, on texts", .stopped(.stepBudget), limits: limitsOfHeavySteps,
      "let a = String(repeating: \"ab\", count: 100_000)\nvar b = 0\nwhile true { b &+= a.uppercased().count }"
    ),
    HostileStep(
      "a lot of sorting in few steps", .stopped(.stepBudget), limits: limitsOfHeavySteps,
      "let a = Array(0..<300_000)\nwhile true { _ = a.sorted() }"),
    HostileStep(
      "a lot of searching in few steps", .stopped(.stepBudget), limits: limitsOfHeavySteps,
      "let a = Array(0..<300_000)\nwhile true { _ = a.contains(-1) }"),
    HostileStep(
      "a lot of copying in few steps", .stopped(.stepBudget), limits: limitsOfHeavySteps,
      "let a = Array(0..<300_000)\nwhile true { var b = a\n b[0] = 1 }"),
    HostileStep("output without end", .stopped(.stepBudget), "while true { print(\"x\") }"),
    HostileStep(
      "much output without end", .stopped(.stepBudget),
      "let s = String(repeating: \"x\", count: 1 << 20)\nwhile true { print(s) }"),
  ]
}

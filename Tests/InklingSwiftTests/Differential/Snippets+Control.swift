extension Snippet {
  static let controlFlow = [
    Snippet(
      "if and else",
      #"""
      for n in [-1, 0, 1, 7] {
        if n < 0 {
          print("negative")
        } else if n == 0 {
          print("zero")
        } else if n > 5, n % 2 == 1 {
          print("large and odd")
        } else {
          print("positive")
        }
        if n > 0 { let n = n * 10; print(n) }
      }
      """#),
    Snippet(
      "loops",
      #"""
      var i = 0
      while i < 10 {
        i += 1
        if i == 3 { continue }
        if i == 6 { break }
        print(i, terminator: " ")
      }
      repeat { i -= 2; print(i, terminator: " ") } while i > 0
      repeat { if i < 5 { i += 3; continue }; break } while true
      print(i)
      outer: for a in 0..<4 {
        for b in 0..<4 {
          if b == 2 { continue outer }
          if a == 2 { break outer }
          print(a, b, terminator: ";")
        }
      }
      print()
      search: while true {
        for k in 0...9 where k * k > 20 { print(k); break search }
      }
      for x in ["a", "b"] { for y in 1...2 { print(x, y, terminator: " ") } }
      for _ in 0..<2 { print("x", terminator: "") }
      print()
      var n = 27, steps = 0
      while n != 1 { n = n % 2 == 0 ? n / 2 : 3 * n + 1; steps += 1 }
      print(steps)
      """#),
    Snippet(
      "shadowing",
      #"""
      let x = 1
      var out = ""
      if true {
        let x = x + 1
        out += "\(x) "
        for x in 5..<7 { out += "\(x) " }
        if true { let x = "inner"; out += x }
      }
      func f(_ x: Int) -> Int { let y = x; if y > 0 { let x = y * 2; return x }; return x }
      print(out, x, f(3), f(-3))
      let count = [1, 2].count
      print(count)
      """#),
    Snippet(
      "functions declared in blocks",
      #"""
      for i in 1...2 {
        func scaled(_ x: Int) -> Int { x * i }
        print(scaled(10), [1, 2].map(scaled))
        if i == 2 {
          func deep() -> String { "deep \(i) \(scaled(1))" }
          print(deep())
        }
      }
      """#),
  ]

  static let functions = [
    Snippet(
      "labels, defaults, results",
      #"""
      func area(width w: Double, height h: Double = 2) -> Double { w * h }
      func join(_ a: String, with b: String = "-", times n: Int = 1) -> String {
        var s = a
        for _ in 0..<n { s += b }
        return s
      }
      func nothing() {}
      func early(_ n: Int) -> String {
        if n > 10 { return "big" }
        for i in 0..<n where i * i > 20 { return "found \(i)" }
        while n == 3 { return "three" }
        return "none"
      }
      print(area(width: 3), area(width: 3, height: 1.5), join("a"), join("a", with: "+"), join("a", times: 3), join("a", with: "*", times: 2))
      print(nothing(), early(20), early(9), early(3), early(1))
      func unit() -> (Int, Int) { (1, 2) }
      func apply(_ f: (Int) -> Int, to x: Int) -> Int { f(f(x)) }
      func double(_ x: Int) -> Int { x * 2 }
      print(unit().1, apply(double, to: 3), apply({ $0 + 1 }, to: 3))
      """#),
    Snippet(
      "recursion",
      #"""
      func fib(_ n: Int) -> Int { n < 2 ? n : fib(n - 1) + fib(n - 2) }
      func factorial(_ n: Int) -> Double { n == 0 ? 1 : Double(n) * factorial(n - 1) }
      func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
      func isEven(_ n: Int) -> Bool { n == 0 ? true : isOdd(n - 1) }
      func isOdd(_ n: Int) -> Bool { n == 0 ? false : isEven(n - 1) }
      func hanoi(_ n: Int, _ from: String, _ to: String, _ via: String) -> [String] {
        if n == 0 { return [] }
        return hanoi(n - 1, from, via, to) + ["\(from)\(to)"] + hanoi(n - 1, via, to, from)
      }
      func sum(_ list: [Int]) -> Int { list.isEmpty ? 0 : list[0] + sum(Array(list.dropFirst())) }
      print(fib(15), factorial(20), gcd(48, 36), isEven(10), isOdd(7), hanoi(3, "A", "B", "C"), sum([1, 2, 3]))
      func ackermann(_ m: Int, _ n: Int) -> Int {
        if m == 0 { return n + 1 }
        if n == 0 { return ackermann(m - 1, 1) }
        return ackermann(m - 1, ackermann(m, n - 1))
      }
      print(ackermann(2, 3))
      """#),
    Snippet(
      "overloads",
      #"""
      func show(_ x: Int) -> String { "Int \(x)" }
      func show(_ x: Double) -> String { "Double \(x)" }
      func show(_ x: String) -> String { "String \(x)" }
      func show(_ x: [Int]) -> String { "list \(x)" }
      func show(_ x: Int, _ y: Int) -> String { "two \(x) \(y)" }
      func show(label x: Int) -> String { "labelled \(x)" }
      print(show(1), show(1.5), show("s"), show([1]), show(1, 2), show(label: 3), show(7 / 2), show(7 / 2.0))
      """#),
    Snippet(
      "many parameters",
      #"""
      func mix(_ a: Int, _ b: Double, _ c: String, _ d: Bool, _ e: [Int], _ f: Float) -> String {
        "\(a) \(b) \(c) \(d) \(e) \(f)"
      }
      print(mix(1, 2, "c", true, [4], 0.5), mix(-1, 0.1, "", false, [], 2))
      func nested(_ x: Int) -> Int {
        func inner(_ y: Int) -> Int {
          func innermost(_ z: Int) -> Int { x + y + z }
          return innermost(y * 2) + x
        }
        return inner(x + 1) + inner(x)
      }
      print(nested(3), mix(nested(1), Double(nested(2)), mix(1, 1, "x", true, [1], 1), nested(0) > 0, [nested(0)], 1))
      """#),
  ]

  static let closures = [
    Snippet(
      "captures",
      #"""
      func counter() -> () -> Int {
        var n = 0
        return {
          n += 1
          return n
        }
      }
      let first = counter(), second = counter()
      print(first(), first(), second(), first(), second())
      var x = 1
      let show = { print("x is", x) }
      x = 2
      show()
      let add = { (n: Int) in x += n }
      add(5)
      print(x)
      var list = [1]
      let push = { (n: Int) in list.append(n) }
      push(2)
      list[0] = 9
      push(3)
      print(list)
      var text = "a"
      let extend = { text += "b" }
      extend()
      extend()
      print(text)
      """#),
    Snippet(
      "a capture for each round",
      #"""
      var makers: [() -> Int] = []
      for i in 0..<3 {
        var n = i * 10
        makers.append {
          n += 1
          return n + i
        }
      }
      print(makers.map { $0() }, makers.map { $0() }, makers[0]())
      var k = 0
      var later: [() -> Int] = []
      while k < 3 {
        let copy = k
        later.append { copy * 100 + k }
        k += 1
      }
      print(later.map { $0() })
      """#),
    Snippet(
      "functions that make functions",
      #"""
      func adder(_ n: Int) -> (Int) -> Int { { $0 + n } }
      func compose(_ f: @escaping (Double) -> Double, _ g: @escaping (Double) -> Double) -> (Double) -> Double {
        { f(g($0)) }
      }
      let add3 = adder(3)
      let both = compose({ $0 * 2 }, { $0 + 0.5 })
      print(add3(4), adder(1)(2), both(1), compose(sqrt, { $0 * $0 })(3))
      let operations: [(String, (Double, Double) -> Double)] = [("+", { $0 + $1 }), ("*", { $0 * $1 })]
      for (name, run) in operations { print(name, run(3, 4)) }
      let run: () -> Void = { print("ran") }
      run()
      let table: [(Int) -> Int] = [adder(1), adder(10), { $0 * $0 }]
      print(table.map { $0(5) }, table[2](9))
      func repeated(_ n: Int, _ body: (Int) -> Void) { for i in 0..<n { body(i) } }
      var sum = 0
      repeated(4) { sum += $0 }
      repeated(2) { i in
        let twice = i * 2
        sum += twice
      }
      print(sum)
      var f: (Int) -> Int = { $0 }
      let g = f
      f = { g($0) + 1 }
      print(f(1), g(1))
      """#),
    Snippet(
      "several statements",
      #"""
      let softmax = { (v: [Double]) -> [Double] in
        let e = v.map { exp($0) }
        let s = e.reduce(0, +)
        return e.map { $0 / s }
      }
      print(softmax([0, 0]), softmax([1, 2, 3]))
      let sign = { (x: Int) -> String in
        if x < 0 { return "-" }
        for i in 0..<3 where i == x { return "small" }
        return "+"
      }
      print([-5, 1, 5].map(sign), [3, 1, 2].map { x in
        let y = x * x
        return y + 1
      })
      let grid = (0..<3).map { i in (0..<3).map { j in i * j } }
      print(grid)
      func local() -> Int {
        var total = 0
        func add(_ n: Int) { if n > 0 { total += n; add(n - 1) } }
        add(4)
        return total
      }
      print(local())
      """#),
  ]
}

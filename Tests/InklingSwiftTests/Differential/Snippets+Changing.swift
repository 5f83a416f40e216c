extension Snippet {
  static let changing = [
    Snippet(
      "inout parameters",
      #"""
      func add(_ n: Int, to total: inout Int) { total += n }
      func append(_ text: String, _ list: inout [String]) -> Int { list.append(text); return list.count }
      var total = 1
      add(5, to: &total)
      add(total, to: &total)
      print(total)
      var names = ["a"]
      print(append("b", &names), append("c", &names), names)
      var rows = [[1.0, 2.0], [3.0]]
      func scale(_ row: inout [Double], by factor: Double = 2) { for i in row.indices { row[i] *= factor } }
      func double(_ x: inout Double) { x *= 2 }
      scale(&rows[0])
      scale(&rows[1], by: 10)
      double(&rows[0][1])
      print(rows)
      var pair = (x: 1, y: [2])
      add(9, to: &pair.x)
      add(1, to: &pair.y[0])
      print(pair)
      func sort(_ a: inout [Int], _ low: Int, _ high: Int) {
        guard low < high else { return }
        let pivot = a[high]
        var i = low
        for j in low..<high where a[j] < pivot { a.swapAt(i, j); i += 1 }
        a.swapAt(i, high)
        sort(&a, low, i - 1)
        sort(&a, i + 1, high)
      }
      var numbers = [5, 2, 9, 1, 7, 3]
      sort(&numbers, 0, numbers.count - 1)
      print(numbers)
      func three(_ a: inout Int, _ b: inout String, _ c: inout [Int]) -> Bool {
        a += 1; b += "!"; c.append(a); return c.count > 1
      }
      var text = "x"
      print(three(&total, &text, &numbers), total, text, numbers)
      """#),
    Snippet(
      "inout and closures",
      #"""
      func twice(_ n: inout Int, _ change: (inout Int) -> Void) { change(&n); change(&n) }
      var n = 3
      twice(&n) { $0 *= 2 }
      print(n)
      twice(&n) { (x: inout Int) in x -= 1 }
      print(n)
      let grow: (inout [Int], Int) -> Int = { list, x in list.append(x); return list.count }
      var list = [1]
      print(grow(&list, 5), list)
      func each(_ values: [Int], into sum: inout Int) { values.forEach { sum += $0 } }
      each([1, 2, 3], into: &n)
      print(n)
      func outer() -> [Int] {
        var local = [0]
        func push(_ x: Int) { local.append(x) }
        func change(_ a: inout [Int]) { a[0] += 1 }
        push(1)
        change(&local)
        push(2)
        return local
      }
      print(outer())
      var a = [1, 2], b = [3]
      swap(&a, &b)
      print(a, b)
      var (p, q) = (1, 2)
      swap(&p, &q)
      print(p, q)
      var o: Int? = 4
      func clear(_ x: inout Int?) { x = nil }
      clear(&o)
      print(o == nil)
      """#),
    Snippet(
      "variadic parameters",
      #"""
      func sum(_ numbers: Int...) -> Int { numbers.reduce(0, +) }
      print(sum(), sum(1), sum(1, 2, 3))
      func join(_ parts: String..., separator: String = "-", times: Int = 1) -> String {
        (0..<times).map { _ in parts.joined(separator: separator) }.joined(separator: "|")
      }
      print(join("a", "b"), join("a", "b", separator: "+"), join("x", times: 2))
      func mean(of numbers: Double..., scale: Double) -> Double {
        numbers.isEmpty ? 0 : scale * numbers.reduce(0, +) / Double(numbers.count)
      }
      print(mean(of: 1, 2, 4.5, scale: 2), mean(scale: 3))
      """#),
  ]

  static let captureLists = [
    Snippet(
      "closures that decide a literal, functions before their declaration",
      #"""
      print([1, 2].map { $0 * 0.5 }, [1, 2, 3].reduce(0) { $0 + $1 }, [1, 2].map { $0 + 1 })
      print([4, 9].map { $0.squareRoot() }, [1, 2].filter { $0 > 1.5 })
      func outer(_ n: Int) -> Int {
        let a = later(n) + even(n)
        func later(_ k: Int) -> Int { k * 10 + n }
        let b = 5
        func uses() -> Int { b + later(1) }
        func even(_ k: Int) -> Int { k == 0 ? 1 : odd(k - 1) }
        func odd(_ k: Int) -> Int { k == 0 ? 0 : even(k - 1) }
        return a + uses()
      }
      print(outer(4))
      """#),
    Snippet(
      "capture lists",
      #"""
      var n = 1
      let now = { [n] in n * 10 }
      let later = { n * 10 }
      n = 5
      print(now(), later())
      var list = [1, 2]
      let count = { [size = list.count, list] (x: Int) -> Int in size * 100 + list.count + x }
      list.append(3)
      print(count(7), list)
      var all: [() -> Int] = []
      for i in 0..<3 {
        var k = i
        all.append { [k] in k }
        k += 100
        all.append { k }
      }
      print(all.map { $0() })
      """#),
    Snippet(
      "key paths as functions",
      #"""
      print(["a", "bcd"].map(\.count), [[1], []].filter(\.isEmpty).count)
      print([(x: 1, y: "a"), (x: 2, y: "b")].map(\.y), [[1, 2], [3]].map(\.first!))
      print([3, 1].map(\.self), ["ab"].map(\String.count))
      """#),
  ]

  static let firstValues = [
    Snippet(
      "values given after the declaration",
      #"""
      func size(_ n: Int) -> String {
        let text: String
        var extra: Int
        if n > 10 {
          text = "large"
          extra = 1
        } else if n > 5 {
          text = "middle"
          extra = 2
        } else {
          return "small"
        }
        extra += n
        return "\(text) \(extra)"
      }
      print(size(20), size(7), size(1))
      let x: Int
      switch size(3) {
      case "small": x = 1
      case "large": x = 2
      default: x = 3
      }
      print(x)
      var best: Double?
      for v in [1.5, 3, 2] where v > best ?? 0 { best = v }
      print(best ?? -1)
      var found: Int
      var i = 0
      while true {
        i += 7
        if i % 5 == 0 { found = i; break }
      }
      print(found)
      let y: [Int]
      do { y = [x, found] }
      print(y)
      var closures: [() -> Int] = []
      for k in 0..<3 {
        let square: Int
        if k > 1 { square = k * k } else { square = -k }
        closures.append { square }
      }
      print(closures.map { $0() })
      let z: Int
      guard found > 1 else { fatalError("never") }
      z = found
      var r: Int
      repeat { r = z - 30 } while r < 0
      print(z, r)
      precondition(r > 0, "r is \(r)")
      assert(z > r)
      """#)
  ]
}

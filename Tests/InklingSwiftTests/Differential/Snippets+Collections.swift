extension Snippet {
  static let arrays = [
    Snippet(
      "reading and writing",
      #"""
      var a = [3, 1, 2]
      print(a[0], a[2], a.count, a.isEmpty, a.first!, a.last!, a.indices)
      a[1] = 10
      a.append(4)
      a.append(contentsOf: [5, 6])
      a += [7]
      a.insert(0, at: 0)
      a.insert(8, at: a.count)
      print(a, a.remove(at: 1), a.removeLast(), a)
      a.swapAt(0, 2)
      a.sort()
      print(a, a.firstIndex(of: 10)!, a.firstIndex(of: 99) == nil, a.contains(4))
      a.removeAll()
      print(a, a.first == nil, a.last == nil)
      var e: [String] = []
      e.append("x")
      var d = [Double]()
      d.append(1)
      d += [2, 0.5]
      print(e, d, [Int]().isEmpty, [[Int]]().count)
      """#),
    Snippet(
      "value semantics",
      #"""
      var a = [1, 2, 3]
      var b = a
      b[0] = 100
      b.append(4)
      print(a, b)
      var grid = [[Int]](repeating: [0, 0, 0], count: 3)
      var copy = grid
      grid[1][2] = 7
      grid[0][0] += 5
      copy[2] = [9]
      grid[2].append(1)
      print(grid, copy)
      let row = grid[1]
      grid[1][0] = -1
      print(row, grid[1])
      a = b
      b.removeLast()
      print(a, b)
      func changed(_ list: [Int]) -> [Int] {
        var list = list
        list[0] = -1
        return list
      }
      print(changed(a), a)
      var pairs = [(1, "a"), (2, "b")]
      pairs[0].1 = "z"
      pairs[1].0 += 40
      print(pairs)
      var t = (list: [1], n: 2)
      var u = t
      t.list.append(5)
      t.list[0] = 9
      u.n = 3
      print(t, u)
      """#),
    Snippet(
      "changes while looping",
      #"""
      var a = [1, 2, 3]
      for x in a { a.append(x * 10) }
      print(a)
      for i in a.indices { a[i] *= 2 }
      print(a)
      var n = 3
      for i in 0..<n { n += i }
      print(n)
      var stack = [5]
      while let top = stack.popLast() {
        if top > 0 { stack.append(top - 2) }
        print(top, terminator: " ")
      }
      print(stack)
      """#),
    Snippet(
      "making arrays",
      #"""
      print(Array(repeating: 0, count: 3), [Double](repeating: 0, count: 2), Array(0..<4), Array(1...3))
      let zeros: [Double] = Array(repeating: 0, count: 2)
      let table: [[Float]] = Array(repeating: Array(repeating: 0.5, count: 2), count: 2)
      let words = [String](repeating: "x", count: 2)
      print(zeros, table, words, Array([1, 2].reversed()), [Int](0..<2), Array([5, 6].prefix(1)))
      print([1, 2] + [3], [1.5] + [2], [[1]] + [[2, 3]], [1, 2] == [1, 2], [1] != [2], [[1]] == [[1]], [0.1] == [0.1])
      let pairs = [(Int, String)]()
      let optionals: [Int?] = [1, nil, 3]
      print(pairs.count, optionals, Array(zip([1, 2], ["a", "b"])), Array([7, 8].enumerated()))
      print(Array(stride(from: 0, to: 10, by: 3)), Array(stride(from: 1.0, through: 0, by: -0.25)))
      print(Array(stride(from: Int.max - 5, through: Int.max, by: 10)), Array(stride(from: 5, to: 0, by: 1)))
      """#),
    Snippet(
      "more changes",
      #"""
      var a = [5, 3, 9, 1]
      a.sort(by: >)
      print(a, a.removeFirst(), a)
      a.reverse()
      print(a, a.popLast() ?? 0, a)
      a.removeAll(where: { $0 > 4 })
      print(a)
      a.removeAll()
      print(a.popLast() == nil, a.isEmpty)
      var words = ["bb", "a", "ccc"]
      words.sort { $0.count < $1.count }
      print(words)
      words.sort()
      words.insert("z", at: 1)
      print(words, words.remove(at: 0))
      """#),
  ]

  static let sequences = [
    Snippet(
      "map, filter, reduce",
      #"""
      let a = [1, 2, 3, 4]
      print(a.map { $0 * 2 }, a.filter { $0 % 2 == 0 }, a.reduce(0, +), a.reduce(1, *), a.reduce(0) { $0 + $1 * $1 })
      print(a.map { Double($0) / 2 }, a.map { "\($0)" }, a.map { [$0] }, a.map { ($0, $0 * $0) })
      print((1...4).map { $0 * $0 }, (0..<3).filter { $0 != 1 }, (1...5).reduce(0, +))
      print(a.reduce("") { $0 + "\($1)" }, a.reduce(0.5) { $0 + Double($1) }, [1.5, 2].reduce(0, +))
      print(["1", "x", "3"].compactMap { Int($0) }, a.compactMap { $0 > 2 ? $0 : nil }, a.map { $0 > 2 })
      a.forEach { print($0, terminator: ",") }
      print()
      print(a.map { x in x + 1 }, a.map { (x: Int) -> Double in Double(x) * 0.5 })
      """#),
    Snippet(
      "order and search",
      #"""
      let a = [3, 1, 2, 1]
      print(a.sorted(), a.sorted(by: >), a.sorted { $0 > $1 }, ["b", "a"].sorted(), [2.5, 1].sorted(by: <))
      print(a.contains(2), a.contains { $0 > 2 }, a.contains(where: { $0 > 5 }), a.allSatisfy { $0 > 0 })
      print(a.firstIndex(of: 1)!, a.firstIndex(where: { $0 < 3 })!, a.first(where: { $0 < 3 })!, a.min()!, a.max()!)
      print((1...3).contains(2), (1..<3).contains(3))
      print(["a", "b"].joined(), ["a", "b"].joined(separator: "-"), a.map { "\($0)" }.joined(separator: " "))
      let sorted = [("b", 2), ("a", 2), ("c", 1)].sorted { $0.1 < $1.1 }
      print(sorted, [[2, 1], [3]].map { $0.sorted() })
      print(["pear", "fig"].min { $0.count < $1.count }!, ["pear", "fig"].max(by: { $0.count < $1.count })!)
      print([[1], [2, 3]].flatMap { $0 }, [1, 2].flatMap { [$0, $0 * 10] })
      """#),
    Snippet(
      "pairs",
      #"""
      let names = ["x", "y"], values = [1.5, 2.5, 3.5]
      for (i, name) in names.enumerated() { print(i, name) }
      for (name, value) in zip(names, values) { print(name, value) }
      for pair in zip(names, values) { print(pair.0, pair.1, pair) }
      for pair in names.enumerated() { print(pair.offset, pair.element, pair) }
      print(zip([1, 2], [3, 4]).map { $0.0 * $0.1 }, zip([1, 2], [3, 4]).map { $0 * $1 }.reduce(0, +))
      print(zip([1, 2], [3, 4]).map { a, b in a - b }, values.enumerated().map { Double($0) * $1 })
      print([1, 2, 3].enumerated().filter { $0.offset > 0 }, names.enumerated().map { (i, s) in "\(i)\(s)" })
      for (i, _) in values.enumerated() where i != 1 { print(i) }
      """#),
    Snippet(
      "ranges",
      #"""
      let r = 2..<5
      let c = 2...5
      print(r, c, r.count, c.count, r.lowerBound, r.upperBound, c.upperBound, r.isEmpty, (3..<3).isEmpty)
      for i in r { print(i, terminator: " ") }
      for i in c where i % 2 == 1 { print(i, terminator: " ") }
      for i in (0..<3).reversed() { print(i, terminator: " ") }
      for i in [1, 2].reversed() { print(i, terminator: " ") }
      for x in stride(from: 0, to: 1, by: 0.25) { print(x, terminator: " ") }
      for x in stride(from: 10, through: 0, by: -5) { print(x, terminator: " ") }
      for i in 3..<3 { print("never", i) }
      print(r == 2..<5, c == 2...4)
      let n = 3
      for i in 0...n - 1 { print(i, terminator: "") }
      for i in -n ..< 0 { print(i, terminator: "") }
      print()
      """#),
    Snippet(
      "slices",
      #"""
      let a = [1, 2, 3, 4, 5]
      print(Array(a[1..<3]), a[1...3].reduce(0, +), a[0..<2].map { $0 * 2 }, a.prefix(10), a.suffix(0))
      print(a.dropFirst(2).count, a.dropLast(9).isEmpty, a.prefix(3).first!, a[1..<4].max()!, a.dropFirst().sorted(by: >))
      for x in a.dropFirst(3) { print(x) }
      for (i, x) in a.prefix(2).enumerated() { print(i, x) }
      print(Array(a.prefix(2)) + Array(a.suffix(2)))
      """#),
  ]

  static let optionals = [
    Snippet(
      "unwrapping",
      #"""
      let some: Int? = 3
      let none: Int? = nil
      print(some!, some ?? 0, none ?? 0, none ?? some ?? 9, some == 3, none == nil, some != nil, some == none)
      if let some { print("is", some) } else { print("no") }
      if let value = none { print(value) } else { print("none") }
      if let a = some, let b = some, a == b { print("both", a + b) }
      if var v = some {
        v += 1
        print(v)
      }
      func describe(_ x: Int?) -> String {
        guard let x, x > 0 else { return "none or negative" }
        return "positive \(x)"
      }
      print(describe(1), describe(-1), describe(nil), describe(some))
      var maybe: String? = nil
      print(maybe ?? "default")
      maybe = "set"
      print(maybe ?? "default", maybe!)
      maybe = nil
      print(maybe == nil)
      """#),
    Snippet(
      "functions and arrays of optionals",
      #"""
      func half(_ n: Int) -> Int? { n % 2 == 0 ? n / 2 : nil }
      print(half(4) ?? -1, half(5) ?? -1, half(4)! + 1, [1, 2, 4].compactMap(half), [1, 2].map { half($0) ?? 0 })
      let list: [Int?] = [1, nil, 3]
      print(list.compactMap { $0 }, list.count, list[1] == nil, list[0]! + 1)
      for item in list { print(item ?? 0, terminator: " ") }
      var total = 0
      for item in list {
        guard let item else { continue }
        total += item
      }
      print(total)
      let d: Double? = 2
      let f: Float? = 0.5
      print(d ?? 0, (d ?? 1) * 2, f!, d! / 4)
      func find(_ x: Int, in list: [Int]) -> Int? {
        for (i, y) in list.enumerated() where x == y { return i }
        return nil
      }
      print(find(2, in: [1, 2])!, find(5, in: []) ?? -1)
      """#),
  ]

  static let tuples = [
    Snippet(
      "tuples",
      #"""
      let t = (x: 1, y: 2.5, "z")
      print(t.x, t.y, t.2, t.0, t)
      let (a, b) = (1, "two")
      let (c, _, (d, e)) = (1, 2, (3, 4))
      print(a, b, c, d, e)
      var p = (1, 2)
      p.0 = 10
      (p.0, p.1) = (p.1, p.0)
      print(p)
      var (x, y) = (1, 2)
      (x, y) = (y, x + y)
      (x, y) = (y, x + y)
      print(x, y)
      func minmax(_ list: [Int]) -> (low: Int, high: Int) { (list.min()!, list.max()!) }
      let m = minmax([3, 1, 2])
      print(m, m.low, m.high, minmax([5]).low)
      let (low, high) = minmax([4, 9])
      print(low, high, (1, 2) == (1, 2), (1, "a") != (1, "b"))
      let labelled: (first: Int, second: Double) = (1, 2)
      let plain: (Int, Double) = labelled
      print(labelled, plain)
      var v = [1, 2, 3]
      (v[0], v[2]) = (v[2], v[0])
      print(v)
      let nested = (1, (2, 3), [4])
      print(nested.1.0, nested.2[0], nested)
      """#)
  ]
}

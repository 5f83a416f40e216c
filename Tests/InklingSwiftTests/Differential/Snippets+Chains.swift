extension Snippet {
  static let chains = [
    Snippet(
      "optional chaining",
      #"""
      var a: [Int]? = [1, 2, 3]
      a?.append(4)
      print(a?.count ?? -1, a?.first ?? 0, a?[1] ?? 0)
      a?[0] = 10
      a?[1] += 5
      print(a ?? [], a?.map { $0 * 2 } ?? [])
      var n: [Int]? = nil
      n?.append(3)
      n?[0] = 1
      print(n?.count == nil, n?.first == nil)
      var t: (x: Int, y: [String]?)? = (1, ["a"])
      t?.x += 1
      t?.y?.append("b")
      print(t?.x ?? 0, t?.y?.count ?? 0, t!.y!)
      t!.y![0] = "z"
      t!.x = 7
      print(t!)
      let f: ((Int) -> Int)? = { $0 + 1 }
      print(f?(3) ?? 0)
      let s: String? = "abc"
      print(s?.uppercased().count ?? 0, s?.isEmpty ?? true)
      func side(_ n: Int) -> Int { print("side", n); return n }
      n?.append(side(1))
      a?.append(side(2))
      if let c = a?.count, c > 3 { print("yes", c) }
      var aa: [[Int]?] = [[1], nil]
      aa[0]?.append(2); aa[1]?.append(3)
      print(aa)
      print((a?.count)! + 1)
      """#)
  ]

  static let deferred = [
    Snippet(
      "defer",
      #"""
      func g() {
        for i in 0..<3 {
          defer { print("end", i) }
          if i == 1 { continue }
          defer { print("second", i) }
          print("body", i)
        }
      }
      g()
      func h() -> Int { var x = 1; defer { x = 100; print("deferred", x) }; return x }
      print(h())
      func k(_ n: Int) -> [String] {
        defer { print("k ends", n) }
        guard n > 0 else { return [] }
        var found: [String] = []
        outer: while true {
          defer { found.append("round") }
          for i in 0..<5 {
            defer { found.append("\(i)") }
            if i == n { break outer }
          }
        }
        return found
      }
      print(k(0), k(2))
      do {
        defer { print("block ends") }
        do { defer { print("inner") } }
        print("in block")
      }
      let values = [1, 2, 3].map { (n: Int) -> Int in
        defer { print("mapped", n) }
        return n * 2
      }
      print(values)
      """#)
  ]
}

extension Snippet {
  static let evaluationOrder = [
    Snippet(
      "operands, arguments and elements",
      #"""
      func f(_ n: Int) -> Int { print(n, terminator: " "); return n }
      print(f(1) + f(2) * f(3) - f(4))
      print([f(1), f(2)], (f(3), f(4)), "\(f(5))\(f(6))")
      func g(_ a: Int, b: Double, c: Int) -> Int { a + c }
      print(g(f(1), b: Double(f(2)), c: f(3)), max(f(1), f(2), f(3)), f(1) < f(2), f(1) == f(2))
      let d = f(1) > 0 ? f(2) : f(3)
      var a = [0, 0, 0]
      a[f(1)] = f(2)
      a[f(0)] += f(5)
      print(d, a, a[f(2)], f(f(1) + f(2)))
      for i in f(0)..<f(2) { print("i\(i)", terminator: " ") }
      var grid = [[1, 2], [3, 4]]
      grid[f(1)][f(0)] = f(9)
      grid[f(0)][f(1)] *= f(2)
      print(grid, grid[f(1)][f(1)])
      """#),
    Snippet(
      "operands that change each other",
      #"""
      var a = [1, 2, 3]
      func bump() -> Int { a.append(9); a[0] += 100; return 0 }
      print(a[bump()])
      a = [1, 2, 3]
      a[0] += bump()
      print(a)
      a = [1, 2, 3]
      print(a.contains(bump() + 101))
      a = [1, 2, 3]
      print(a.map { _ in bump() }, a)
      a = [1, 2, 3]
      print(a + [bump()], a)
      var x = 1
      func ten() -> Int { x = 10; return 1 }
      x += ten()
      print(x)
      x = 1
      x = x + ten()
      print(x)
      x = 1
      print(x + ten() + x)
      var t = (1, 2)
      func fifty() -> Int { t.0 = 50; return 1 }
      t.0 += fifty()
      print(t)
      t = (1, 2)
      print(t.0 + fifty(), t)
      var fn: (Int) -> Int = { $0 }
      func change() -> Int { fn = { $0 * 100 }; return 1 }
      print(fn(change()), fn(2))
      var s = "a"
      func z() -> String { s = "z"; return "k" }
      s += z()
      print(s, "\(s)\(z())\(s)")
      var list = [1, 2, 3]
      func reset() -> Int { list = [7, 8]; return 5 }
      list += [reset()]
      print(list)
      list = [1, 2]
      list.append(reset())
      print(list)
      list = [1, 2]
      (list[0], list[1]) = (list[1], reset())
      print(list)
      var d = 0.5
      func quarter() -> Double { d = 4; return 0.25 }
      d *= quarter()
      print(d)
      var grid = [[1, 2], [3, 4]]
      func swapRows() -> Int { grid = [[5, 6], [7, 8]]; return 1 }
      print(grid[0][swapRows()], grid[swapRows()][0])
      grid = [[1, 2], [3, 4]]
      grid[0][swapRows()] += 1
      print(grid)
      """#),
  ]

  static let programs = [
    Snippet(
      "primes",
      #"""
      var isPrime = [Bool](repeating: true, count: 60)
      isPrime[0] = false
      isPrime[1] = false
      var i = 2
      while i * i < 60 {
        if isPrime[i] { for j in stride(from: i * i, to: 60, by: i) { isPrime[j] = false } }
        i += 1
      }
      print((0..<60).filter { isPrime[$0] })
      """#),
    Snippet(
      "matrix product",
      #"""
      func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
        var c = [[Double]](repeating: [Double](repeating: 0, count: b[0].count), count: a.count)
        for i in 0..<a.count {
          for j in 0..<b[0].count {
            for k in 0..<b.count { c[i][j] += a[i][k] * b[k][j] }
          }
        }
        return c
      }
      print(product([[1, 2], [3, 4]], [[0, 1], [1, 0.5]]))
      """#),
    Snippet(
      "a neuron that learns",
      #"""
      let inputs: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
      let targets: [Double] = [0, 1, 1, 1]
      var weights = [0.1, -0.2]
      var bias = 0.0
      func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
      for epoch in 1...20 {
        var loss = 0.0
        for (x, y) in zip(inputs, targets) {
          let z = zip(weights, x).map { $0 * $1 }.reduce(bias, +)
          let p = sigmoid(z)
          loss -= y * log(p) + (1 - y) * log(1 - p)
          let gradient = p - y
          for i in weights.indices { weights[i] -= 0.5 * gradient * x[i] }
          bias -= 0.5 * gradient
        }
        if epoch % 5 == 0 { print(epoch, loss / Double(targets.count)) }
      }
      print(weights, bias, inputs.map { sigmoid($0[0] * weights[0] + $0[1] * weights[1] + bias) > 0.5 })
      """#),
    Snippet(
      "sorting by hand",
      #"""
      var seed = 42
      func random(_ n: Int) -> Int {
        seed = (seed &* 6364136223846793005 &+ 1442695040888963407) & 0x7fff_ffff_ffff
        return (seed >> 16) % n
      }
      var list: [Int] = []
      for _ in 0..<12 { list.append(random(100)) }
      func quicksort(_ a: [Int]) -> [Int] {
        guard a.count > 1 else { return a }
        let pivot = a[a.count / 2]
        return quicksort(a.filter { $0 < pivot }) + a.filter { $0 == pivot } + quicksort(a.filter { $0 > pivot })
      }
      var bubble = list
      for i in 0..<bubble.count {
        for j in 0..<(bubble.count - 1 - i) where bubble[j] > bubble[j + 1] { bubble.swapAt(j, j + 1) }
      }
      print(list, quicksort(list), bubble == quicksort(list), list.sorted() == bubble)
      """#),
    Snippet(
      "newton",
      #"""
      func root(of f: (Double) -> Double, derivative g: (Double) -> Double, from start: Double = 1, steps: Int = 6) -> Double {
        var x = start
        for _ in 0..<steps { x -= f(x) / g(x) }
        return x
      }
      print(root(of: { $0 * $0 - 2 }, derivative: { 2 * $0 }), root(of: { $0 * $0 * $0 - 8 }, derivative: { 3 * $0 * $0 }, from: 3, steps: 9))
      let histogram = (0..<5).map { i in String(repeating: "#", count: i * i % 7) }
      for (i, bar) in histogram.enumerated() { print("\(i) \(bar)") }
      """#),
  ]
}

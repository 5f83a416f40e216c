// Functions: nested functions that recurse and share variables of their block
// ---
func permutations(of items: [Int]) -> [[Int]] {
  var found: [[Int]] = []
  var current = items
  func visit(_ k: Int) {
    if k == current.count { found.append(current); return }
    for i in k..<current.count {
      current.swapAt(k, i)
      visit(k + 1)
      current.swapAt(k, i)
    }
  }
  visit(0)
  return found
}
print(permutations(of: [1, 2, 3]))
func hanoi(_ n: Int) -> [String] {
  var moves: [String] = []
  func move(_ n: Int, _ a: Character, _ b: Character, _ c: Character) {
    guard n > 0 else { return }
    move(n - 1, a, c, b)
    moves.append("\(a)\(c)")
    move(n - 1, b, a, c)
  }
  move(n, "A", "B", "C")
  return moves
}
print(hanoi(3), hanoi(5).count)
func fibonacci(_ n: Int) -> Int {
  var memo: [Int: Int] = [:]
  func fib(_ n: Int) -> Int {
    if n < 2 { return n }
    if let known = memo[n] { return known }
    let value = fib(n - 1) + fib(n - 2)
    memo[n] = value
    return value
  }
  return fib(n)
}
print(fibonacci(10), fibonacci(60))
func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
print(gcd(48, 36), gcd(17, 5), gcd(0, 3))
func subsets(_ s: [String]) -> [[String]] {
  guard let first = s.first else { return [[]] }
  let rest = subsets(Array(s.dropFirst()))
  return rest + rest.map { [first] + $0 }
}
print(subsets(["a", "b", "c"]))
func ackermann(_ m: Int, _ n: Int) -> Int {
  switch (m, n) {
  case (0, _): return n + 1
  case (_, 0): return ackermann(m - 1, 1)
  default: return ackermann(m - 1, ackermann(m, n - 1))
  }
}
print(ackermann(2, 3))
func isEven(_ n: Int) -> Bool { n == 0 || isOdd(n - 1) }
func isOdd(_ n: Int) -> Bool { n != 0 && isEven(n - 1) }
print((0...5).map(isEven))

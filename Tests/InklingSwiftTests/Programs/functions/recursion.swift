// Functions: recursion
// ---
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

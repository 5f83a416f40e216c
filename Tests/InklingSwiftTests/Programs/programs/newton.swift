// A program: roots by Newton's method
// ---
func root(of f: (Double) -> Double, derivative g: (Double) -> Double, from start: Double = 1, steps: Int = 6) -> Double {
  var x = start
  for _ in 0..<steps { x -= f(x) / g(x) }
  return x
}
print(root(of: { $0 * $0 - 2 }, derivative: { 2 * $0 }), root(of: { $0 * $0 * $0 - 8 }, derivative: { 3 * $0 * $0 }, from: 3, steps: 9))
let histogram = (0..<5).map { i in String(repeating: "#", count: i * i % 7) }
for (i, bar) in histogram.enumerated() { print("\(i) \(bar)") }

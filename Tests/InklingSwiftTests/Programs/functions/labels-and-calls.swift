// Functions: argument labels, omitted labels, default values, functions as values
// ---
func greet(_ name: String, from town: String = "nowhere", loudly: Bool = false) -> String {
  let text = "Hello \(name) from \(town)"
  return loudly ? text.uppercased() + "!" : text
}
print(greet("Ada"))
print(greet("Ada", from: "London"))
print(greet("Ada", loudly: true))
print(greet("Ada", from: "London", loudly: true))
func move(from start: Int, to end: Int, by step: Int = 1) -> [Int] {
  var result: [Int] = []
  var i = start
  while i <= end { result.append(i); i += step }
  return result
}
print(move(from: 1, to: 4), move(from: 0, to: 10, by: 5))
func power(_ base: Double, _ exponent: Int) -> Double {
  if exponent == 0 { return 1 }
  if exponent < 0 { return 1 / power(base, -exponent) }
  let half = power(base, exponent / 2)
  return exponent.isMultiple(of: 2) ? half * half : half * half * base
}
print(power(2, 10), power(2, -2), power(1.5, 3))
func nothing() {}
func unit() -> Void { return () }
func alsoUnit() -> () { nothing() }
print(nothing(), unit(), alsoUnit())
let f = greet(_:from:loudly:)
print(f("Bob", "Paris", true))
let g: (Double, Int) -> Double = power
print(g(3, 2))
func apply<T>(_ f: (T) -> T, to x: T, times n: Int) -> T {
  var x = x
  for _ in 0..<n { x = f(x) }
  return x
}
print(apply({ $0 * 2 }, to: 1, times: 8), apply({ $0 + "a" }, to: "", times: 3))
func minMax(of values: [Int]) -> (min: Int, max: Int)? {
  guard var low = values.first else { return nil }
  var high = low
  for v in values.dropFirst() { if v < low { low = v } else if v > high { high = v } }
  return (low, high)
}
if let bounds = minMax(of: [8, -6, 2, 109, 3, 71]) { print(bounds.min, bounds.max, bounds) }
print(minMax(of: []) == nil)
func describe(_ value: Int) -> String { "int \(value)" }
func describe(_ value: Double) -> String { "double \(value)" }
func describe(_ value: String) -> String { "text \(value)" }
func describe(_ value: [Int]) -> String { "list \(value)" }
print(describe(1), describe(1.0), describe("1"), describe([1]))

// Functions: argument labels, default values and results
// ---
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

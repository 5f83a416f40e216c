// Closures: bodies of several statements
import Foundation
// ---
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

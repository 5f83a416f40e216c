// Defer: order in functions, loops, blocks and closures
// ---
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

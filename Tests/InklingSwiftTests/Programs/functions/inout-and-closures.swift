// Functions: in-out parameters of closures, swap
// ---
func twice(_ n: inout Int, _ change: (inout Int) -> Void) { change(&n); change(&n) }
var n = 3
twice(&n) { $0 *= 2 }
print(n)
twice(&n) { (x: inout Int) in x -= 1 }
print(n)
let grow: (inout [Int], Int) -> Int = { list, x in list.append(x); return list.count }
var list = [1]
print(grow(&list, 5), list)
func each(_ values: [Int], into sum: inout Int) { values.forEach { sum += $0 } }
each([1, 2, 3], into: &n)
print(n)
func outer() -> [Int] {
  var local = [0]
  func push(_ x: Int) { local.append(x) }
  func change(_ a: inout [Int]) { a[0] += 1 }
  push(1)
  change(&local)
  push(2)
  return local
}
print(outer())
var a = [1, 2], b = [3]
swap(&a, &b)
print(a, b)
var (p, q) = (1, 2)
swap(&p, &q)
print(p, q)
var o: Int? = 4
func clear(_ x: inout Int?) { x = nil }
clear(&o)
print(o == nil)

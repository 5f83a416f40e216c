// Functions: variadic and in-out parameters together
import Foundation
// ---
func add(_ values: Int..., to total: inout Int) { for v in values { total += v } }
var total = 0
add(1, 2, 3, to: &total)
add(to: &total)
add(10, to: &total)
print(total)
func largest<T: Comparable>(_ first: T, _ rest: T...) -> T {
  var best = first
  for r in rest where r > best { best = r }
  return best
}
print(largest(3), largest(1, 5, 2), largest("b", "a", "c"), largest(2.5, -1))
func format(_ pieces: Any..., separator: String = " ") -> String {
  pieces.map { "\($0)" }.joined(separator: separator)
}
print(format(1, "two", 3.0, true, [4]), format(1, 2, separator: "-"), format().isEmpty)
func normalize(_ v: inout [Double]) {
  let length = v.reduce(0) { $0 + $1 * $1 }.squareRoot()
  guard length > 0 else { return }
  for i in v.indices { v[i] /= length }
}
var v = [3.0, 4.0]
normalize(&v)
print(v)
var zero = [0.0]
normalize(&zero)
print(zero)
var matrix = [[1.0, 0], [6, 8]]
normalize(&matrix[1])
print(matrix)
func exchange<T>(_ a: inout T, _ b: inout T) { let t = a; a = b; b = t }
var left = "left", right = "right"
exchange(&left, &right)
print(left, right)
var scores = ["a": [1, 2], "b": []]
func push(_ x: Int, onto list: inout [Int]) { list.append(x) }
push(3, onto: &scores["a", default: []])
push(4, onto: &scores["c", default: [0]])
print(scores.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })
func step(_ n: inout Int) -> Bool { n = n % 2 == 0 ? n / 2 : 3 * n + 1; return n != 1 }
var n = 6, path = [6]
while step(&n) { path.append(n) }
print(path, n)

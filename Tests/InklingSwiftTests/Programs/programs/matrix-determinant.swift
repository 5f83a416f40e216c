// A program: elimination, determinant and inverse with nested arrays
import Foundation
typealias Matrix = [[Double]]
func * (a: Matrix, b: Matrix) -> Matrix { a.map { row in b[0].indices.map { c in zip(row, b).map { $0 * $1[c] }.reduce(0, +) } } }
// ---
func determinant(_ m: Matrix) -> Double {
  var a = m, det = 1.0
  for i in a.indices {
    guard let p = (i..<a.count).max(by: { abs(a[$0][i]) < abs(a[$1][i]) }), a[p][i] != 0 else { return 0 }
    if p != i { a.swapAt(p, i); det = -det }
    det *= a[i][i]
    for r in (i + 1)..<max(a.count, i + 1) {
      let f = a[r][i] / a[i][i]
      for c in i..<a.count { a[r][c] -= f * a[i][c] }
    }
  }
  return det
}
func inverse(_ m: Matrix) -> Matrix? {
  let n = m.count
  var a = m.enumerated().map { i, row in row + (0..<n).map { $0 == i ? 1 : 0 } }
  for i in 0..<n {
    guard let p = (i..<n).first(where: { a[$0][i] != 0 }) else { return nil }
    a.swapAt(i, p)
    let pivot = a[i][i]
    a[i] = a[i].map { $0 / pivot }
    for r in 0..<n where r != i {
      let f = a[r][i]
      a[r] = zip(a[r], a[i]).map { $0 - f * $1 }
    }
  }
  return a.map { Array($0[n...]) }
}
let m: Matrix = [[2, 1], [7, 4]]
print(determinant(m), determinant([[1, 2], [2, 4]]), determinant([[0, 1], [1, 0]]), determinant([[2, 0, 0], [1, 3, 0], [5, 6, 4]]), determinant([]))
if let i = inverse(m) { print(i, m * i) }
print(inverse([[1, 2], [2, 4]]) as Any, inverse([[0, 2], [4, 0]]) ?? [])
for row in m * m { print(row.map { String(format: "%6.2f", $0) }.joined()) }

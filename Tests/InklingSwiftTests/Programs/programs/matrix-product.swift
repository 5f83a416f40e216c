// A program: the product of two matrices
// ---
func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  var c = [[Double]](repeating: [Double](repeating: 0, count: b[0].count), count: a.count)
  for i in 0..<a.count {
    for j in 0..<b[0].count {
      for k in 0..<b.count { c[i][j] += a[i][k] * b[k][j] }
    }
  }
  return c
}
print(product([[1, 2], [3, 4]], [[0, 1], [1, 0.5]]))

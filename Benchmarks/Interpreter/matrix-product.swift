func makeMatrix(_ n: Int, _ seed: Int) -> [[Double]] {
  var matrix = [[Double]](repeating: [Double](repeating: 0.0, count: n), count: n)
  for i in 0..<n {
    for j in 0..<n {
      matrix[i][j] = Double((i * 31 + j * 17 + seed) % 10) / 10.0
    }
  }
  return matrix
}

func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  let n = a.count
  var c = [[Double]](repeating: [Double](repeating: 0.0, count: n), count: n)
  for i in 0..<n {
    for j in 0..<n {
      for k in 0..<n {
        c[i][j] += a[i][k] * b[k][j]
      }
    }
  }
  return c
}

let a = makeMatrix(120, 1)
let b = makeMatrix(120, 2)
var c = b
for _ in 0..<5 {
  c = product(a, c)
}
var trace = 0.0
for i in 0..<120 {
  trace += c[i][i]
}
print("trace", String(format: "%.4f", trace))

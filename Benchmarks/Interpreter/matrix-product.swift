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

let a = makeMatrix(260, 1)
let b = makeMatrix(260, 2)
let c = product(a, b)
var trace = 0.0
for i in 0..<260 {
  trace += c[i][i]
}
print("trace", String(format: "%.4f", trace))

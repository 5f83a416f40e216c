// Subscripts: several parameters, labels, ranges, read-only, overloads
struct Matrix: Equatable {
  let rows: Int, columns: Int
  private(set) var grid: [Double]
  init(rows: Int, columns: Int, fill: Double = 0) {
    self.rows = rows
    self.columns = columns
    grid = Array(repeating: fill, count: rows * columns)
  }
  init(_ values: [[Double]]) {
    rows = values.count
    columns = values.first?.count ?? 0
    grid = values.flatMap { $0 }
  }
  subscript(row: Int, column: Int) -> Double {
    get { grid[row * columns + column] }
    set { grid[row * columns + column] = newValue }
  }
  subscript(row row: Int) -> [Double] {
    get { Array(grid[row * columns..<(row + 1) * columns]) }
    set { for (c, v) in newValue.enumerated() { self[row, c] = v } }
  }
  subscript(column column: Int) -> [Double] { (0..<rows).map { self[$0, column] } }
  subscript(safe row: Int, column: Int) -> Double? {
    (0..<rows).contains(row) && (0..<columns).contains(column) ? self[row, column] : nil
  }
  var transposed: Matrix {
    var t = Matrix(rows: columns, columns: rows)
    for r in 0..<rows { for c in 0..<columns { t[c, r] = self[r, c] } }
    return t
  }
  static func * (a: Matrix, b: Matrix) -> Matrix {
    var m = Matrix(rows: a.rows, columns: b.columns)
    for r in 0..<a.rows {
      for c in 0..<b.columns {
        for k in 0..<a.columns { m[r, c] += a[r, k] * b[k, c] }
      }
    }
    return m
  }
}
// ---
var m = Matrix([[1, 2, 3], [4, 5, 6]])
print(m[0, 1], m[row: 1], m[column: 2], m[safe: 5, 0] as Any, m[safe: 1, 1] as Any)
m[0, 0] = 10
m[1, 2] *= 2
m[row: 0][1] = 7
print(m.grid)
m[row: 1] = [0, 0, 1]
print(m, m.transposed.grid)
let product = m * m.transposed
print(product.rows, product.columns, product.grid, product == product.transposed)
var identity = Matrix(rows: 2, columns: 2)
for i in 0..<2 { identity[i, i] = 1 }
print(product * identity == product, identity[row: 0], Matrix(rows: 1, columns: 2, fill: 0.5).grid)

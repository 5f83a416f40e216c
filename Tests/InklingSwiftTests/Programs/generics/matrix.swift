// Generics: Matrix<T: Numeric> with subscripts, operators and generic methods
struct Matrix<T: Numeric>: Equatable where T: Equatable {
  let rows: Int, columns: Int
  var values: [T]
  init(_ rows: Int, _ columns: Int, _ fill: (Int, Int) -> T) {
    (self.rows, self.columns) = (rows, columns)
    values = []
    for r in 0..<rows { for c in 0..<columns { values.append(fill(r, c)) } }
  }
  init(rows: Int, columns: Int) { self.init(rows, columns) { _, _ in 0 } }
  static func identity(_ n: Int) -> Matrix { Matrix(n, n) { $0 == $1 ? 1 : 0 } }
  subscript(r: Int, c: Int) -> T {
    get { values[r * columns + c] }
    set { values[r * columns + c] = newValue }
  }
  var transposed: Self { Self(columns, rows) { self[$1, $0] } }
  func map<U: Numeric>(_ f: (T) -> U) -> Matrix<U> { Matrix<U>(rows, columns) { f(self[$0, $1]) } }
  static func + (a: Matrix, b: Matrix) -> Matrix { Matrix(a.rows, a.columns) { a[$0, $1] + b[$0, $1] } }
  static func * (a: Matrix, b: Matrix) -> Matrix {
    Matrix(a.rows, b.columns) { r, c in
      var sum: T = 0
      for k in 0..<a.columns { sum += a[r, k] * b[k, c] }
      return sum
    }
  }
  static func * (k: T, a: Matrix) -> Matrix { Matrix(a.rows, a.columns) { k * a[$0, $1] } }
}
extension Matrix: CustomStringConvertible {
  var description: String {
    (0..<rows).map { r in (0..<columns).map { "\(self[r, $0])" }.joined(separator: " ") }.joined(separator: "\n")
  }
}
extension Matrix where T: Comparable { var largest: T { values.max()! } }
// ---
let a = Matrix<Int>(2, 3) { $0 * 3 + $1 }
print(a)
print(a.transposed)
print(a * a.transposed)
print(a * Matrix.identity(3) == a, a + a == 2 * a, a.largest)
var d = a.map { Double($0) / 2 }
d[0, 0] = 9.5
d[1, 1] += 0.25
print(d, type(of: d), d.largest, a[0, 0])
print(Matrix<Float>(rows: 1, columns: 2).values)
func power<T>(_ m: Matrix<T>, _ n: Int) -> Matrix<T> { (0..<n).reduce(.identity(m.rows)) { r, _ in r * m } }
print(power(Matrix<Int>(2, 2) { r, c in r + c < 2 ? 1 : 0 }, 10)[0, 1])

// Operators: own structures with arithmetic, comparison, prefix and compound operators
struct Vector: Equatable, CustomStringConvertible {
  var x, y: Double
  var description: String { "<\(x), \(y)>" }
  static let zero = Vector(x: 0, y: 0)
  static func + (a: Self, b: Self) -> Self { Self(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Vector, b: Vector) -> Vector { a + -b }
  static prefix func - (a: Vector) -> Vector { Vector(x: -a.x, y: -a.y) }
  static func * (k: Double, a: Vector) -> Vector { Vector(x: k * a.x, y: k * a.y) }
  static func * (a: Vector, k: Double) -> Vector { k * a }
  static func / (a: Vector, k: Double) -> Vector { a * (1 / k) }
  static func += (a: inout Vector, b: Vector) { a = a + b }
  static func *= (a: inout Vector, k: Double) { a = k * a }
  static func * (a: Vector, b: Vector) -> Double { a.x * b.x + a.y * b.y }
}
// ---
let a = Vector(x: 1, y: 2), b = Vector(x: 3, y: -1)
print(a + b, a - b, -a, 2 * a, a * 3, b / 2, a * b)
print(a + 2 * b - a * 0.5, -a + b, (a + b) * a, a == b, a != b, a == Vector(x: 1, y: 2))
var c = a
c += b
c *= 0.5
print(c, a)
print([a, b, c].reduce(.zero, +), [a, b].map { $0 * $0 })
print([3, 1, 2].sorted(by: >), [1, 2, 3].reduce(1, *), zip([a, b], [b, a]).map(+))

// Protocols: property and method requirements, default implementations in extensions
protocol Shape {
  var name: String { get }
  var area: Double { get }
  func scaled(by factor: Double) -> Self
}
extension Shape {
  var name: String { "shape" }
  var isLarge: Bool { area > 10 }
  func describe() -> String { "\(name) of \(area)" }
}
struct Square: Shape {
  var side: Double
  var area: Double { side * side }
  func scaled(by factor: Double) -> Square { Square(side: side * factor) }
}
struct Circle: Shape {
  let name = "circle"
  var radius: Double
  var area: Double { 3 * radius * radius }
  func scaled(by factor: Double) -> Self { Circle(radius: radius * factor) }
}
enum Unit: Shape {
  case one, two
  var name: String { "unit \(self)" }
  var area: Double { self == .one ? 1 : 2 }
  func scaled(by factor: Double) -> Unit { factor > 1 ? .two : .one }
  func describe() -> String { "special" }
}
// ---
let shapes: [any Shape] = [Square(side: 2), Circle(radius: 2), Unit.two]
for s in shapes { print(s.name, s.area, s.isLarge, s.describe()) }
print(shapes.map { $0.area }.reduce(0, +), shapes.filter { $0.isLarge }.map(\.name))
print(Unit.one.describe(), (Unit.one as any Shape).describe(), Circle(radius: 1))
func total(_ shapes: [any Shape]) -> Double { shapes.reduce(0) { $0 + $1.area } }
func largest(_ a: some Shape, _ b: some Shape) -> String { a.area > b.area ? a.name : b.name }
func twice<S: Shape>(_ s: S) -> S { s.scaled(by: 2) }
print(total(shapes), largest(Square(side: 3), Circle(radius: 1)), twice(Square(side: 1)), twice(Unit.one))
let any: any Shape = Square(side: 1)
print(any.scaled(by: 3).area, any is Square, any is Circle, (any as? Square)?.side ?? 0)
switch any {
case let s as Square: print("square", s.side)
case is Circle: print("circle")
default: print("other")
}
var current: Shape = Square(side: 1)
current = Circle(radius: 1)
print(current.name, type(of: current))

// Protocols: initializer and static requirements, used through generic types
protocol Shape {
  static var sides: Int { get }
  static func unit() -> Self
  init(size: Double)
  var area: Double { get }
}
extension Shape { static func unit() -> Self { Self(size: 1) } }
struct Square: Shape {
  static let sides = 4
  var size: Double
  var area: Double { size * size }
}
struct Triangle: Shape {
  static var sides: Int { 3 }
  let base: Double
  init(size: Double) { base = size }
  var area: Double { base * base / 2 }
  static func unit() -> Triangle { Triangle(size: 10) }
}
func make<S: Shape>(_ sizes: [Double]) -> [S] { sizes.map { S(size: $0) } }
func sides<S: Shape>(of type: S.Type) -> Int { S.sides + type.sides }
func total<S: Shape>(_ list: [S]) -> Double { list.reduce(S.unit().area) { $0 + $1.area } }
// ---
let squares: [Square] = make([1, 2])
print(squares, total(squares), sides(of: Square.self))
print(total(make([2]) as [Triangle]), sides(of: Triangle.self))
print(Square.unit(), Triangle.unit())

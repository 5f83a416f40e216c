// Types as parameters, and the types of values
protocol Shape { static var sides: Int { get }; init(size: Double); var area: Double { get } }
struct Square: Shape { static let sides = 4; var size: Double; var area: Double { size * size } }
struct Circle: Shape { static let sides = 0; var r: Double; init(size: Double) { r = size }; var area: Double { 3 * r * r } }
func make<S: Shape>(_ type: S.Type, _ size: Double) -> S { type.init(size: size) }
func sides<S: Shape>(of type: S.Type) -> Int { S.sides + type.sides }
func many<S: Shape>(_ type: S.Type, _ n: Int) -> [S] { (1...n).map { S(size: Double($0)) } }
func name<T>(_ type: T.Type) -> String { "\(type)" }
func same<A, B>(_ a: A, _ b: B) -> Bool { type(of: a) == type(of: b) }
// ---
print(make(Square.self, 3).area, make(Circle.self, 1), sides(of: Square.self), many(Circle.self, 2).map(\.area))
print(name(Int.self), name([String].self), name(Square.self), same(1, 2), same(1, "a"), type(of: 2.5), type(of: [1]))
let kind = Square.self
print(kind.sides, kind.init(size: 2), Int.self == Int.self, type(of: 1) == Int.self)
let s = Square(size: 1)
print(type(of: s).sides, type(of: s), Square.self)

// Structures: Self, static factories, static stored collections, callAsFunction
struct Color: Equatable {
  var r: Int, g: Int, b: Int
  static let black = Color(r: 0, g: 0, b: 0), white = Self.gray(255)
  static func gray(_ v: Int) -> Self { Self(r: v, g: v, b: v) }
  static var palette: [String: Self] = ["black": .black, "white": .white]
  func mixed(with other: Self, _ t: Double = 0.5) -> Self {
    func mix(_ a: Int, _ b: Int) -> Int { Int(Double(a) + (Double(b) - Double(a)) * t) }
    return .init(r: mix(r, other.r), g: mix(g, other.g), b: mix(b, other.b))
  }
  func callAsFunction(_ k: Int) -> Int { (r + g + b) * k }
  static prefix func ! (c: Self) -> Self { Self(r: 255 - c.r, g: 255 - c.g, b: 255 - c.b) }
  static func * (c: Self, k: Double) -> Self { black.mixed(with: c, k) }
}
// ---
let c = Color.gray(100)
print(c, !c, c.mixed(with: .white), c.mixed(with: .black, 0.25), c(2), c * 0.5)
Color.palette["mid"] = c
print(Color.palette.count, Color.palette["mid"]! == c, Color.palette["white"] == .white, Color.palette.keys.sorted())
let all: [Color] = [.black, .white, .gray(3), .init(r: 1, g: 2, b: 3)]
print(all.map { $0(1) }, all.contains(.white), all.firstIndex(of: .gray(3))!)
func darkest(_ colors: [Color] = [.white, c]) -> Color { colors.min { $0(1) < $1(1) }! }
print(darkest(), darkest(all))

// Enumerations: associated values, methods and initializers
enum Figure {
  case circle(Double), rectangle(width: Double, height: Double), point
  static let unit = Figure.circle(1)
  var area: Double {
    switch self {
    case .circle(let r): return 3 * r * r
    case let .rectangle(width, height): return width * height
    case .point: return 0
    }
  }
  mutating func grow() {
    if case .circle(let r) = self { self = .circle(r + 1) }
  }
  init(side: Double) { self = .rectangle(width: side, height: side) }
}
// ---
var s: Figure = .circle(2)
s.grow()
print(s.area, Figure.rectangle(width: 2, height: 3).area, s, [Figure.point, .rectangle(width: 1, height: 2)])
print(Figure(side: 3), Figure.unit.area, [s, .point].map { $0.area })
let maybe: Figure? = .circle(1)
print(maybe!, maybe == nil)

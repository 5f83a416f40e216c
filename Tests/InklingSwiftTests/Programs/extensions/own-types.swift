// Extensions: members, initializers, nested types and conformances of own types
struct Temperature { var celsius: Double }
extension Temperature {
  static let freezing = Temperature(celsius: 0)
  var fahrenheit: Double {
    get { celsius * 9 / 5 + 32 }
    set { celsius = (newValue - 32) * 5 / 9 }
  }
  init(fahrenheit: Double) { self.init(celsius: (fahrenheit - 32) * 5 / 9) }
  enum Scale: String { case celsius = "C", fahrenheit = "F" }
  func text(_ scale: Scale = .celsius) -> String {
    switch scale {
    case .celsius: "\(celsius)\(scale.rawValue)"
    case .fahrenheit: "\(fahrenheit)\(scale.rawValue)"
    }
  }
  mutating func warm(by d: Double) { celsius += d }
  subscript(scale: Scale) -> Double { scale == .celsius ? celsius : fahrenheit }
}
extension Temperature: Comparable {
  static func < (a: Temperature, b: Temperature) -> Bool { a.celsius < b.celsius }
}
extension Temperature: CustomStringConvertible { var description: String { text() } }
extension Temperature: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { celsius = Double(value) }
}
enum Direction { case left, right }
extension Direction {
  var opposite: Direction { self == .left ? .right : .left }
  mutating func flip() { self = opposite }
}
extension Direction: CaseIterable {}
// ---
var t = Temperature(fahrenheit: 212)
print(t, t.fahrenheit, t.text(.fahrenheit), t[.fahrenheit])
t.fahrenheit = 50
t.warm(by: 2.5)
print(t, t > .freezing, [t, .freezing, 5].sorted(), max(t, 100))
var d = Direction.left
d.flip()
print(d, d.opposite, Direction.allCases)

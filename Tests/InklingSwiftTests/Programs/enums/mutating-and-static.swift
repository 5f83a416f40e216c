// Enumerations: mutating methods, static members, nested enumerations, computed properties
enum Light: CaseIterable {
  case red, amber, green
  static let start = Light.red
  static var cycle: Int { allCases.count }
  var seconds: Int { switch self { case .red: 30; case .amber: 3; case .green: 25 } }
  mutating func next() { self = Light.allCases[(Light.allCases.firstIndex(of: self)! + 1) % Light.cycle] }
  func after(_ n: Int) -> Light { var l = self; for _ in 0..<n { l.next() }; return l }
  enum Mode: String { case day, night; static func at(_ hour: Int) -> Mode { hour < 6 || hour > 20 ? .night : .day } }
}
enum Dial { case off, level(Int)
  init(_ n: Int) { self = n <= 0 ? .off : .level(n) }
  mutating func turn(_ by: Int) { switch self { case .off: self = Dial(by); case .level(let n): self = Dial(n + by) } }
  static func + (d: Dial, n: Int) -> Dial { var d = d; d.turn(n); return d }
}
// ---
var l = Light.start
for _ in 0..<4 { print(l, l.seconds, terminator: "; "); l.next() }
print(l, Light.green.after(2), Light.Mode.at(3), Light.Mode.at(12).rawValue, Light.allCases.map(\.seconds).reduce(0, +))
var d = Dial(0)
d.turn(5); print(d); d.turn(-2); print(d); d.turn(-9); print(d, d + 4)
var dials = [Dial.off, .level(1)]
for i in dials.indices { dials[i].turn(i) }
print(dials)
var table: [Light: Int] = [:]
for light in [Light.red, .green, .red] { table[light, default: 0] += 1 }
print(table[.red]!, table[.amber] as Any)

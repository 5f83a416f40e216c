// Access control: private and private(set) properties
struct Counter {
  private var n = 0
  private let step: Int
  init(step: Int) { self.step = step }
  mutating func next() -> Int { n += step; return doubled() }
  private func doubled() -> Int { n * 2 }
}
struct Rocket {
  private(set) var fuel = 10
  mutating func burn() { if fuel > 0 { fuel -= 3 } }
}
// ---
var c = Counter(step: 2)
print(c.next(), c.next())
var r = Rocket()
r.burn(); r.burn()
print(r.fuel, r)

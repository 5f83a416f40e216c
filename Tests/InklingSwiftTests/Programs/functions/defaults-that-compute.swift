// Functions: default values that are computed at each call
var counter = 0
func next() -> Int { counter += 1; return counter }
func take(_ a: Int = next(), _ b: Int = next() * 10, c: [Int] = [next()]) -> String { "\(a) \(b) \(c)" }
print(take())
print(take(100))
print(take(100, 200))
print(take(c: []))
print(counter)
struct Settings {
  static let rate = 0.25
  static func steps() -> Int { next() }
}
func train(rate: Double = Settings.rate, steps: Int = Settings.steps(), names: String..., done: (Int) -> Bool = { $0 > 2 }) -> String {
  "\(rate) \(steps) \(names) \(done(steps))"
}
print(train())
print(train(steps: 1))
print(train(rate: 1, names: "a", "b"))
print(train(names: "z") { $0 < 0 })
print(train(rate: 2, steps: 3, names: "q", "r", done: { _ in true }))

// A program: linear regression by gradient descent, with a structure and closures
struct Line: CustomStringConvertible {
  var w = 0.0, b = 0.0
  func callAsFunction(_ x: Double) -> Double { w * x + b }
  func loss(_ data: [(x: Double, y: Double)]) -> Double { data.map { (self($0.x) - $0.y) * (self($0.x) - $0.y) }.reduce(0, +) / Double(data.count) }
  func gradient(_ data: [(x: Double, y: Double)]) -> (dw: Double, db: Double) {
    var g = (dw: 0.0, db: 0.0)
    for (x, y) in data {
      let e = self(x) - y
      g.dw += 2 * e * x / Double(data.count)
      g.db += 2 * e / Double(data.count)
    }
    return g
  }
  var description: String { "y = \(w)x + \(b)" }
}
struct Optimizer {
  let rate: Double
  var momentum = 0.0
  private var velocity = (w: 0.0, b: 0.0)
  init(rate: Double, momentum: Double = 0) { self.rate = rate; self.momentum = momentum }
  mutating func step(_ line: inout Line, _ g: (dw: Double, db: Double)) {
    velocity = (momentum * velocity.w - rate * g.dw, momentum * velocity.b - rate * g.db)
    line.w += velocity.w
    line.b += velocity.b
  }
}
// ---
let data = (0..<5).map { (x: Double($0), y: 2 * Double($0) + 1) }
for momentum in [0, 0.5] {
  var line = Line(), optimizer = Optimizer(rate: 0.0625, momentum: momentum)
  var history: [Double] = []
  for epoch in 1...40 {
    optimizer.step(&line, line.gradient(data))
    history.append(line.loss(data))
    if epoch % 10 == 0 { print(epoch, history.last!) }
  }
  print(line, history.first! > history.last!, history.firstIndex { $0 < 0.1 } ?? -1, history.min()!)
}

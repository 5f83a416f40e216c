// Enumerations: indirect cases as expression trees, evaluated and simplified
indirect enum Expression: Equatable {
  case number(Double)
  case variable(String)
  case sum(Expression, Expression)
  case product(Expression, Expression)
  case power(base: Expression, exponent: Int)
  func value(_ scope: [String: Double]) -> Double? {
    switch self {
    case .number(let n): return n
    case .variable(let name): return scope[name]
    case let .sum(a, b):
      guard let x = a.value(scope), let y = b.value(scope) else { return nil }
      return x + y
    case let .product(a, b):
      if let x = a.value(scope), let y = b.value(scope) { return x * y }
      return nil
    case .power(let base, let n):
      return base.value(scope).map { b in (0..<n).reduce(1) { r, _ in r * b } }
    }
  }
  var derivative: Expression {
    switch self {
    case .number: return .number(0)
    case .variable: return .number(1)
    case let .sum(a, b): return .sum(a.derivative, b.derivative)
    case let .product(a, b): return .sum(.product(a.derivative, b), .product(a, b.derivative))
    case let .power(b, n): return .product(.product(.number(Double(n)), .power(base: b, exponent: n - 1)), b.derivative)
    }
  }
  var simplified: Expression {
    switch self {
    case let .sum(a, b):
      switch (a.simplified, b.simplified) {
      case (.number(let x), .number(let y)): return .number(x + y)
      case (.number(0), let e), (let e, .number(0)): return e
      case let (x, y): return .sum(x, y)
      }
    case let .product(a, b):
      switch (a.simplified, b.simplified) {
      case (.number(let x), .number(let y)): return .number(x * y)
      case (.number(0), _), (_, .number(0)): return .number(0)
      case (.number(1), let e), (let e, .number(1)): return e
      case let (x, y): return .product(x, y)
      }
    case let .power(b, 1): return b.simplified
    default: return self
    }
  }
  var text: String {
    switch self {
    case .number(let n): "\(n)"
    case .variable(let v): v
    case let .sum(a, b): "(\(a.text) + \(b.text))"
    case let .product(a, b): "\(a.text) * \(b.text)"
    case let .power(b, n): "\(b.text)^\(n)"
    }
  }
}
// ---
let x = Expression.variable("x")
let e = Expression.sum(.product(.number(3), .power(base: x, exponent: 2)), .sum(x, .number(1)))
print(e.text)
print(e.value(["x": 2]) as Any, e.value(["y": 2]) as Any)
print(e.derivative.text)
print(e.derivative.simplified.text, e.derivative.simplified.value(["x": 2])!)
print(e == e, e == x, x == .variable("x"), e)
var deep = Expression.number(0)
for i in 1...50 { deep = .sum(deep, .number(Double(i))) }
print(deep.value([:])!, deep.simplified)

// Enumerations: derivatives of expressions
indirect enum Expression: Equatable {
  case number(Double)
  case variable(String)
  case sum(Expression, Expression)
  case product(left: Expression, right: Expression)
  var text: String {
    switch self {
    case .number(let n): return "\(n)"
    case .variable(let name): return name
    case .sum(let a, let b): return "(" + a.text + " + " + b.text + ")"
    case let .product(left, right): return left.text + " * " + right.text
    }
  }
  func value(_ names: [String: Double]) -> Double? {
    switch self {
    case .number(let n): return n
    case .variable(let name): return names[name]
    case .sum(let a, let b):
      guard let a = a.value(names), let b = b.value(names) else { return nil }
      return a + b
    case .product(let a, let b):
      guard let a = a.value(names), let b = b.value(names) else { return nil }
      return a * b
    }
  }
  func derivative(by name: String) -> Expression {
    switch self {
    case .number: return .number(0)
    case .variable(let other): return .number(other == name ? 1 : 0)
    case .sum(let a, let b): return .sum(a.derivative(by: name), b.derivative(by: name))
    case .product(let a, let b):
      return .sum(
        .product(left: a.derivative(by: name), right: b),
        .product(left: a, right: b.derivative(by: name)))
    }
  }
}
enum List {
  case end
  indirect case node(Int, List)
  var sum: Int {
    switch self {
    case .end: return 0
    case .node(let n, let rest): return n + rest.sum
    }
  }
  mutating func push(_ n: Int) { self = .node(n, self) }
}
// ---
let x = Expression.variable("x")
let e = Expression.sum(.product(left: x, right: x), .number(3))
print(e.text, e.value(["x": 2]) ?? -1, e.value([:]) ?? -1)
print(e.derivative(by: "x").text)
print(e)
print(e == .sum(.product(left: x, right: x), .number(3)), e == x)
var list = List.end
for n in 1...4 { list.push(n) }
print(list, list.sum)
if case .node(let first, .node(let second, _)) = list { print(first, second) }
switch list {
case .end: print("empty")
case .node(_, .end): print("one")
case .node(let n, .node): print("more", n)
}
var long = List.end
for n in 0..<2_000 { long = .node(n, long) }
if case .node(let n, _) = long { print(n) }
long = .end

// Enumerations: recursive enumerations
indirect enum Expr { case number(Int), add(Expr, Expr), multiply(Expr, Expr), negate(Expr) }
func evaluate(_ e: Expr) -> Int {
  switch e {
  case .number(let n): return n
  case .add(let a, let b): return evaluate(a) + evaluate(b)
  case .multiply(let a, let b): return evaluate(a) * evaluate(b)
  case .negate(let x): return -evaluate(x)
  }
}
// ---
let five = Expr.number(5), four = Expr.number(4)
let sum = Expr.add(five, four)
let product = Expr.multiply(sum, .number(2))
print(evaluate(product), evaluate(.negate(.add(product, .number(1)))))
print(sum)
var e = Expr.number(1)
for i in 2...5 { e = .multiply(e, .number(i)) }
print(evaluate(e))
if case .multiply(_, .number(let last)) = e { print(last) }

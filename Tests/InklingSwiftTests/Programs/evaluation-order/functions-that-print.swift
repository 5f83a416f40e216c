// Evaluation order: arguments, operands, subscripts, assignments, short-circuit
extension String { func padded(_ n: Int) -> String { self + "\(n)" } }
// ---
func f(_ n: Int) -> Int { print("f\(n)", terminator: " "); return n }
func t(_ name: String, _ value: Bool) -> Bool { print(name, terminator: " "); return value }
func done(_ x: Any) { print("=>", x) }
done(f(1) + f(2) * f(3))
done((f(1) - f(2)) << f(3))
done([f(1), f(2)].count + f(3))
done(max(f(3), f(1), f(2)))
done(t("a", true) || t("b", true))
done(t("a", false) && t("b", true))
done(t("a", false) || t("b", true) && t("c", false))
done(t("a", true) ? f(1) : f(2))
let none: Int? = nil, some: Int? = 5
done(none ?? f(1))
done(some ?? f(1))
var list = [0, 0, 0, 0]
list[f(1)] = f(2); done(list)
list[f(2)] += f(3); done(list)
func index() -> Int { print("index", terminator: " "); return 3 }
list[index()] = list[f(1)] + f(9); done(list)
done((f(1), x: f(2)))
done(["k\(f(1))": f(2)])
done("\(f(1)) and \(f(2))")
func sum(_ a: Int, _ b: Int = f(100), c: Int...) -> Int { c.reduce(a + b, +) }
done(sum(f(1)))
done(sum(f(1), f(2), c: f(3), f(4)))
var d: [String: Int] = [:]
d["a", default: f(10)] += f(1); done(d)
d["a", default: f(10)] += f(1); done(d)
let text: String? = nil
done(text?.padded(f(1)) as Any)
switch f(2) { case f(1): done("one"); case f(2), f(3): done("two"); default: done("none") }
if let a = Optional(f(1)), f(2) > 5, let b = Optional(f(3)) { done(a + b) } else { done("else") }
for i in f(0)..<f(2) { print("i\(i)", terminator: " ") }
while f(1) > 1 {}
done("loops")
var (p, q) = (f(1), f(2)); (p, q) = (q, p + f(3)); done((p, q))

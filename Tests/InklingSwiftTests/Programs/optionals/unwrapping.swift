// Optionals: binding, forced unwrapping and ??
// ---
let some: Int? = 3
let none: Int? = nil
print(some!, some ?? 0, none ?? 0, none ?? some ?? 9, some == 3, none == nil, some != nil, some == none)
if let some { print("is", some) } else { print("no") }
if let value = none { print(value) } else { print("none") }
if let a = some, let b = some, a == b { print("both", a + b) }
if var v = some {
  v += 1
  print(v)
}
func describe(_ x: Int?) -> String {
  guard let x, x > 0 else { return "none or negative" }
  return "positive \(x)"
}
print(describe(1), describe(-1), describe(nil), describe(some))
var maybe: String? = nil
print(maybe ?? "default")
maybe = "set"
print(maybe ?? "default", maybe!)
maybe = nil
print(maybe == nil)

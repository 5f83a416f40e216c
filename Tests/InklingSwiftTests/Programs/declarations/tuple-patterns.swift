// Declarations: tuples taken apart by if let and guard let, and names of a tuple that get their values later
func pair(_ n: Int) -> (Int, String)? { n > 0 ? (n, "n\(n)") : nil }
func text(_ n: Int) -> String {
  guard let (a, (b)) = pair(n) else { return "no" }
  return "\(a) \(b)"
}
func weighed(_ n: Int) -> String {
  let name: String, weight: Int
  switch n {
  case ..<0: (name, weight) = ("negative", 1)
  case 0: name = "zero"; weight = 0
  default: (weight, name) = (2, "positive")
  }
  return name + " \(weight)"
}
// ---
if let (a, b) = pair(3) { print(a, b) }
if var (a, b) = pair(3) { a += 1; b += "!"; print(a, b) }
if let (x, _) = pair(0) { print(x) } else { print("none") }
print(text(1), text(0))
let (p, q): (Int, String)
if text(1).isEmpty { (p, q) = (1, "a") } else { (p, q) = (2, "b") }
print(p, q, weighed(-1), weighed(0), weighed(1))

// Control flow: guard with conditions, bindings and patterns
// ---
enum Command { case push(Int), add, print }
func area(_ fields: [String: String]) -> String {
  guard let w = fields["w"], let width = Double(w), width > 0 else { return "no width" }
  guard let h = fields["h"].flatMap(Double.init) else { return "no height" }
  guard case 0.0..<100 = width * h else { return "too large" }
  return "\(width * h)"
}
print(area([:]), area(["w": "2"]), area(["w": "-2", "h": "1"]), area(["w": "2", "h": "1.5"]), area(["w": "20", "h": "15"]))
func run(_ commands: [Command]) -> Int? {
  var stack: [Int] = []
  for c in commands {
    guard case .push(let x) = c else {
      guard stack.count >= 2 else { return nil }
      let (a, b) = (stack.removeLast(), stack.removeLast())
      stack.append(a + b)
      continue
    }
    stack.append(x)
  }
  return stack.last
}
print(run([.push(1), .push(2), .add]) ?? 0, run([.add]) as Any, run([]) as Any)
func first(_ list: [Int?]) -> Int {
  for item in list {
    guard let item else { continue }
    guard item > 10 else { break }
    return item
  }
  return -1
}
print(first([nil, 20]), first([5, 20]), first([nil]))
func half(_ n: Int?) -> Int? {
  guard let n, n % 2 == 0 else { return nil }
  return n / 2
}
print(half(8) as Any, half(7) as Any, half(nil) as Any, half(half(half(24))) as Any)
var out: [String] = []
for word in ["one", "", "three"] {
  guard !word.isEmpty else { out.append("-"); continue }
  let n = word.count
  guard n > 3, let c = word.last else { out.append("short"); continue }
  out.append("\(c)\(n)")
}
print(out)

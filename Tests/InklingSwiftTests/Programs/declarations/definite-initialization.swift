// Constants and variables: definite initialization through branches, loops and throws
// ---
func sign(_ n: Int) -> String {
  let word: String
  if n > 0 { word = "plus" } else if n < 0 { word = "minus" } else { word = "zero" }
  return word
}
print([3, -3, 0].map(sign))
func parse(_ text: String) -> Int {
  let value: Int
  if let n = Int(text) { value = n } else { return -1 }
  return value * 2
}
print(parse("21"), parse("x"))
func kind(_ n: Int) -> (String, Int) {
  let name: String, weight: Int
  switch n {
  case ..<0: (name, weight) = ("negative", 1)
  case 0: name = "none"; weight = 0
  case 1...9:
    name = "digit"
    weight = n
  default:
    name = "many"
    weight = 10
  }
  return (name, weight)
}
for n in [-5, 0, 7, 70] { print(kind(n)) }
struct Failure: Error {}
func risky(_ n: Int) throws -> Int { if n > 2 { throw Failure() }; return n * n }
for n in 1...4 {
  let result: String
  do { result = "ok \(try risky(n))" } catch { result = "failed" }
  print(n, result)
}
let total: Int
var sum = 0
for i in 1...10 { sum += i }
total = sum
print(total)
let closure: () -> Int
if total > 50 { closure = { total } } else { closure = { 0 } }
print(closure())
var optional: Int?
print(optional as Any)
optional = 3
print(optional as Any)
let grid: [[Int]]
do {
  var rows: [[Int]] = []
  for r in 0..<2 { rows.append((0..<3).map { r * 3 + $0 }) }
  grid = rows
}
print(grid)

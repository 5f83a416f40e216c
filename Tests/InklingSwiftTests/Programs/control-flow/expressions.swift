// Control flow: if and switch expressions in assignments, returns and closures
// ---
enum Size { case small, medium, large(Int) }
func letter(_ s: Size) -> Character {
  switch s {
  case .small: "S"
  case .medium: "M"
  case .large(let n) where n > 2: "X"
  case .large: "L"
  }
}
print([Size.small, .medium, .large(1), .large(5)].map(letter))
for n in [-2, 0, 7, 40] {
  let sign = if n < 0 { "-" } else if n > 0 { "+" } else { "0" }
  let bucket: Double = switch n { case ..<0: -1; case 0: 0; case 1..<10: 0.5; default: Double(n) }
  var doubled: Int? = if n > 5 { n * 2 } else { nil }
  doubled? += 1
  print(sign, bucket, doubled as Any)
}
let f = { (n: Int) -> String in if n.isMultiple(of: 15) { "FizzBuzz" } else if n % 3 == 0 { "Fizz" } else if n % 5 == 0 { "Buzz" } else { "\(n)" } }
print((1...15).map(f).joined(separator: " "))
func check(_ x: Int?) throws -> Int {
  struct Missing: Error {}
  let value = if let x { x } else { throw Missing() }
  return switch value { case 0: 100; case let v: v }
}
print(try check(0), try check(4), (try? check(nil)) as Any)
var total = 0
total = if total == 0 { switch letter(.small) { case "S": 5; default: 6 } } else { 0 }
print(total)
var level: Int {
  switch total {
  case 0...3: 1
  case 4...6: if total == 5 { 22 } else { 2 }
  default: 3
  }
}
print(level)
func make(_ kind: String) -> [Int] {
  switch kind {
  case "empty": []
  case "one": [1]
  default: (1...3).map { $0 }
  }
}
print(make("empty"), make("one"), make("x"))

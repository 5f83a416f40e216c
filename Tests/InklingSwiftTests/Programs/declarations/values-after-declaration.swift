// Constants and variables: first values given after the declaration
// ---
func size(_ n: Int) -> String {
  let text: String
  var extra: Int
  if n > 10 {
    text = "large"
    extra = 1
  } else if n > 5 {
    text = "middle"
    extra = 2
  } else {
    return "small"
  }
  extra += n
  return "\(text) \(extra)"
}
print(size(20), size(7), size(1))
let x: Int
switch size(3) {
case "small": x = 1
case "large": x = 2
default: x = 3
}
print(x)
var best: Double?
for v in [1.5, 3, 2] where v > best ?? 0 { best = v }
print(best ?? -1)
var found: Int
var i = 0
while true {
  i += 7
  if i % 5 == 0 { found = i; break }
}
print(found)
let y: [Int]
do { y = [x, found] }
print(y)
var closures: [() -> Int] = []
for k in 0..<3 {
  let square: Int
  if k > 1 { square = k * k } else { square = -k }
  closures.append { square }
}
print(closures.map { $0() })
let z: Int
guard found > 1 else { fatalError("never") }
z = found
var r: Int
repeat { r = z - 30 } while r < 0
print(z, r)
precondition(r > 0, "r is \(r)")
assert(z > r)

// Defer: order with return values, errors, loops and nested scopes
// ---
struct Oops: Error {}
var log: [String] = []
func work(_ n: Int) throws -> Int {
  var x = n
  defer { log.append("end \(n) x=\(x)") }
  defer { x += 100; log.append("second") }
  if n == 2 { throw Oops() }
  if n == 3 { return x }
  defer { log.append("only when reached") }
  x *= 10
  return x
}
for i in 1...3 { log.append("-> \((try? work(i)) ?? -1)") }
for l in log { print(l) }
func nested() -> [Int] {
  var list: [Int] = []
  defer { print("list is", list) }
  for i in 0..<2 {
    defer { list.append(i) }
    do {
      defer { list.append(i + 10) }
      if i == 0 { continue }
      list.append(100)
    }
    list.append(200)
  }
  return list
}
print(nested())
func closures() -> () -> Int {
  var n = 0
  defer { n = 50 }
  return { n += 1; return n }
}
print(closures()())
if true {
  defer { print("after the block") }
  print("in the block")
}
switch 1 {
case 1:
  defer { print("after the case") }
  print("in the case")
default: break
}
func twoWays(_ flag: Bool) {
  if flag { defer { print("inner") }; print("flag") }
  defer { print("outer") }
  guard !flag else { return }
  print("no flag")
}
twoWays(true)
twoWays(false)

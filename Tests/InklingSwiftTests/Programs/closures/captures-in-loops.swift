// Closures: every round of a loop has variables of its own
// ---
var makers: [() -> Int] = []
for i in 0..<3 {
  var n = i * 10
  makers.append {
    n += 1
    return n + i
  }
}
print(makers.map { $0() }, makers.map { $0() }, makers[0]())
var k = 0
var later: [() -> Int] = []
while k < 3 {
  let copy = k
  later.append { copy * 100 + k }
  k += 1
}
print(later.map { $0() })

// Closures: capture lists
// ---
var n = 1
let now = { [n] in n * 10 }
let later = { n * 10 }
n = 5
print(now(), later())
var list = [1, 2]
let count = { [size = list.count, list] (x: Int) -> Int in size * 100 + list.count + x }
list.append(3)
print(count(7), list)
var all: [() -> Int] = []
for i in 0..<3 {
  var k = i
  all.append { [k] in k }
  k += 100
  all.append { k }
}
print(all.map { $0() })

// Structures: declared inside functions
// ---
struct Counter {
  var n = 0
  static var all = 0
  mutating func bump(_ k: Int = 1) -> Int {
    n += k
    Counter.all += k
    return n
  }
}
var c = Counter()
let copy = c
print(c.bump(), c.bump(5), c.n, copy.n, Counter.all)
var total = 0
let add = { total += c.bump() }
add()
add()
print(total, c.n)
func twice(_ c: Counter) -> Counter { Counter(n: c.n * 2) }
print(twice(c).n)

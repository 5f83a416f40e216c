// Closures: local functions that call themselves and each other, kept and called in every way
// ---
func make(_ n: Int) -> (Int) -> Int {
  var calls = 0
  func g(_ k: Int) -> Int {
    calls += 1
    func inner(_ i: Int) -> Int { i == 0 ? calls : inner(i - 1) + 1 }
    return k < 1 ? n + inner(2) : h(k - 1)
  }
  func h(_ k: Int) -> Int {
    func deep(_ i: Int) -> Int { i == 0 ? 0 : deeper(i - 1) }
    func deeper(_ i: Int) -> Int { i == 0 ? 0 : deep(i - 1) }
    var s = 0
    for _ in 0..<20 { s += deep(2) }
    return k < 1 ? n + s : g(k - 1)
  }
  return n % 2 == 0 ? g : { h($0 + 1) }
}
var total = 0
for i in 0..<300 {
  total += make(i)(4)
  let f = make(i)
  total += f(3)
  let d = ["a": make(i)]
  total += d["a"]?(2) ?? 0
  total += [make(i)][0](5)
  struct Holder { var f: (Int) -> Int }
  let holder = Holder(f: make(i))
  total += holder.f(6)
  func apply(_ f: (Int) -> Int) -> Int { f(3) + f(2) }
  total += apply(make(i))
  total += [1, 2, 3].map(make(i)).reduce(0, +)
  var o: ((Int) -> Int)? = make(i)
  total += o!(1)
  o = nil
}
print(total)

// Closures: counters and accumulators that capture variables by reference
// ---
func makeCounter(step: Int = 1) -> () -> Int {
  var count = 0
  return { count += step; return count }
}
let one = makeCounter(), five = makeCounter(step: 5)
print(one(), one(), five(), one(), five())
let alias = one
print(alias(), one())
func account(_ start: Int) -> (deposit: (Int) -> Void, withdraw: (Int) -> Bool, balance: () -> Int) {
  var balance = start
  func withdraw(_ n: Int) -> Bool {
    guard n <= balance else { return false }
    balance -= n
    return true
  }
  return ({ balance += $0 }, withdraw, { balance })
}
let a = account(100), b = account(5)
a.deposit(50)
print(a.withdraw(120), a.withdraw(120), a.balance(), b.withdraw(6), b.balance())
var x = 1
let byReference = { x }
let byValue = { [x] in x }
let renamed = { [y = x * 100] in y + x }
x = 7
print(byReference(), byValue(), renamed())
let change = { x += 1 }
change(); change()
print(x)
func memoize<A: Hashable, B>(_ f: @escaping (A) -> B) -> (A) -> B {
  var cache: [A: B] = [:]
  return { a in
    if let known = cache[a] { return known }
    let value = f(a)
    cache[a] = value
    return value
  }
}
var calls = 0
let slow = memoize { (n: Int) -> Int in calls += 1; return n * n }
print(slow(4), slow(4), slow(5), calls)
var log: [String] = []
func logged(_ name: String, _ body: () -> Void) { log.append("<\(name)"); body(); log.append("\(name)>") }
logged("a") { logged("b") { log.append("inside") } }
print(log)
var closures: [(Int) -> Void] = []
var sum = 0
for i in 1...3 {
  var local = i
  closures.append { local += $0; sum += local }
}
for c in closures { c(10); c(1) }
print(sum)
func generator(_ list: [String]) -> () -> String? {
  var i = 0
  return {
    defer { i += 1 }
    return i < list.count ? list[i] : nil
  }
}
let next = generator(["p", "q"])
while let item = next() { print(item) }
print(next() == nil)

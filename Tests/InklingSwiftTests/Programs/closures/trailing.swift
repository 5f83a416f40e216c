// Closures: trailing and multiple trailing closures
// ---
func attempt(_ n: Int, success: (Int) -> Void, failure: (String) -> Void) {
  if n > 0 { success(n) } else { failure("bad \(n)") }
}
attempt(3) { print("ok", $0) } failure: { print($0) }
attempt(-3) { n in
  print("ok", n)
} failure: { message in
  print(message)
}
attempt(1, success: { print($0) }) { print($0) }
func fold<T>(_ list: [Int], from start: T, _ step: (T, Int) -> T) -> T {
  var value = start
  for x in list { value = step(value, x) }
  return value
}
print(fold([1, 2, 3], from: "") { $0 + "\($1)" }, fold([1, 2, 3], from: 10) { $0 - $1 })
func animate(_ steps: Int = 2, update: (Int) -> Int, completion: (() -> Void)? = nil) {
  for i in 0..<steps { print("step", update(i)) }
  completion?()
}
animate { $0 * 10 }
animate(1) { $0 + 1 } completion: { print("done") }
animate(1, update: { -$0 }, completion: { print("finished") })
func both(_ a: () -> Int, _ b: () -> Int) -> Int { a() * 10 + b() }
print(both { 1 } _: { 2 })
let result = [5, 3, 8].sorted { $0 < $1 }.map { "\($0)" }.filter { $0 != "5" }.joined(separator: ",")
print(result)
func times(_ n: Int, _ body: () throws -> Void) rethrows { for _ in 0..<n { try body() } }
var k = 1
times(5) { k *= 2 }
print(k)
if [1, 2, 3].contains(where: { $0 > 2 }) { print("has") }
for x in [1, 2, 3].filter({ $0 != 2 }) { print(x) }
func escape(_ body: @escaping (Int) -> Int) -> (Int) -> Int { { body(body($0)) } }
print(escape { $0 * 3 }(2))
func lazyOr(_ a: Bool, _ b: @autoclosure () -> Bool) -> Bool { a ? true : b() }
func loud(_ b: Bool) -> Bool { print("evaluated", b); return b }
print(lazyOr(true, loud(true)), lazyOr(false, loud(true)))

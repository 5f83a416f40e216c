// Generics: several type parameters, nested generics, static members, conditional conformance
struct Pair<A, B> {
  var first: A, second: B
  var swapped: Pair<B, A> { Pair<B, A>(first: second, second: first) }
  func mapFirst<C>(_ f: (A) -> C) -> Pair<C, B> { Pair<C, B>(first: f(first), second: second) }
  static func of(_ a: A, _ b: B) -> Pair { Pair(first: a, second: b) }
}
extension Pair: Equatable where A: Equatable, B: Equatable {}
extension Pair: Hashable where A: Hashable, B: Hashable {}
extension Pair where A == B {
  var array: [A] { [first, second] }
  mutating func flip() { (first, second) = (second, first) }
}
enum Either<L, R> {
  case left(L), right(R)
  func fold<T>(_ l: (L) -> T, _ r: (R) -> T) -> T {
    switch self {
    case .left(let x): l(x)
    case .right(let y): r(y)
    }
  }
  var left: L? { if case .left(let x) = self { x } else { nil } }
}
struct Cache<Key: Hashable, Value> {
  private var store: [Key: Value] = [:]
  private(set) var hits = 0
  mutating func value(for key: Key, make: (Key) -> Value) -> Value {
    if let v = store[key] { hits += 1; return v }
    let v = make(key)
    store[key] = v
    return v
  }
}
// ---
var p = Pair(first: 1, second: "one")
print(p, p.swapped, p.mapFirst { Double($0) + 0.5 }, p == Pair(first: 1, second: "one"))
p.first += 1
print(p.first, Pair<String, [Int]>.of("k", [1]), Set([Pair(first: 1, second: 1), Pair(first: 1, second: 1)]).count)
var same = Pair(first: 3, second: 4)
same.flip()
print(same.array, same)
let results: [Either<Int, String>] = [.left(1), .right("x"), .left(5)]
print(results, results.compactMap(\.left), results.map { $0.fold({ "n\($0)" }, { "s" + $0 }) })
var cache = Cache<String, Int>()
for w in ["a", "bb", "a", "a"] { print(cache.value(for: w) { $0.count * 100 }) }
print(cache.hits, type(of: p), type(of: cache), type(of: results[0]))
let nested = Pair(first: Pair(first: 1, second: 2), second: Optional(3))
print(nested, nested.first.array.reduce(0, +))

// Generics: where clauses, functions of collections and sequences
// ---
func total<S: Sequence>(_ s: S) -> Int where S.Element == Int { s.reduce(0, +) }
print(total([1, 2, 3]), total(1...4), total(Set([5])), total([7, 8].dropFirst()), total(stride(from: 0, to: 10, by: 5)))
func longest<C: Collection>(_ c: C) -> String where C.Element == String {
  var best = ""
  for s in c where s.count > best.count { best = s }
  return best
}
print(longest(["a", "bcd", "ef"]), longest(["abc", "d"].dropFirst()))
func same<A: Sequence, B: Sequence>(_ a: A, _ b: B) -> Bool where A.Element == B.Element, A.Element: Equatable {
  Array(a) == Array(b)
}
print(same([1, 2, 3], 1...3), same([1], 1..<1), same(Array("ab"), "ab"))
func largest<C: Collection>(_ c: C) -> C.Element? where C.Element: Comparable {
  guard var best = c.first else { return nil }
  for x in c.dropFirst() where x > best { best = x }
  return best
}
print(largest([3, 9, 2]) ?? 0, largest("hello") ?? "-", largest([Double]()) ?? -1)
func keys<K: Comparable, V>(_ d: [K: V]) -> [K] { d.keys.sorted() }
print(keys(["b": 1, "a": 2]), keys([3: "x", 1: "y"]))
func histogram<T>(_ values: [T]) -> [(T, Int)] where T: Hashable & Comparable {
  var counts: [T: Int] = [:]
  values.forEach { counts[$0, default: 0] += 1 }
  return counts.keys.sorted().map { ($0, counts[$0]!) }
}
print(histogram([3, 1, 3, 2, 3]), histogram(["x", "y", "x"]))
func dot<T: Numeric>(_ a: [T], _ b: [T]) -> T { zip(a, b).map { $0 * $1 }.reduce(0, +) }
print(dot([1, 2, 3], [4, 5, 6]), dot([0.5], [4]))
func unwrap<T>(_ x: T?, or y: @autoclosure () -> T) -> T { if let x { return x }; return y() }
print(unwrap(nil, or: 3), unwrap(4, or: 3), unwrap(Optional<String>.none, or: "none"))

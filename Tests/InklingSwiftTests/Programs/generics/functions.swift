// Generics: functions with type parameters and constraints
// ---
func firstIndex<T: Equatable>(of value: T, in list: [T]) -> Int? {
  for (i, x) in list.enumerated() where x == value { return i }
  return nil
}
print(firstIndex(of: 3, in: [1, 2, 3]) ?? -1, firstIndex(of: "z", in: ["a"]) ?? -1)
func sorted<T: Comparable>(_ list: [T]) -> [T] {
  guard list.count > 1 else { return list }
  let pivot = list[0]
  let rest = list.dropFirst()
  return sorted(rest.filter { $0 < pivot }) + [pivot] + sorted(rest.filter { $0 >= pivot })
}
print(sorted([3, 1, 2]), sorted(["b", "c", "a"]), sorted([2.5, -1]))
func sum<T: Numeric>(_ values: [T]) -> T { var s: T = 0; for v in values { s += v }; return s }
print(sum([1, 2, 3]), sum([0.5, 0.25]), sum([UInt8(3), 4]))
func counts<T: Hashable>(_ values: [T]) -> [T: Int] {
  var result: [T: Int] = [:]
  for v in values { result[v, default: 0] += 1 }
  return result
}
let c = counts(Array("hello"))
print(c["l"] ?? 0, c["h"] ?? 0, c["x"] ?? 0, c.count)
func mean<T: BinaryFloatingPoint>(_ values: [T]) -> T { values.reduce(0, +) / T(values.count) }
let floats: [Float] = [1, 2, 4]
print(mean([1.0, 2, 4]), mean(floats))
func gcd<T: BinaryInteger>(_ a: T, _ b: T) -> T { b == 0 ? a : gcd(b, a % b) }
print(gcd(12, 18), gcd(UInt8(100), 75), gcd(Int64(-7), 21))
func half<T: FloatingPoint>(_ x: T) -> T { x / 2 }
print(half(3.0), half(Float(5)))
func show<T: CustomStringConvertible>(_ items: [T]) -> String { items.map { $0.description }.joined(separator: "|") }
print(show([1, 2]), show([1.5]), show(["a", "b"]), show([true]))
func pair<A, B>(_ a: A, _ b: B) -> (A, B) { (a, b) }
print(pair(1, "x"), pair([1], 2.5))
func compose<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
let length = compose({ (s: String) in s.count }, { $0 * 10 })
print(length("abc"))
func transform<T, U>(_ list: [T], _ f: (T) throws -> U) rethrows -> [U] {
  var result: [U] = []
  for x in list { result.append(try f(x)) }
  return result
}
print(transform([1, 2]) { "n\($0)" }, transform(["a"]) { $0.count })
func clamp<T>(_ x: T, _ low: T, _ high: T) -> T where T: Comparable { min(max(x, low), high) }
print(clamp(5, 0, 3), clamp("m", "a", "f"), clamp(0.5, 0, 1))
func allEqual<T>(_ list: [T]) -> Bool where T: Equatable { list.allSatisfy { $0 == list[0] } }
print(allEqual([1, 1]), allEqual([1, 2]), allEqual([String]()))

// Slices: ArraySlice keeps the indices of its array; conversion, loops, changes
// ---
let a = [10, 20, 30, 40, 50]
let s = a[1...3]
print(s, s.startIndex, s.endIndex, s[2], s.first!, s.last!, s.count, s.indices)
print(Array(s), s.map { $0 + 1 }, s.reduce(0, +), s.firstIndex(of: 30)!, s.dropFirst(), s.dropFirst().startIndex, s.reversed().first!)
for i in s.indices { print(i, s[i], terminator: "; ") }
for (i, x) in s.enumerated() { print(i, x, terminator: "; ") }
print()
print(a[2...], a[..<2], a[...2], a[...], a[1..<1].isEmpty, a[a.count...].count, a.prefix(upTo: 2), a.suffix(from: 3), a.prefix(through: 1))
print(s == [20, 30, 40], a[0..<2] == a[..<2], Array(a[0...1]) == [10, 20], s + [1], [1] + s, s.contains(50), s.sorted(by: >), s.max()!)
var b = a
b[1...2] = [0]
print(b)
print(b)
var t = b[1...]
print(t, t.endIndex, b)
t.removeFirst()
func sum(_ s: ArraySlice<Int>) -> Int { s.isEmpty ? 0 : s.first! + sum(s.dropFirst()) }
print(sum(a[...]), sum(s), sum(a.suffix(2)), sum([]))
func search(_ x: Int, _ s: ArraySlice<Int>) -> Int? {
  guard !s.isEmpty else { return nil }
  let m = s.startIndex + s.count / 2
  if s[m] == x { return m }
  return s[m] > x ? search(x, s[..<m]) : search(x, s[(m + 1)...])
}
print(search(40, a[...]) as Any, search(10, a[...]) as Any, search(35, a[...]) as Any)
for i in b[1...].indices { b[i] *= 2 }
print(b, b.dropLast(2), b.split(separator: 0), b[1...].split(maxSplits: 1) { $0 > 40 }.count)
print(type(of: s), s.description, "\(s)", s.lastIndex { $0 < 40 }!, s.prefix(1), s.suffix(1), s.prefix { $0 < 30 })

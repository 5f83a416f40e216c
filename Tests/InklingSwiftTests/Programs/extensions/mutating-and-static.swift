// Extensions: mutating methods, static members and initializers
extension Int {
  static let dozen = 12
  static func random6(_ seed: Int) -> Int { seed * 7 % 6 + 1 }
  mutating func double() { self *= 2 }
  mutating func add(_ n: Int) -> Int { self += n; return self }
  init(roman: String) { self = roman.reduce(0) { $0 + ($1 == "X" ? 10 : $1 == "V" ? 5 : 1) } }
}
extension Array where Element == Int {
  mutating func increment() { for i in indices { self[i] += 1 } }
  mutating func prepend(_ x: Int) { insert(x, at: 0) }
  static func counting(_ n: Int) -> [Int] { Array(1...n) }
  init(digitsOf n: Int) { self = String(n).map { Int(String($0))! } }
}
extension String {
  mutating func indent(_ n: Int = 2) { self = String(repeating: " ", count: n) + self }
  init(lines: [String]) { self = lines.joined(separator: "/") }
}
extension Dictionary where Key == String, Value == Int {
  mutating func count(_ word: String) { self[word, default: 0] += 1 }
}
extension Optional where Wrapped == Int { mutating func bump() { self = (self ?? 0) + 1 } }
// ---
var n = 5
n.double()
print(n, n.add(3), n, Int.dozen, Int.random6(4), Int(roman: "XVI"))
var a = [1, 2]
a.increment(); a.prepend(9)
print(a, [Int].counting(3), [Int](digitsOf: 407))
var s = "x"
s.indent(); s.indent(1)
print("[\(s)]", String(lines: ["a", "b"]))
var d: [String: Int] = [:]
for w in ["a", "b", "a"] { d.count(w) }
print(d["a"]!, d["b"]!)
var o: Int? = nil
o.bump(); o.bump()
print(o!)
var rows = [[1], [2, 3]]
rows[1].increment(); rows[0].prepend(0)
print(rows)

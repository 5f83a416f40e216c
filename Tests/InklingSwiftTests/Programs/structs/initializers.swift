// Structures: memberwise, own, failable and throwing initializers
struct Line {
  var a: Int
  var b = 1
  let kind: String
  var tags: [String] = []
  init(_ n: Int) {
    if n > 0 {
      kind = "up"
    } else {
      kind = "down"
    }
    self.a = n
    tags.append("t\(a)")
    b += a
  }
  init?(text: String) {
    if text.isEmpty { return nil }
    self.init(text.count)
  }
  init(both n: Int, twice: Bool = false) throws {
    guard n < 100 else {
      kind = "big"
      a = 100
      return
    }
    (kind, a) = ("k", n)
    if twice { a *= 2 }
  }
  mutating func add(_ t: String) -> Int {
    tags.append(t)
    a += 1
    return tags.count
  }
}
struct Options {
  var rate = 0.1, steps = 10
  var name: String?
  var notes: [String: Int] = [:]
}
struct Empty {}
// ---
var l = Line(2)
l.b = 5
print(l.add("u"), l, Line(-1).kind, Line(text: "") == nil, Line(text: "abc")!.a)
print(try Line(both: 500).kind, try Line(both: 5, twice: true).a)
print(Options(), Options(steps: 3).steps, Options(rate: 1, name: "n"), Empty(), [Empty()])
if let line = Line(text: "four") { print(line.tags) }

// Constants and variables: observers of variables
struct FewError: Error {}
func add(_ a: inout Int, _ b: inout Int) throws {
  a += 1
  b += 10
  if a > 100 { throw FewError() }
}
// ---
var g = 1 { didSet { print("g", oldValue, g) } }
var h = 2 { didSet { print("h", h) } }
var text = "a" { willSet(new) { print(text, new) } }
try add(&g, &h)
try add(&h, &g)
g = 200
try? add(&g, &h)
h = 200
try? add(&h, &g)
text += "b"
text.append("c")
var level = 1 {
  didSet {
    print("level", oldValue, level)
    if level > 10 { level = 10 }
  }
}
level = 25
let change = { level = 3 }
change()
print(level)
var maybe: Int? { didSet { print("maybe", maybe ?? 0) } }
maybe = 3
swap(&g, &level)
print(g, level)

// Properties: observers of stored properties, in places of every kind
struct Watched {
  var x = 0 {
    willSet { print("will", x, newValue) }
    didSet {
      print("did", oldValue, x)
      if x > 100 { x = 100 }
    }
  }
  var list = [1] { didSet { print("list", list) } }
  static var count = 1 { didSet { print("count", oldValue, count) } }
  init() {
    x = 3
    self.x = 4
    [1].forEach { self.x = $0 }
  }
  init(a: Int) {
    self.init()
    x = a
    self.x = a + 1
  }
  mutating func set() {
    x = 7
    self.x = 8
  }
  mutating func fail() throws {
    x += 1
    throw WatchError()
  }
}
struct WatchError: Error {}
struct Around { var inner = Watched() { didSet { print("inner") } } }
struct Counting {
  var a = 0 { didSet { if a < 3 { bump() } } }
  var b: Int { willSet(new) { print("b", new) } }
  mutating func bump() {
    print("bump", a)
    a += 1
  }
}
func increase(_ a: inout Int, by n: Int = 1) throws {
  a += n
  if a > 50 { throw WatchError() }
}
// ---
var p = Watched(a: 5)
print("set")
p.set()
p.x += 1
p.x = 500
print(p.x)
p.list.append(3)
p.list[0] = 9
try? increase(&p.x)
print(p.x)
var o = Around()
o.inner.x = 4
try? o.inner.fail()
print(o.inner.x)
Watched.count = 4
Watched.count += 1
var all = [Watched()]
all[0].x = 3
var c = Counting(a: 5, b: 1)
c.b = 3
c.a = 0
print(c)
(c.a, c.b) = (7, 8)

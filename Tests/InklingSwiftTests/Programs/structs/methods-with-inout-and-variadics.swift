// Structures: methods with in-out and variadic parameters
struct Taking {
  var n = 0
  func add(to x: inout Int) { x += n }
  mutating func take(from x: inout Int, _ more: Int...) {
    n += x + more.count
    x = 0
    for m in more { n += m }
  }
  init() {}
  init(draining x: inout [Int]) {
    n = x.count
    x.removeAll()
  }
  init(_ all: Int...) { n = all.reduce(0, +) }
  static func bump(_ x: inout Double, by y: Double = 0.5) { x += y }
  func sum(_ xs: Double..., scale: Double = 1) -> Double { xs.reduce(0, +) * scale }
  mutating func each(_ x: inout String, _ f: (Int) -> String) {
    x += f(n)
    [1, 2].forEach {
      n += $0
      x += "\($0)"
    }
  }
  mutating func fail(_ x: inout Int) throws {
    x += 1
    n += 1
    throw TakingError()
  }
}
struct TakingError: Error {}
enum Switch {
  case on, off
  mutating func flip(_ count: inout Int) {
    self = self == .on ? .off : .on
    count += 1
  }
}
// ---
var x = 5, numbers = [3, 4, 5], d = 1.0, s = ""
var c = Taking()
c.take(from: &x, 7, 8)
c.add(to: &x)
print(c, x)
c.take(from: &numbers[1])
c.take(from: &numbers[0], 1)
print(c, numbers)
let c2 = Taking(draining: &numbers)
print(c2, numbers, Taking(1, 2, 3), Taking())
Taking.bump(&d)
Taking.bump(&d, by: 2)
print(d, c.sum(1, 2, scale: 2), c.sum(), c.sum(scale: 3))
c.each(&s) { "<\($0)>" }
print(s, c)
var list = [Taking(), Taking(9)]
list[1].take(from: &x, 1)
list[0].add(to: &list[1].n)
print(list, x)
var light = Switch.on, k = 0
light.flip(&k)
light.flip(&k)
light.flip(&k)
print(light, k)
try? c.fail(&k)
print(c.n, k)
var p = Taking(4)
p.add(to: &p.n)
print(p)

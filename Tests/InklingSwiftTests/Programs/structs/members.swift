// Structures: stored, computed and static members, methods, operators and subscripts
import Foundation
struct Point {
  var x: Double
  var y = 2.0
  let name = "p"
  var length: Double { (x * x + y * y).squareRoot() }
  var half: Point {
    get { Point(x: x / 2, y: y / 2) }
    set {
      x = newValue.x * 2
      y = newValue.y * 2
    }
  }
  static let origin = Point(x: 0, y: 0)
  static var made = 0
  static func make(_ n: Int) -> Point {
    made += 1
    return Point(x: Double(n))
  }
  func moved(by d: Double) -> Point { Point(x: x + d, y: y) }
  mutating func move(by d: Double) {
    x += d
    self.y += d
    Point.made += 1
  }
  mutating func reset() { self = Point.origin }
  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func += (a: inout Point, b: Point) {
    a.x += b.x
    a.y += b.y
  }
  static func * (factor: Double, a: Point) -> Point { Point(x: factor * a.x, y: factor * a.y) }
  static prefix func - (a: Point) -> Point { Point(x: -a.x, y: -a.y) }
  subscript(i: Int) -> Double {
    get { i == 0 ? x : y }
    set { if i == 0 { x = newValue } else { y = newValue } }
  }
}
// ---
var p = Point(x: 3)
print(p, p.length, p.half, p.half.x)
p.half = Point(x: 5, y: 6)
print(p)
p.half.x += 1
print(p, [p], p[0], p[1], (p, 1), Optional(p)!)
p[1] = 100
p[0] += 0.5
p.move(by: 1)
print(p, Point.origin, Point.make(4), Point.made > 1)
let q = p
p.x = 9
print(q.x, p.x, (p + q).x, -p, (2 * p).y, "\(p)")
p += q
print(p)
p.reset()
print(p)
var ps = [Point(x: 1), Point(x: 2)]
ps[0].x = 7
ps[1].move(by: 3)
for i in ps.indices { ps[i].y *= 2 }
print(ps, ps.map { $0.moved(by: 1).x }, ps.map { Point(x: $0.y) })

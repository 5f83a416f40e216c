extension Snippet {
  static let ofTypes = structs + enums + aliases

  static let structs = [
    Snippet(
      "stored, computed and static members",
      types: #"""
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
        """#,
      #"""
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
      """#),
    Snippet(
      "initializers",
      types: #"""
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
        """#,
      #"""
      var l = Line(2)
      l.b = 5
      print(l.add("u"), l, Line(-1).kind, Line(text: "") == nil, Line(text: "abc")!.a)
      print(try Line(both: 500).kind, try Line(both: 5, twice: true).a)
      print(Options(), Options(steps: 3).steps, Options(rate: 1, name: "n"), Empty(), [Empty()])
      if let line = Line(text: "four") { print(line.tags) }
      """#),
    Snippet(
      "values inside values",
      types: #"""
        struct Layer {
          struct Shape { var rows: Int, columns: Int }
          var shape: Shape
          var weights: [Double]
          var count: Int { shape.rows * shape.columns }
          mutating func fill() { weights = [Double](repeating: 0.5, count: count) }
          subscript(row: Int, column: Int) -> Double {
            get { weights[row * shape.columns + column] }
            set { weights[row * shape.columns + column] = newValue }
          }
        }
        struct Net {
          var layers: [Layer]
          var best: Layer? = nil
          var step: (Double) -> Double = { $0 + 1 }
          mutating func fill() { for i in layers.indices { layers[i].fill() } }
          func total() -> Int {
            var sum = 0
            for layer in layers { sum += layer.count }
            return sum
          }
        }
        """#,
      #"""
      let shape = Layer.Shape(rows: 2, columns: 3)
      var net = Net(layers: [Layer(shape: shape, weights: []), Layer(shape: .init(rows: 1, columns: 2), weights: [1])])
      let before = net
      net.fill()
      net.layers[0][1, 2] += 2
      net.layers[0].shape.rows = 1
      net.best = net.layers[1]
      print(net.total(), net.layers, before.layers[0].weights, net.best!.weights, net.step(2))
      net.step = { $0 * 10 }
      print(net.step(3), net.layers.map { $0.shape.rows }, net.layers[0].weights.count)
      var sum = 0.0
      for layer in net.layers { sum += layer.weights.reduce(0, +) }
      print(sum)
      var copies = [net, net]
      copies[1].layers[1][0, 0] = -1
      print(copies[0].layers[1].weights, copies[1].layers[1].weights)
      """#),
    Snippet(
      "types inside functions",
      #"""
      struct Counter {
        var n = 0
        static var all = 0
        mutating func bump(_ k: Int = 1) -> Int {
          n += k
          Counter.all += k
          return n
        }
      }
      var c = Counter()
      let copy = c
      print(c.bump(), c.bump(5), c.n, copy.n, Counter.all)
      var total = 0
      let add = { total += c.bump() }
      add()
      add()
      print(total, c.n)
      func twice(_ c: Counter) -> Counter { Counter(n: c.n * 2) }
      print(twice(c).n)
      """#),
  ]

  static let enums = [
    Snippet(
      "cases that carry values",
      types: #"""
        enum Figure {
          case circle(Double), rectangle(width: Double, height: Double), point
          static let unit = Figure.circle(1)
          var area: Double {
            switch self {
            case .circle(let r): return 3 * r * r
            case let .rectangle(width, height): return width * height
            case .point: return 0
            }
          }
          mutating func grow() {
            if case .circle(let r) = self { self = .circle(r + 1) }
          }
          init(side: Double) { self = .rectangle(width: side, height: side) }
        }
        """#,
      #"""
      var s: Figure = .circle(2)
      s.grow()
      print(s.area, Figure.rectangle(width: 2, height: 3).area, s, [Figure.point, .rectangle(width: 1, height: 2)])
      print(Figure(side: 3), Figure.unit.area, [s, .point].map { $0.area })
      let maybe: Figure? = .circle(1)
      print(maybe!, maybe == nil)
      """#),
    Snippet(
      "raw values and all cases",
      types: #"""
        enum Wind: Int, CaseIterable {
          case north, east, south = 10, west
          func next() -> Wind {
            switch self {
            case .north: .east
            case .east: .south
            case .south: .west
            case .west: .north
            }
          }
        }
        enum Word: String, CaseIterable, Comparable {
          case add, sub = "minus"
          static func < (a: Word, b: Word) -> Bool { a.rawValue < b.rawValue }
        }
        enum Level: Comparable { case low, middle(Int), high }
        """#,
      #"""
      print(Wind.north.next(), Wind(rawValue: 11) ?? .north, Wind.west.rawValue, Wind.allCases.map { $0.rawValue })
      print(Wind.north == .east, Wind.north != .east, Wind(rawValue: 5) == nil, [Wind.west].contains(.west))
      print(Word.allCases, Word.sub.rawValue, Word(rawValue: "add")!, Word.sub > .add, Word.allCases.max()!)
      print([Level.high, .middle(3), .low, .middle(1)].sorted(), Level.low < .high, max(Level.low, .middle(2)))
      for wind in Wind.allCases where wind != .south { print(wind, terminator: " ") }
      print("\(Wind.south)")
      """#),
    Snippet(
      "equality, order and text of lessons' own types",
      types: #"""
        struct Size: Equatable { var w: Int, h: Int, tag = "" }
        struct Grade: Comparable, CustomStringConvertible {
          let points: Int
          static func < (a: Grade, b: Grade) -> Bool { a.points < b.points }
          var description: String { "grade \(points)" }
        }
        struct Near: Equatable {
          var x: Double
          static func == (a: Near, b: Near) -> Bool { abs(a.x - b.x) < 0.1 }
        }
        enum Token: Equatable { case number(Double), word(String), end }
        """#,
      #"""
      let a = Size(w: 1, h: 2)
      print(a == Size(w: 1, h: 2), a != Size(w: 2, h: 2), [a] == [a], Optional(a) == a)
      print([Size(w: 3, h: 3), a].firstIndex(of: a)!, [a].contains(Size(w: 1, h: 2, tag: "x")))
      let grades = [Grade(points: 3), Grade(points: 1), Grade(points: 2)]
      print(grades.sorted(), grades.max()!, grades.min()!, grades[0] < grades[1], grades[0] >= grades[1], "\(grades[0])")
      print(Near(x: 1) == Near(x: 1.05), [Near(x: 1)].contains(Near(x: 2)), Optional(grades[0]) ?? grades[1])
      print(Token.number(1) == .number(1), Token.word("a") == .word("b"), Token.end != .end, grades.sorted(by: >))
      """#),
  ]
}

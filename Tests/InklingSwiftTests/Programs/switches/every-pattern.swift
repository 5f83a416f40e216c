// Switch: literals, ranges, tuples, wildcards, bindings, where, compound cases, casts
enum Shape { case circle(radius: Double), box(w: Double, h: Double), group([Shape]), named(String, Int?) }
func text(_ s: Shape) -> String {
  switch s {
  case .circle(radius: 0): "a dot"
  case .circle(let r) where r < 0: "impossible"
  case .circle(radius: let r): "circle \(r)"
  case .box(let w, let h) where w == h: "square \(w)"
  case let .box(w: w, h: h): "box \(w)x\(h)"
  case .group(let all) where all.isEmpty: "nothing"
  case .group(let all): "[" + all.map(text).joined(separator: ", ") + "]"
  case .named("secret", _): "hidden"
  case .named(let n, nil): n
  case .named(let n, let count?): "\(n) x\(count)"
  }
}
// ---
print(text(.group([.circle(radius: 0), .circle(radius: 2), .box(w: 1, h: 1), .box(w: 1, h: 2), .group([])])))
print(text(.named("secret", 1)), text(.named("a", nil)), text(.named("b", 4)), text(.circle(radius: -1)))
func classify(_ v: Any) -> String {
  switch v {
  case 0 as Int: return "zero"
  case let n as Int where n < 0: return "negative \(n)"
  case is Int: return "int"
  case let d as Double: return "double \(d)"
  case let s as String: return s.isEmpty ? "empty" : "text \(s)"
  case let (a, b) as (Int, Int): return "pair \(a + b)"
  case let list as [Int]: return "list of \(list.count)"
  case let f as (Int) -> Int: return "function \(f(5))"
  case is Shape: return "shape"
  default: return "other"
  }
}
let values: [Any] = [0, -4, 7, 2.5, "", "x", (3, 4), [1, 2], { (n: Int) -> Int in n * n }, Shape.circle(radius: 1), true]
print(values.map(classify))
func point(_ p: (Int, Int)) -> String {
  switch p {
  case (0, 0): "origin"
  case (_, 0), (0, _): "axis"
  case let (x, y) where x == y || x == -y: "diagonal"
  case (-2...2, -2...2): "near"
  case (let d, 5), (5, let d): "five \(d)"
  case (1..., ...(-1)): "lower right"
  default: "far"
  }
}
print([(0, 0), (3, 0), (0, 1), (3, -3), (1, 2), (7, 5), (5, 9), (4, -9), (-9, 8)].map(point))
func letters(_ s: String) -> [String] {
  s.map { c in
    switch c {
    case "a", "e", "i", "o", "u": "vowel"
    case "a"..."z": "consonant"
    case "A"..."Z": "upper"
    case _ where c.isNumber: "number"
    case _: "other"
    }
  }
}
print(letters("ebB7!"))

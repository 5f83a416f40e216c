// Own types: Equatable, Comparable and CustomStringConvertible
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
// ---
let a = Size(w: 1, h: 2)
print(a == Size(w: 1, h: 2), a != Size(w: 2, h: 2), [a] == [a], Optional(a) == a)
print([Size(w: 3, h: 3), a].firstIndex(of: a)!, [a].contains(Size(w: 1, h: 2, tag: "x")))
let grades = [Grade(points: 3), Grade(points: 1), Grade(points: 2)]
print(grades.sorted(), grades.max()!, grades.min()!, grades[0] < grades[1], grades[0] >= grades[1], "\(grades[0])")
print(Near(x: 1) == Near(x: 1.05), [Near(x: 1)].contains(Near(x: 2)), Optional(grades[0]) ?? grades[1])
print(Token.number(1) == .number(1), Token.word("a") == .word("b"), Token.end != .end, grades.sorted(by: >))

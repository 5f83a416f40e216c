// Switch: as an expression
// ---
func days(_ month: Int, leap: Bool = false) -> Int {
  switch month {
  case 2: leap ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}
print((1...12).map { days($0) }, days(2, leap: true))
func grade(_ points: Double) -> String {
  let letter =
    switch points {
    case 0.9...: "A"
    case 0.8..<0.9: "B"
    default: if points > 0.5 { "C" } else { "F" }
    }
  return "grade " + letter
}
print([0.95, 0.8, 0.6, 0.1].map(grade))
func area(_ s: (Int, Int)?) -> Int {
  return switch s { case let (w, h)?: w * h; case nil: 0 }
}
print(area((3, 4)), area(nil))

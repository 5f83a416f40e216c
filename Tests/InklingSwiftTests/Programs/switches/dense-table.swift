// Switch: over a dense table of numbers
// ---
func name(_ n: Int) -> String {
  switch n {
  case 1: return "one"
  case 2: return "two"
  case 5, 7: return "five or seven"
  case -2: return "minus two"
  default: return "?"
  }
}
print((-3...8).map { name($0) }, name(.max), name(.min))

// Switch: over numbers and text
// ---
for n in [-3, 0, 1, 2, 3, 7, 20, 99] {
  switch n {
  case 0: print("zero", terminator: " ")
  case 1, 2: print("one or two", terminator: " ")
  case 3...9: print("few", terminator: " ")
  case 10..<50: print("many", terminator: " ")
  case ..<0: print("negative", terminator: " ")
  default: print("huge", terminator: " ")
  }
}
print()
for word in ["cat", "dog", "ant", "zebra"] {
  switch word {
  case "cat", "dog": print("pet")
  case "a"..."c": print("early")
  default: print("other")
  }
}
for x in [0.25, 0.5, 2, Double.nan] {
  switch x {
  case 0..<0.5: print("small")
  case 0.5...1: print("middle")
  case 1...: print("large")
  default: print("not a number")
  }
}
switch true { case true: print("yes"); case false: print("no") }

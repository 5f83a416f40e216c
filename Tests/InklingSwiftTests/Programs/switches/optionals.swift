// Switch: optional patterns
// ---
func describe(_ x: Int?, _ y: Int??) -> String {
  var first = ""
  switch x {
  case 0: first = "zero"
  case let n? where n < 0: first = "negative \(n)"
  case .some(1...9): first = "digit"
  case .some(let n): first = "number \(n)"
  case nil: first = "nothing"
  }
  switch (x, y) {
  case (nil, .none): return first + ", none"
  case (_, .some(.none)): return first + ", some none"
  case (_?, let z??): return first + ", \(z)"
  case (_, .some(let inner)): return first + ", \(inner ?? -1)"
  case (.some, nil): return first + ", nil"
  }
}
let numbers: [Int?] = [nil, 0, -4, 5, 12]
for x in numbers {
  print(describe(x, nil), "|", describe(x, .some(nil)), "|", describe(x, 3))
}

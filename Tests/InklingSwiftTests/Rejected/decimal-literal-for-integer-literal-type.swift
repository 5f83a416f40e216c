// A decimal literal for a type of integer literals
struct M: ExpressibleByIntegerLiteral {
  var x = 1
  init(integerLiteral value: Int) { x = value }
}
let m: M = 2.5 // error
print(m)

// A variable where only a literal becomes the type
struct M: ExpressibleByIntegerLiteral {
  var x = 1
  init(integerLiteral value: Int) { x = value }
}
let n = 3
let m: M = n // error
print(m)

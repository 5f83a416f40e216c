// An assignment where a condition is expected
var n = 1
if n = 2 { // error
  print("two")
}

// One variable for two in-out parameters
func add(_ a: inout Int, _ b: inout Int) { a += b }
func f() {
  var n = 1
  add(&n, &n) // error
  print(n)
}
f()

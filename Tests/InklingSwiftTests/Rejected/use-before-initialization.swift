// A variable read before it has a value
func f() -> Int {
  var n: Int
  n += 1 // error
  return n
}
print(f())

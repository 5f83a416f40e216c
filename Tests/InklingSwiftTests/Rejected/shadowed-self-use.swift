// A variable used in its own first value
func f() -> Int {
  let n = n + 1 // error
  return n
}
print(f())

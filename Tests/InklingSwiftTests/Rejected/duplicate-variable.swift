// Two variables with one name in a block
func f() -> Int {
  let n = 1
  let n = 2 // error
  return n
}
print(f())

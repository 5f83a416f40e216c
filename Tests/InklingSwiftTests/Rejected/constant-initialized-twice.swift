// A constant that gets two values
func f(_ b: Bool) -> Int {
  let n: Int
  n = 1
  if b {
    n = 2 // error
  }
  return n
}
print(f(true))

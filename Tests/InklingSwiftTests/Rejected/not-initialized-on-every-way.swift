// A constant that has a value only on one way
func f(_ b: Bool) -> Int {
  let n: Int
  if b { n = 1 }
  return n // error
}
print(f(true))

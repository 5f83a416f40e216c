// A return without the value
func f(_ n: Int) -> Int {
  if n > 0 { return } // error
  return n
}
print(f(1))

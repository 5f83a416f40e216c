// Changing a parameter
func f(_ n: Int) -> Int {
  n += 1 // error
  return n
}
print(f(1))

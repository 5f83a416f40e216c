// A result of another type than declared
func f(_ n: Int) -> String {
  return n * 2 // error
}
print(f(1))

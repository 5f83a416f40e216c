// A value returned from a function without a result
func f(_ n: Int) {
  return n + 1 // error
}
f(1)

// break outside of a loop
func f(_ n: Int) {
  if n > 0 {
    break // error
  }
}
f(1)

// continue outside of a loop
func f(_ n: Int) {
  switch n {
  case 0: continue // error
  default: print(n)
  }
}
f(1)

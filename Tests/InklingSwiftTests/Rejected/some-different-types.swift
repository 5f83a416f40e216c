// some as result with two types
protocol Shape {}
struct A: Shape {}
struct B: Shape {}
func make(_ n: Int) -> some Shape { // error
  if n > 0 { return A() }
  return B()
}

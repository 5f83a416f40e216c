// A result of some type as a value of that type
protocol P { var x: Int { get } }
struct A: P { var x = 1 }
func f() -> some P { A() }
let a: A = f() // error
print(a)

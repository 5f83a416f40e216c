// An array of the results of two functions that give some type each
protocol P { var x: Int { get } }
struct A: P { var x = 1 }
func f() -> some P { A() }
func g() -> some P { A() }
let v = [f(), g()] // error
print(v.count)

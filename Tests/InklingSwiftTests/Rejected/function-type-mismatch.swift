// A function for another function type
func double(_ n: Int) -> Int { n * 2 }
let f: (Double) -> Double = double // error
print(f(1))

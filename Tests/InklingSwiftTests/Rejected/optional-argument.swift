// An optional for a parameter that is not optional
func double(_ n: Int) -> Int { n * 2 }
let n: Int? = 4
print(double(n)) // error

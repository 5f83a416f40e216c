// & for a parameter that is not in-out
func double(_ n: Int) -> Int { n * 2 }
var n = 1
print(double(&n)) // error

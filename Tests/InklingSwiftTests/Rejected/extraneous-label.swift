// A label where there is none
func double(_ n: Int) -> Int { n * 2 }
print(double(n: 3)) // error

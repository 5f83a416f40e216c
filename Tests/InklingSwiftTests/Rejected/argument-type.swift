// An argument of another type
func double(_ n: Int) -> Int { n * 2 }
print(double("3")) // error

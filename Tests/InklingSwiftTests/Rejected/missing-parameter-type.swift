// A parameter without a type
func f(n) -> Int { 1 } // error

// Two parameters with one name
func f(_ a: Int, _ a: Int) -> Int { 1 } // error
print(f(1, 2))

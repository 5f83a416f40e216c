// Arguments in a wrong order
func move(from a: Int, to b: Int) -> Int { b - a }
print(move(to: 2, from: 1)) // error

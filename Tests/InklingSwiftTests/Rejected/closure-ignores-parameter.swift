// A closure that does not use its parameter
func apply(_ f: (Int) -> Int) -> Int { f(1) }
print(apply { 5 }) // error

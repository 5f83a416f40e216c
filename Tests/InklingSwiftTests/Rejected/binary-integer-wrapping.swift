// BinaryInteger does not promise wrapping operators
func f<T: BinaryInteger>(_ x: T) -> T { x &+ x } // error
print(f(3))

// BinaryInteger has no greatest value.
func largest<T: BinaryInteger>(_ x: T) -> T { T.max } // error
print(largest(3))

// BinaryInteger does not promise what only integers of a fixed width have.
func double<T: BinaryInteger>(_ x: T) -> T { x.addingReportingOverflow(x).partialValue } // error
print(double(3))

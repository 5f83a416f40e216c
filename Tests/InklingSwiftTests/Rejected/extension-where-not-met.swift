// A member of an extension whose condition does not hold
extension Array where Element == Double { var total: Double { reduce(0, +) } }
print([1.5, 2].total)
print(["a"].total) // error

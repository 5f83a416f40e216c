// An array of any Equatable searched for a value
let a: [any Equatable] = [1, 2]
print(a.contains(1)) // error

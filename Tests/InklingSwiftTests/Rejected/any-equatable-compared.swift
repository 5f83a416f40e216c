// Two values of any Equatable compared
let a: any Equatable = 1, b: any Equatable = 1
print(a == b) // error

// A type that does not exist
let x: Integer = 3 // error
print(x)

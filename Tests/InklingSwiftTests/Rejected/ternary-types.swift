// A ternary operator with two types
let b = true
let x = b ? 1 : "one" // error
print(x)

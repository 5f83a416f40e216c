// An if expression with two types
let n = 3
let x = if n > 2 { 1 } else { "small" } // error
print(x)

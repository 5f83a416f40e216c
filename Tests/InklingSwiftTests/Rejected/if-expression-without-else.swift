// An if expression without else
let n = 3
let x = if n > 2 { 1 } // error
print(x)

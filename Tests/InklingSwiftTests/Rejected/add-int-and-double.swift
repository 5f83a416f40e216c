// Adding an Int and a Double
let n = 3
let x = 0.5
print(n + x) // error

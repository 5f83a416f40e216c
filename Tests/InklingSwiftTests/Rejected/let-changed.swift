// Changing a constant
let n = 1
n = 2 // error
print(n)

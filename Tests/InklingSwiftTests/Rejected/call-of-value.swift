// Calling a value that is no function
let n = 3
print(n(2)) // error

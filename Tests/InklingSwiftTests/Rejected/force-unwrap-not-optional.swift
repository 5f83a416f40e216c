// ! after a value that is not optional
let n = 5
print(n! + 1) // error

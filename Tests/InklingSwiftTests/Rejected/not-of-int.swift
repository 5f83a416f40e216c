// ! before an Int
let n = 1
print(!n) // error

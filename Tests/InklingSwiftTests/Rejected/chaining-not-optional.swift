// Optional chaining on a value that is not optional
let s = "abc"
print(s?.count) // error

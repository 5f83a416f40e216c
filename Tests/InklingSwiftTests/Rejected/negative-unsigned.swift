// A negative literal for an unsigned integer
let n: UInt = -1 // error
print(n)

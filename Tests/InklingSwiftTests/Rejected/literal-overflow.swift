// A literal that does not fit
let n: UInt8 = 256 // error
print(n)

// A sum of constants that its type cannot hold.
let small: UInt8 = 255 + 1 // error
print(small)

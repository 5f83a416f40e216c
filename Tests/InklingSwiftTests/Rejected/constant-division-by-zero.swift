// A division by a constant zero.
let parts = 4
print(parts / 0) // error

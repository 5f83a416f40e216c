// A lazy property read of a constant
struct S { lazy var x = 3 }
let s = S()
print(s.x) // error

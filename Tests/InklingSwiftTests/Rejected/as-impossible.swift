// as between unrelated types
let n = 3
let s = n as String // error
print(s)

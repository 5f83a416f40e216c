// A pattern with too many parts
let (a, b, c) = (1, 2) // error
print(a, b, c)

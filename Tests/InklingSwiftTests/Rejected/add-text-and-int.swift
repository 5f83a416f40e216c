// Adding a text and an Int
let n = 3
let s = "n = " + n // error
print(s)

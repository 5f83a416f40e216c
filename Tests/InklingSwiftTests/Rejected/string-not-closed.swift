// A text that is not closed
let s = "hello // error
print(s)

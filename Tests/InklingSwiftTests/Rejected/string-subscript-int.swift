// A character of a text by an Int
let s = "hello"
print(s[0]) // error

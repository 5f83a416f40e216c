// Comparing an Int with a text
let n = 3
print(n == "3") // error

// An array with a text as index
let list = [1, 2]
print(list["0"]) // error

// Setting an element of a constant array
let list = [1, 2]
list[0] = 5 // error
print(list)

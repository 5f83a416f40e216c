// Appending to a constant array
let list = [1, 2]
list.append(3) // error
print(list)

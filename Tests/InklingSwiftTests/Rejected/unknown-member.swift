// A member that does not exist
let list = [1, 2]
print(list.length) // error

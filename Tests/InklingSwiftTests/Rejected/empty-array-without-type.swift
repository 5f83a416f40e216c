// An empty array without a type
let list = [] // error
print(list)

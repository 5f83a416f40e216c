// An array of different types without annotation
let list = [1, "two"] // error
print(list)

// A method used as if it were a property
let list = [3, 1]
let sum: Int = list.reversed // error
print(sum)

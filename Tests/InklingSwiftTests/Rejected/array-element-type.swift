// An element of another type
var list = [1, 2]
list[0] = "one" // error
print(list)

// Another type appended
var list = ["a"]
list.append(5) // error
print(list)

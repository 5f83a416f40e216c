// A name that does not exist
let count = 3
print(coumt) // error

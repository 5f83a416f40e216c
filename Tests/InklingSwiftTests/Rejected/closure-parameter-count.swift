// A closure with too many parameters
let list = [1, 2].map { a, b in a } // error
print(list)

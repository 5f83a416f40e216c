// A closure whose parameter has no type
let f = { x in x } // error
print(f(1))

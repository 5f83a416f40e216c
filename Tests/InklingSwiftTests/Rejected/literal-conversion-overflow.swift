// A literal converted to a type that cannot hold it.
let small = Int8(300) // error
print(small)

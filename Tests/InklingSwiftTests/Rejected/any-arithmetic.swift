// Arithmetic with Any
let a: Any = 3
print(a + 1) // error

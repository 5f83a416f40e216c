// A downcast with plain as
let a: Any = 3
let n = a as Int // error
print(n)

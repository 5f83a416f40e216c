// A value of another type than the annotation
let x: Int = 2.5 // error
print(x)

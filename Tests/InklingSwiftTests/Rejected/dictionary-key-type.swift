// A key of another type
let d = ["a": 1]
print(d[1] as Any) // error

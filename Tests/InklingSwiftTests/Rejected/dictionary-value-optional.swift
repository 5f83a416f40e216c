// A value of a dictionary used without unwrapping
let d = ["a": 1]
let n: Int = d["a"] // error
print(n)

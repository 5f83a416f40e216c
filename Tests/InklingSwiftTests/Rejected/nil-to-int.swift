// nil for a variable that is not optional
var n: Int = 5
n = nil // error
print(n)

// A text for an Int variable
var n = 1
n = "two" // error
print(n)

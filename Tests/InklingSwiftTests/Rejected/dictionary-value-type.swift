// A value of another type in a dictionary
var d = ["a": 1]
d["b"] = "two" // error
print(d)

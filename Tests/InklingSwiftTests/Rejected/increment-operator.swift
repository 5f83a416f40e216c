// ++ does not exist
var n = 1
n++ // error
print(n)

// An empty dictionary without a type
var d = [:] // error
d["a"] = 1

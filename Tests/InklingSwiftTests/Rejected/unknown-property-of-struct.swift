// A property that the structure does not have
struct Point { var x = 0, y = 0 }
let p = Point()
print(p.z) // error

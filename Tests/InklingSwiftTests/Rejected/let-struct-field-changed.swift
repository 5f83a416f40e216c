// Setting a property of a constant structure
struct Point { var x = 0 }
let p = Point()
p.x = 3 // error
print(p)

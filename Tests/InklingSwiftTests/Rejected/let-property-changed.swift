// Setting a constant property
struct Point { let x: Int; var y = 0 }
var p = Point(x: 1)
p.y = 2
p.x = 3 // error
print(p)

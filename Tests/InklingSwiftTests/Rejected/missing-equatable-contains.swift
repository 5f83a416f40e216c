// contains in an array of a structure without Equatable
struct Point { var x = 0 }
let list = [Point(), Point(x: 1)]
print(list.contains(Point())) // error

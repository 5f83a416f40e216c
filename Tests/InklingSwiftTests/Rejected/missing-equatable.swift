// == of a structure without Equatable
struct Point { var x = 0 }
print(Point() == Point(x: 1)) // error

// < of a structure without Comparable
struct Point: Equatable { var x = 0 }
print(Point() < Point(x: 1)) // error

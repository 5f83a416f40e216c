// A set of values that are not Hashable
struct Point: Equatable { var x = 0 }
let s: Set<Point> = [Point()] // error
print(s.count)

// A property without a value in the memberwise initializer
struct Point { var x: Int; var y: Int }
print(Point(x: 1)) // error

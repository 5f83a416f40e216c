// A type for integer literals without the initializer
struct M: ExpressibleByIntegerLiteral { // error
  var x = 1
}
print(1)

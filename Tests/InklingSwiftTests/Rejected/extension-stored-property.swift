// A stored property in an extension
struct Point { var x = 0 }
extension Point {
  var y = 0 // error
}
print(Point())

// An initializer that forgets a property
struct Point {
  var x: Int
  var y: Int
  init(x: Int) {
    self.x = x
  } // error
}
print(Point(x: 1))

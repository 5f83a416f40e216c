// self used in an initializer before all properties have values
struct Point {
  var x: Int
  var y: Int
  init(x: Int) {
    self.x = x
    y = double() // error
  }
  func double() -> Int { x * 2 }
}
print(Point(x: 1))

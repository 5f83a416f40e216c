// Setting a computed property that can only be read
struct Square {
  var side = 1.0
  var area: Double { side * side }
}
var s = Square()
s.area = 4 // error
print(s)

// A requirement met with another type
protocol Shape { var area: Double { get } }
struct Square: Shape { // error
  var area: Int { 1 }
}
print(Square())

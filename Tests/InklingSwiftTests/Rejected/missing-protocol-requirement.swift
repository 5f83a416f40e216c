// A type without what its protocol requires
protocol Shape { var area: Double { get }; func name() -> String }
struct Square: Shape { // error
  var area: Double { 1 }
}
print(Square())

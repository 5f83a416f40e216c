// A value of a type that does not conform
protocol Shape { var area: Double { get } }
struct Square { var area = 1.0 }
func show(_ s: any Shape) { print(s.area) }
show(Square()) // error

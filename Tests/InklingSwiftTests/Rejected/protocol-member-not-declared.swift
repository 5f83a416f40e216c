// A member that the protocol does not have
protocol Shape { var area: Double { get } }
struct Square: Shape { var area = 1.0, side = 1.0 }
let s: any Shape = Square()
print(s.side) // error

// A case made without its payload
enum Shape { case circle(Double), point }
let s: Shape = .circle // error
print(s)

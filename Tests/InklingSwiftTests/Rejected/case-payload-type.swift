// A payload of another type
enum Shape { case circle(Double), point }
let s = Shape.circle("big") // error
print(s)

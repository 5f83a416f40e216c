// Patterns of one case that bind different names
enum Shape { case circle(Double), square(Double) }
let s = Shape.circle(1)
switch s {
case .circle(let r), .square(let side): print(r) // error
}

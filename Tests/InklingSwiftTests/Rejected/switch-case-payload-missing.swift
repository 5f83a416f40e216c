// A payload that the case does not have
enum Shape { case circle(Double), point }
let s = Shape.point
switch s {
case .circle(let r): print(r)
case .point(let p): print(p) // error
}

// Too few parts of a payload in a pattern
enum Shape { case box(Int, Int, Int), point }
let s = Shape.box(1, 2, 3)
switch s {
case .box(let w, let h): print(w, h) // error
case .point: print("point")
}

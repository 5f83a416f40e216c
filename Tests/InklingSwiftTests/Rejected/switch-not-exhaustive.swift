// A switch over an enumeration without one case
enum Side { case left, right, none }
func f(_ s: Side) -> Int {
  switch s { // error
  case .left: return 1
  case .right: return 2
  }
}
print(f(.left))

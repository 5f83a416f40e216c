// A case that the enumeration does not have
enum Side { case left, right }
let s: Side = .middle // error
print(s)

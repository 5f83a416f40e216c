// sorted of values without an order
enum Side { case left, right }
print([Side.right, .left].sorted { $0 < $1 }) // error

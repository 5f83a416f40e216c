// rawValue of an enumeration without raw type
enum Side { case left, right }
print(Side.left.rawValue) // error

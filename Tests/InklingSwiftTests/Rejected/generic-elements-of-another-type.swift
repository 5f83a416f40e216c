// A generic initializer given other elements than the type wants
struct Tree<T> { var v: [T]; init<S: Sequence>(_ s: S) where S.Element == T { v = Array(s) } }
let t: Tree<String> = Tree([1, 2]) // error
print(t)

// Enumerations: linked lists and binary search trees with indirect cases
enum List {
  case end
  indirect case node(Int, List)
  init(_ values: [Int]) {
    var list = List.end
    for v in values.reversed() { list = .node(v, list) }
    self = list
  }
  var array: [Int] {
    var result: [Int] = [], rest = self
    while case let .node(v, next) = rest { result.append(v); rest = next }
    return result
  }
  func reversed(onto tail: List = .end) -> List {
    switch self {
    case .end: tail
    case let .node(v, next): next.reversed(onto: .node(v, tail))
    }
  }
}
indirect enum Tree {
  case leaf
  case node(left: Tree, value: Int, right: Tree)
  mutating func insert(_ x: Int) { self = inserting(x) }
  func inserting(_ x: Int) -> Tree {
    guard case let .node(left, value, right) = self else { return .node(left: .leaf, value: x, right: .leaf) }
    if x == value { return self }
    return x < value
      ? .node(left: left.inserting(x), value: value, right: right)
      : .node(left: left, value: value, right: right.inserting(x))
  }
  var depth: Int {
    switch self {
    case .leaf: return 0
    case .node(let l, _, let r): return 1 + max(l.depth, r.depth)
    }
  }
  var inOrder: [Int] {
    if case let .node(l, v, r) = self { return l.inOrder + [v] + r.inOrder }
    return []
  }
  func contains(_ x: Int) -> Bool {
    switch self {
    case .leaf: false
    case let .node(l, v, _) where x < v: l.contains(x)
    case let .node(_, v, r) where x > v: r.contains(x)
    case .node: true
    }
  }
}
// ---
let list = List([1, 2, 3])
print(list.array, list.reversed().array, List([]).array, list)
var tree = Tree.leaf
for x in [5, 2, 8, 1, 9, 3, 5] { tree.insert(x) }
print(tree.inOrder, tree.depth, tree.contains(3), tree.contains(4))
let before = tree
tree.insert(10)
print(before.inOrder.count, tree.inOrder.count, tree.depth)
print(Tree.leaf.inserting(1))

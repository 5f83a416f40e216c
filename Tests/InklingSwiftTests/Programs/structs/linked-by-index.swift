// Structures: a linked list and a tree in arrays with indices
struct Arena {
  struct Node { var value: Int; var left: Int?; var right: Int? }
  private(set) var nodes: [Node] = []
  @discardableResult mutating func insert(_ value: Int) -> Bool {
    guard !nodes.isEmpty else { nodes.append(Node(value: value)); return true }
    var i = 0
    while true {
      if value == nodes[i].value { return false }
      let next = value < nodes[i].value ? nodes[i].left : nodes[i].right
      if let next { i = next; continue }
      nodes.append(Node(value: value))
      if value < nodes[i].value { nodes[i].left = nodes.count - 1 } else { nodes[i].right = nodes.count - 1 }
      return true
    }
  }
  func visit(_ i: Int? = 0, _ body: (Int, Int) -> Void, depth: Int = 0) {
    guard let i, nodes.indices.contains(i) else { return }
    visit(nodes[i].left, body, depth: depth + 1)
    body(nodes[i].value, depth)
    visit(nodes[i].right, body, depth: depth + 1)
  }
}
// ---
var tree = Arena()
print([5, 3, 8, 3, 4, 9].map { tree.insert($0) })
var text = ""
tree.visit { text += "\($0)@\($1) " }
tree.visit(nil) { _, _ in print("never") }
print(text, tree.nodes.count, tree.nodes[0].left!, tree.nodes[1])

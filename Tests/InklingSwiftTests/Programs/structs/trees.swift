// Structures: trees of structures that hold arrays of themselves
struct Tree: Equatable {
  var value: Int
  var children: [Tree] = []
  var total: Int { value + children.reduce(0) { $0 + $1.total } }
  var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }
  mutating func add(_ child: Tree) { children.append(child) }
  mutating func double() {
    value *= 2
    for i in children.indices { children[i].double() }
  }
  init(_ value: Int, _ children: Tree...) {
    self.value = value
    self.children = children
  }
}
struct Folder {
  var name: String
  var folders: [String: Folder] = [:]
  var best: [Folder]? = nil
  var watched: [Folder] = [] { didSet { print(oldValue.count, watched.count) } }
}
// ---
var t = Tree(1, Tree(2), Tree(3, Tree(4)))
let copy = t
t.children[1].children[0].value = 40
t.children[0].add(Tree(7))
t.children.append(Tree(8))
t.double()
print(t.total, t.depth, copy.total, t == copy, t == t)
print(copy)
print(t.children.map { $0.children.count }, t.children.first?.children[0].value ?? 0)
t.children.swapAt(0, 1)
t.children.removeLast()
print(t.total)
var f = Folder(name: "a")
f.folders["b"] = Folder(name: "b")
f.folders["b"]?.folders["c"] = Folder(name: "c")
f.folders["b"]!.name += "!"
f.best = [f]
f.watched.append(f)
f.watched[0].name = "z"
print(f.folders["b"]?.name ?? "", f.folders["b"]?.folders.count ?? 0, f.best?.first?.name ?? "")
print(f.watched[0].name, f.watched[0].best?.count ?? 0)
var deep = Tree(0)
for n in 1...1_000 { deep = Tree(n, deep) }
print(deep.value, deep.children.count)
deep = t

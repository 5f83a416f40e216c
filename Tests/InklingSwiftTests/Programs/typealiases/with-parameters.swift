// Type aliases with parameters, and generic types inside types
typealias Pair<T> = (T, T)
typealias Table<V> = [String: V]
typealias Transform<A, B> = (A) -> B
struct Point {
  struct Inner<T> { var t: T; func twice() -> [T] { [t, t] } }
  typealias List<U> = [Inner<U>]
  var inner: Inner<Int>
}
struct Tree<T> { struct Node { var value: T; var count = 1 }; var nodes: [Node] = [] }
func swapped<T>(_ pair: Pair<T>) -> Pair<T> { (pair.1, pair.0) }
// ---
let p: Pair<Int> = (1, 2), t: Table<[Int]> = ["a": [2]]
let half: Transform<Int, Double> = { Double($0) / 2 }
print(p, swapped(p), swapped(("a", "b")), t, half(5), Table<Int>())
print(Point.Inner(t: 2.5), Point.Inner<String>(t: "x").twice(), Point(inner: Point.Inner(t: 1)).inner.t)
let node = Tree<Int>.Node(value: 3), tree = Tree<String>(nodes: [Tree<String>.Node(value: "a", count: 2)])
print(node.value, tree.nodes[0].count, type(of: node))

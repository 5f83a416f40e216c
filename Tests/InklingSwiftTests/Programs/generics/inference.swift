// Generics: what decides generic parameters
struct Tree<T: Comparable> {
  var values: [T] = []
  init() {}
  init<S: Sequence>(_ elements: S) where S.Element == T { for e in elements { values.append(e) }; values.sort() }
}
struct Pair<A, B> { var a: A; var b: B }
// ---
print(Tree([3, 1, 2]).values, Tree("cab").values, Tree(Set([2, 1])).values)
let t: Tree<Double> = Tree([1, 2.5]), u: Tree<Double> = Tree([2, 1])
print(t.values, u.values)
let p: Pair<Double, Int?> = Pair(a: 2, b: nil), q: Pair<[Int], String?> = Pair(a: [], b: "x")
print(p, q)
func run(_ n: Int) throws -> Int { if n > 1 { throw E.e }; return n }
enum E: Error { case e }
func g(_ n: Int) -> String { let r: String; do { r = "ok \(try run(n))" } catch { r = "bad" }; return r }
print(g(1), g(2))

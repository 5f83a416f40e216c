// Generics: generic functions with inferred types
func identity<T>(_ x: T) -> T { x }
func swapValues<T>(_ a: inout T, _ b: inout T) { (a, b) = (b, a) }
func repeatItem<Item>(_ item: Item, times: Int) -> [Item] { Array(repeating: item, count: times) }
func last<T>(_ list: [T]) -> T? { list.isEmpty ? nil : list[list.count - 1] }
func larger<T: Comparable>(_ a: T, _ b: T) -> T { a > b ? a : b }
func isIn<T: Equatable>(_ x: T, _ list: [T]) -> Bool { for y in list { if x == y { return true } }; return false }
func double<T: Numeric>(_ x: T) -> T { x + x }
func keys<K: Hashable, V>(_ pairs: [(K, V)]) -> Set<K> { Set(pairs.map { $0.0 }) }
// ---
print(identity(1), identity("a"), identity([1.5]), identity((1, "x")))
var a = 1, b = 2
swapValues(&a, &b)
print(a, b)
var s = "x", t = "y"
swapValues(&s, &t)
print(s, t)
print(repeatItem("knock", times: 3), repeatItem(0, times: 2), last([1, 2])!, last([String]()) as Any)
print(larger(1, 2), larger("b", "a"), larger(2.5, -1), isIn(3, [1, 3]), isIn("z", []))
print(double(4), double(1.5), double(UInt8(3)), keys([(1, "a"), (2, "b"), (1, "c")]).sorted())
let x: Double = identity(3), y: [Double] = repeatItem(1, times: 2)
print(x, y)

// Protocols: associated types, Self requirements and generic constraints on them
protocol Container {
  associatedtype Item
  var count: Int { get }
  subscript(i: Int) -> Item { get }
  mutating func append(_ item: Item)
  static var empty: Self { get }
}
extension Container {
  var isEmpty: Bool { count == 0 }
  var last: Item? { isEmpty ? nil : self[count - 1] }
  var items: [Item] { (0..<count).map { self[$0] } }
  func appending(_ item: Item) -> Self { var copy = self; copy.append(item); return copy }
}
extension Container where Item: Equatable {
  func contains(_ x: Item) -> Bool { items.contains(x) }
}
extension Container where Item == Int { var total: Int { items.reduce(0, +) } }
struct Stack<Element>: Container {
  private var storage: [Element] = []
  var count: Int { storage.count }
  subscript(i: Int) -> Element { storage[i] }
  mutating func append(_ item: Element) { storage.append(item) }
  static var empty: Stack { Stack() }
}
struct Digits: Container {
  typealias Item = Int
  var number = 0
  var count: Int { number == 0 ? 0 : String(number).count }
  subscript(i: Int) -> Int { Array(String(number))[i].wholeNumberValue! }
  mutating func append(_ item: Int) { number = number * 10 + item }
  static let empty = Digits()
}
func same<A: Container, B: Container>(_ a: A, _ b: B) -> Bool where A.Item == B.Item, A.Item: Equatable {
  a.count == b.count && (0..<a.count).allSatisfy { a[$0] == b[$0] }
}
func filled<C: Container>(_ x: C.Item, _ n: Int) -> C {
  var c = C.empty
  for _ in 0..<n { c.append(x) }
  return c
}
// ---
var s = Stack<String>()
s.append("a"); s.append("b")
print(s.count, s[0], s.last!, s.isEmpty, s.contains("b"), s.appending("c").items)
var d = Digits.empty
for i in [4, 0, 7] { d.append(i) }
print(d, d.items, d.total, d.contains(0), d.last ?? -1)
var t = Stack<Int>.empty
[4, 0, 7].forEach { t.append($0) }
print(same(d, t), same(t, t.appending(1)), t.total)
let sevens: Digits = filled(7, 3)
let words: Stack<String> = filled("x", 2)
print(sevens.number, words.items)

// Extensions: own protocols for standard types
protocol Describable { var summary: String { get } }
extension Int: Describable { var summary: String { "integer \(self)" } }
extension String: Describable { var summary: String { "text of \(count)" } }
extension Double: Describable { var summary: String { "decimal \(self)" } }
extension Bool: Describable { var summary: String { self ? "yes" : "no" } }
extension Array: Describable where Element: Describable {
  var summary: String { "[" + map(\.summary).joined(separator: ", ") + "]" }
}
extension Optional: Describable where Wrapped: Describable {
  var summary: String { map { "some \($0.summary)" } ?? "nothing" }
}
protocol Zeroed { static var zeroed: Self { get }; func plus(_ other: Self) -> Self }
extension Int: Zeroed { static var zeroed: Int { 0 }; func plus(_ other: Int) -> Int { self + other } }
extension String: Zeroed { static let zeroed = ""; func plus(_ other: String) -> String { self + other } }
extension Array: Zeroed { static var zeroed: [Element] { [] }; func plus(_ other: [Element]) -> [Element] { self + other } }
func combine<T: Zeroed>(_ values: T...) -> T { values.reduce(.zeroed) { $0.plus($1) } }
// ---
let items: [any Describable] = [1, "two", 3.5, true, [4, 5], Optional("six"), Int?.none]
for i in items { print(i.summary) }
print([[1], [2, 3]].summary, [Optional(1), nil].summary, 5.summary)
print(combine(1, 2, 3), combine("a", "b"), combine([1], [2, 3]), combine() as Int)
func show(_ x: some Describable) { print("<\(x.summary)>") }
show(7)
show(["x"])
func pick(_ n: Int) -> any Describable { n > 0 ? n : "not positive" }
print(pick(1).summary, pick(-1).summary)

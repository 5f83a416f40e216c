// Errors: getters that throw, and print to a text
enum Problem: Error { case index(Int), value(String) }
struct Items {
  var items: [String]
  subscript(i: Int) -> Int {
    get throws { guard items.indices.contains(i) else { throw Problem.index(i) }; guard let n = Int(items[i]) else { throw Problem.value(items[i]) }; return n }
  }
  var first: Int { get throws { try self[0] } }
  var sum: Int { get throws { try items.indices.reduce(0) { try $0 + self[$1] } } }
}
// ---
let good = Items(items: ["1", "2"]), bad = Items(items: ["x"])
print(try good.first, try good.sum, try good[1])
do { print(try bad.sum) } catch { print("caught", error) }
do { print(try good[5]) } catch Problem.index(let i) { print("index", i) }
print((try? bad.first) as Any)
var text = "log:"
print(1, "two", 3.5, to: &text)
print("a", "b", separator: "-", terminator: ";", to: &text)
print(text)

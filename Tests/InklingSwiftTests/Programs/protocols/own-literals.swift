// Literals: values of the lesson's own types from numbers, texts, arrays and dictionaries
import Foundation
struct Money: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, Equatable, CustomStringConvertible {
  var cents: Int
  init(integerLiteral value: Int) { cents = value * 100 }
  init(floatLiteral value: Double) { cents = Int((value * 100).rounded()) }
  init(cents: Int) { self.cents = cents }
  static func + (a: Money, b: Money) -> Money { Money(cents: a.cents + b.cents) }
  var description: String { "\(cents / 100).\(cents % 100)" }
}
struct Vector: ExpressibleByArrayLiteral {
  var values: [Double]
  init(arrayLiteral elements: Double...) { values = elements }
}
struct Options: ExpressibleByDictionaryLiteral {
  var pairs: [(String, Int)]
  init(dictionaryLiteral elements: (String, Int)...) { pairs = elements }
}
struct Name: ExpressibleByStringLiteral, Hashable {
  let text: String
  init(stringLiteral value: String) { text = value }
}
struct Stack<Element>: ExpressibleByArrayLiteral {
  var items: [Element]
  init(arrayLiteral elements: Element...) { items = elements }
}
struct Flag: ExpressibleByBooleanLiteral { var on: Bool; init(booleanLiteral value: Bool) { on = value } }
func pay(_ amount: Money) -> String { "paid \(amount)" }
// ---
let price: Money = 3, tip: Money = 0.5
print(price, tip, price + 2, 1.25 + tip, [price, 4, 0.75] as [Money], price == 3, pay(7), pay(2.5), -2 as Money)
let v: Vector = [1, 2.5], s: Stack<String> = ["a", "b"], t: Stack<Int> = []
print(v.values, s.items, t.items, Vector(arrayLiteral: 1, 2).values)
let o: Options = ["a": 1, "b": 2, "a": 3]
print(o.pairs.map { "\($0)\($1)" })
let n: Name = "Ada", names: [Name: Int] = ["x": 1, "y": 2]
print(n.text, names["x"] ?? 0, n == "Ada", (true as Flag).on)
var optional: Money? = 5
optional = 6
print(optional as Any)

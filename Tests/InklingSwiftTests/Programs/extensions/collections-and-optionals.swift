// Extensions: of Sequence, Collection, Optional and Dictionary
extension Sequence {
  func count(where test: (Element) -> Bool, limit: Int) -> Int {
    var n = 0
    for x in self where test(x) { n += 1; if n == limit { break } }
    return n
  }
  func sum<T: Numeric>(of f: (Element) -> T) -> T { reduce(0) { $0 + f($1) } }
}
extension Sequence where Element: Numeric { var total: Element { reduce(0, +) } }
extension Collection {
  var second: Element? { dropFirst().first }
  func everyOther() -> [Element] { enumerated().filter { $0.offset % 2 == 0 }.map(\.element) }
}
extension Collection where Element: Equatable {
  func runs() -> [(Element, Int)] {
    var result: [(Element, Int)] = []
    for x in self {
      if let last = result.last, last.0 == x { result[result.count - 1].1 += 1 } else { result.append((x, 1)) }
    }
    return result
  }
}
extension Optional {
  func or(_ other: Wrapped) -> Wrapped { self ?? other }
  var isNil: Bool { if case .none = self { return true } else { return false } }
}
extension Optional where Wrapped == String { var orEmpty: String { self ?? "" } }
extension Dictionary where Value: Comparable {
  var best: Key? { self.max { $0.value < $1.value }?.key }
}
extension Dictionary where Key: Comparable {
  var ordered: [(key: Key, value: Value)] { sorted { $0.key < $1.key } }
}
// ---
print([1, 2, 3, 4].count(where: { $0 > 1 }, limit: 2), (1...10).sum { $0 * $0 }, ["a", "bcd"].sum { $0.count }, [1, 2].sum { 0.5 * Double($0) })
print([1, 2, 3].total, [0.5, 0.25].total, (1...4).total, Set([7]).total)
print([1, 2].second as Any, "héllo".second!, (5..<9).second!, "abcde".everyOther(), [1].second as Any)
print("aaabcc".runs(), [1, 1, 2].runs())
let none: Int? = nil, text: String? = nil
print(none.or(3), Optional(4).or(3), none.isNil, Optional("x").isNil, text.orEmpty.isEmpty, Optional("y").orEmpty)
print(["a": 3, "b": 9, "c": 1].best!, [Int: Int]().best as Any)
for (k, v) in ["z": 1, "y": 2].ordered { print(k, v) }

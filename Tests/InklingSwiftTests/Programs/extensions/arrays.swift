// Extensions: of Array, with constraints on its elements
import Foundation
extension Array {
  func chunked(_ size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
  subscript(safe i: Int) -> Element? { indices.contains(i) ? self[i] : nil }
  mutating func rotate(by n: Int) { self = Array(self[n...] + self[..<n]) }
  func pairs() -> [(Element, Element)] { Array<(Element, Element)>(zip(self, dropFirst())) }
}
extension Array where Element == Double {
  var sum: Double { reduce(0, +) }
  var mean: Double { isEmpty ? 0 : sum / Double(count) }
  var deviation: Double { (map { ($0 - mean) * ($0 - mean) }.sum / Double(count)).squareRoot() }
  static func * (a: [Double], k: Double) -> [Double] { a.map { $0 * k } }
  func dot(_ b: [Double]) -> Double { zip(self, b).map(*).sum }
  mutating func normalize() { let m = mean, s = deviation; self = map { ($0 - m) / s } }
}
extension Array where Element: Comparable {
  var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
  func argmax() -> Int? { indices.max { self[$0] < self[$1] } }
}
extension Array where Element: Hashable {
  var unique: [Element] { var seen: Set<Element> = []; return filter { seen.insert($0).inserted } }
}
extension Array where Element == [Double] {
  var transposed: [[Double]] { isEmpty ? [] : self[0].indices.map { c in self.map { $0[c] } } }
}
// ---
print([1, 2, 3, 4, 5].chunked(2), ["a"].chunked(3), [Int]().chunked(2))
print([1, 2][safe: 1] as Any, [1, 2][safe: 2] as Any, [1, 2, 3].pairs())
var a = [1, 2, 3, 4]
a.rotate(by: 1)
print(a, a.isSorted, [1, 1, 2].isSorted, a.argmax()!, ["b", "c", "a"].argmax()!, [Int]().argmax() as Any)
var v = [2.0, 4, 4, 4, 5, 5, 7, 9]
print(v.sum, v.mean, v.deviation, v * 0.5, [1.0, 2].dot([3, 4]))
v.normalize()
print(v, v.mean)
print([3, 1, 3, 2, 1].unique, ["x", "x"].unique, [[1.0, 2], [3, 4], [5, 6]].transposed)

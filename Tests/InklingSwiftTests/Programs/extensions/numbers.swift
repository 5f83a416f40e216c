// Extensions: of Int and Double with computed properties, methods, subscripts
import Foundation
extension Int {
  var isPrime: Bool {
    guard self > 1 else { return false }
    var d = 2
    while d * d <= self { if self % d == 0 { return false }; d += 1 }
    return true
  }
  var digits: [Int] { String(self).compactMap { $0.wholeNumberValue } }
  func times(_ body: (Int) -> Void) { for i in 0..<self { body(i) } }
  subscript(digit: Int) -> Int {
    var n = self
    for _ in 0..<digit { n /= 10 }
    return n % 10
  }
  mutating func square() { self *= self }
  static let answer = 42
  func clamped(to range: ClosedRange<Int>) -> Int { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
  init(bits: String) { self = bits.reduce(0) { $0 * 2 + ($1 == "1" ? 1 : 0) } }
}
extension Double {
  var squared: Double { self * self }
  var km: Double { self * 1_000 }
  func rounded(places: Int) -> Double {
    let k = pow(10.0, Double(places))
    return (self * k).rounded() / k
  }
  static func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
}
extension Bool { var int: Int { self ? 1 : 0 } }
// ---
print((1...20).filter(\.isPrime), 97.isPrime, 90210.digits)
3.times { print($0, terminator: " ") }
print(746381295[0], 746381295[5], Int.answer, 15.clamped(to: 0...9), (-4).clamped(to: 0...9))
var n = 7
n.square()
print(n, Int(bits: "1011"), 2.5.squared, 1.5.km, 3.14159.rounded(places: 2))
print(Double.sigmoid(0), true.int + false.int, [true, false, true].map(\.int).reduce(0, +))
5.times { i in if i % 2 == 1 { print("odd", i) } }

// Extensions: computed properties and methods of standard types
extension Int {
  var doubled: Int { self * 2 }
  func repetitions(_ task: () -> Void) { for _ in 0..<self { task() } }
}
extension String {
  var shout: String { uppercased() + "!" }
  func surrounded(by s: String) -> String { s + self + s }
}
extension Double { var percent: String { "\(self * 100)%" } }
extension Array { var middle: Element? { isEmpty ? nil : self[count / 2] } }
extension Bool { var yesNo: String { self ? "yes" : "no" } }
// ---
print(21.doubled, (3 + 4).doubled, [1, 2].map(\.doubled))
var n = 0
4.repetitions { n += 1 }
print(n)
print("hey".shout, "x".surrounded(by: "--"), "a".surrounded(by: "b").shout)
print(0.5.percent, [1, 2, 3].middle!, ["a"].middle!, [Int]().middle as Any)
print(true.yesNo, (1 > 2).yesNo)

// Extensions: of String and Character
import Foundation
extension String {
  var isPalindrome: Bool {
    let letters = lowercased().filter { $0.isLetter }
    return letters == String(letters.reversed())
  }
  var words: [String] { split(separator: " ").map(String.init) }
  func repeated(_ n: Int) -> String { String(repeating: self, count: n) }
  subscript(i: Int) -> Character { self[index(startIndex, offsetBy: i)] }
  subscript(r: Range<Int>) -> String { String(Array(self)[r]) }
  mutating func surround(with s: String) { self = s + self + s }
  var letterCounts: [Character: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
  static func * (s: String, n: Int) -> String { s.repeated(n) }
  func caesar(_ shift: Int) -> String { String(map { $0.rotated(by: shift) }) }
}
extension Character {
  var isVowel: Bool { "aeiouAEIOU".contains(self) }
  func rotated(by n: Int) -> Character {
    guard let a = asciiValue, isLetter else { return self }
    let base: UInt8 = isUppercase ? 65 : 97
    return Character(UnicodeScalar((a - base + UInt8((n % 26 + 26) % 26)) % 26 + base))
  }
}
// ---
print("A man a plan a canal Panama".isPalindrome, "Swift".isPalindrome, "the quick fox".words)
var s = "mid"
s.surround(with: "--")
print(s, s[2], s[2..<5], "ab" * 3, "x".repeated(0).isEmpty)
print("hello".letterCounts["l"]!, "hello".filter(\.isVowel), "hello".letterCounts.count)
print("Hello, World".caesar(3), "Hello, World".caesar(3).caesar(-3), "xyz".caesar(30))

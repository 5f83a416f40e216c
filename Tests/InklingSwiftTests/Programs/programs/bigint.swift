// A program: large integers as arrays of digits
struct BigInt: CustomStringConvertible, Equatable {
  private var digits: [UInt32]
  init(_ n: Int) { digits = String(n).reversed().map { UInt32($0.wholeNumberValue!) } }
  init?(_ text: String) {
    guard !text.isEmpty, text.allSatisfy(\.isNumber) else { return nil }
    digits = text.drop { $0 == "0" }.reversed().compactMap { $0.wholeNumberValue.map(UInt32.init) }
    if digits.isEmpty { digits = [0] }
  }
  var description: String { digits.reversed().map(String.init).joined() }
  static func + (a: BigInt, b: BigInt) -> BigInt {
    var r = a, carry: UInt32 = 0
    for i in 0..<max(a.digits.count, b.digits.count) {
      if i == r.digits.count { r.digits.append(0) }
      let s = r.digits[i] + (i < b.digits.count ? b.digits[i] : 0) + carry
      (r.digits[i], carry) = (s % 10, s / 10)
    }
    if carry > 0 { r.digits.append(carry) }
    return r
  }
  static func * (a: BigInt, b: BigInt) -> BigInt {
    var r = BigInt(0)
    r.digits = Array(repeating: 0, count: a.digits.count + b.digits.count)
    for (i, x) in a.digits.enumerated() {
      var carry: UInt32 = 0
      for (j, y) in b.digits.enumerated() {
        let v = r.digits[i + j] + x * y + carry
        r.digits[i + j] = v % 10
        carry = v / 10
      }
      r.digits[i + b.digits.count] += carry
    }
    while r.digits.count > 1, r.digits.last == 0 { r.digits.removeLast() }
    return r
  }
}
// ---
let a = BigInt("123456789012345678901234567890")!, b = BigInt(987654321)
print(a + b, a * b, BigInt("x") as Any, BigInt("007")!, a * BigInt(0) == BigInt(0))
print((1...30).reduce(BigInt(1)) { $0 * BigInt($1) })
var (x, y) = (BigInt(0), BigInt(1))
for _ in 0..<150 { (x, y) = (y, x + y) }
print(x, "\(x)".count)

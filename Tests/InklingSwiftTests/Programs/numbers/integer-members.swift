// Integers: members of Int and conversions
import Foundation
extension Int {
  func power(_ e: Int) -> Int { e == 0 ? 1 : self * power(e - 1) }
  init(bits: [Int]) { self = bits.reduce(0) { $0 << 1 | $1 } }
}
// ---
print(10.isMultiple(of: 5), 7.isMultiple(of: 2), 0.isMultiple(of: 0), 17.quotientAndRemainder(dividingBy: 5), (-17).quotientAndRemainder(dividingBy: 5))
print((-5).signum(), 0.signum(), 9.signum(), (-5).magnitude, Int.min.magnitude, abs(-3), 5.advanced(by: -7), 3.distance(to: 10))
print(40.leadingZeroBitCount, 40.trailingZeroBitCount, 40.nonzeroBitCount, (-1).nonzeroBitCount, 0.trailingZeroBitCount, Int.bitWidth, UInt8(1).leadingZeroBitCount)
print(Int.max, Int.min, UInt8.max, Int8.min, Int16.max, UInt16.max, Int32.min, UInt32.max, Int64.max, UInt64.max)
print(Int(3.99), Int(-3.99), Int(exactly: 3.0) as Any, Int(exactly: 3.5) as Any, UInt8(exactly: 256) as Any, Int8(exactly: 127) as Any, Int(exactly: Double(1 << 62) * 4) as Any)
print(UInt8(clamping: 300), UInt8(clamping: -5), Int8(clamping: 1000), Int8(clamping: -1000), Int(clamping: UInt64.max), UInt8(truncatingIfNeeded: 300), Int8(truncatingIfNeeded: 200), UInt8(truncatingIfNeeded: -1), Int8(bitPattern: 255))
print(5.addingReportingOverflow(3), Int.max.addingReportingOverflow(1), UInt8(5).subtractingReportingOverflow(6), Int8(100).multipliedReportingOverflow(by: 2))
print(7 / 2, -7 / 2, 7 / -2, 7 % 2, -7 % 2, 7 % -2, (-7 % 3 + 3) % 3, 1_000_000 * 1_000_000)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, -8 >> 1, UInt8(0b1010) << 5, UInt8(255) >> 4, ~UInt8(0b1010))
print(String(255, radix: 2), String(-255, radix: 16), Int("1010", radix: 2)!, Int("zz", radix: 36)!, Int("9223372036854775808") as Any, UInt8("256") as Any, UInt8("255")!, Int("0x10") as Any, Int("") as Any)
print(Int(UInt8(200)) + Int(Int8(-100)), Double(7) / 2, Int(UInt16.max), Float(3) * 0.5, UInt64(1) << 63, Int32(70_000) * 3, Int16(-5) / 2)
print(min(3, 1, 2), max(3, 1, 2), [4, 2].min()!, (1...5).reduce(1, *), (0..<64).map { 1 << $0 }.filter { $0 > 0 }.count, 12.description)
print(3.isMultiple(of: -3), Int.zero, Int(true ? 1 : 0), (5 as Int) == 5, UInt(7), Int("7").map { $0 + 1 } ?? 0, 100.description.count)
print(gcd(84, 36), isqrt(99), digits(90210), 2.power(10), Int(bits: [1, 0, 1]))
func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
func isqrt(_ n: Int) -> Int { var r = 0; while (r + 1) * (r + 1) <= n { r += 1 }; return r }
func digits(_ n: Int) -> [Int] { n < 10 ? [n] : digits(n / 10) + [n % 10] }

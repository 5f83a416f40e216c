// Integers: codes of characters, switches and shifts
import Foundation
// ---
let a: UInt8 = 200
let b: UInt8 = 55
let c: Character = "A"
print(c.asciiValue!, c.asciiValue! + 1, Array("hi".utf8), (UInt8(5)...9).contains(7), a.isMultiple(of: 5))
print(Int64(a) * 1_000_000_000, Int(UInt(7)), UInt(5) - 5, Int(Int8(-1)))
switch a { case 0..<100: print("low"); case 200: print("two hundred"); default: print("high") }
print(1 << 3, -16 >> 2, 5 & 3, 5 | 2, 5 ^ 1, ~5, 1 << 70, Int.max &+ 1, (7).quotientAndRemainder(dividingBy: 2))
print(2.5.rounded(.up), (-2.5).rounded(.down), 2.5.rounded(.toNearestOrEven), 2.7.rounded(.towardZero), (-3.5).magnitude, cbrt(27.0), trunc(2.9), fmod(7.5, 2), Double.greatestFiniteMagnitude, asin(1.0), Double.ulpOfOne)

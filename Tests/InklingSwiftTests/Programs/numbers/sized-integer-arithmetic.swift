// Integers: arithmetic of sized integers
// ---
let a: UInt8 = 200
let b: UInt8 = 55
print(a + b, a - b, a / 3, a % 7, a &+ 100, a &- 201, a &* 2, a > b, a == 200, [a, b], a.description)
print(UInt8.max, Int8.min, UInt.max, UInt64.max, Int64.max, UInt16.max, Int32.min, Int16.max, UInt32.max)
print(UInt8(3.9), UInt8(exactly: 300) == nil, UInt8(truncatingIfNeeded: 300), UInt8(clamping: -5), UInt8("12")!, UInt8("300") == nil, Int8(-3))
print(Int(a) + 1, Double(a) / 2, Float(b), UInt64(a) << 40, a << 1, a >> 3, a & 15, a | 7, a ^ 255, ~a)

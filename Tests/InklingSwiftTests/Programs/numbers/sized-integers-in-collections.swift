// Integers: sized integers in collections
// ---
let a: UInt8 = 200
let b: UInt8 = 55
let d: [UInt8: String] = [1: "x"]
print(d[1]!, d, (a, b), Optional(a)!, a.leadingZeroBitCount, Int8(5).trailingZeroBitCount, (-1).nonzeroBitCount)
print((0x10 as UInt8), UInt8(0b11), 7 as Int32, Int32(7) * 2, Int.bitWidth, UInt8.bitWidth)

// Integers: UInt8 pixels and clamping conversions
// ---
let pixels: [UInt8] = [0, 128, 255]
print(pixels.map { Double($0) / 255 }, pixels.reduce(0) { $0 + Int($1) }, pixels.max()!, pixels.sorted(by: >))
var small: Int8 = -100
small += 50
small -= 1
print(small, -small, abs(small), small.signum(), Int8.max.addingReportingOverflow(1), small.quotientAndRemainder(dividingBy: 7))
print(UInt.max - 1 > 5, UInt.max / 2, [UInt.max, 0, 7].sorted(), Set<UInt>([5, 5]).count, min(UInt8(3), 9), UInt32.max &+ 1)

// Operators: bitwise and shift operators
// ---
print(1 << 10, 1 << 63, 1 << 64, 1 << -1, -8 >> 1, -1 >> 70, 5 >> 1)
print(~5, ~0, 6 & 3, 6 | 3, 6 ^ 3, 1 | 2 ^ 3 & 5, 1 << 2 + 3, 7 & 3 << 1)
print(Int.max &+ 1, Int.min &- 1, Int.max &* 2, 3 &+ 4 &* 5)
var flags = 0
flags |= 4
flags ^= 1
flags <<= 2
flags &= 20
flags >>= 1
print(flags)

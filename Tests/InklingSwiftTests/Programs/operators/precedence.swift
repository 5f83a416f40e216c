// Operators: precedence and associativity of all standard operators
import Foundation
// ---
print(2 + 3 * 4 - 6 / 2 % 2, (2 + 3) * 4, -2 * -3, 10 - 4 - 3, 100 / 10 / 5, 7 % 4 * 2)
print(1 << 2 + 3, 1 + 1 << 3, 6 & 3 + 1, 6 | 1 & 3, 5 ^ 1 * 2, ~0 & 0xF, 2 * 3 & 2)
print(true || false && false, !true || true, !(true && false), 1 < 2 && 2 < 3 || false)
print(1 + 2 == 3, 3 != 2 + 1, 2 * 2 >= 4, "a" + "b" == "ab", 5 / 2 < 3)
let a: Int? = nil, b: Int? = 5
print(a ?? b ?? 0, (a ?? 1) + 1, a ?? 1 + 1, a == nil ? "none" : "some", b ?? 0 > 3 ? "big" : "small")
print(true ? 1 : false ? 2 : 3, false ? 1 : false ? 2 : 3, 1 > 2 ? "x" : 2 > 1 ? "y" : "z")
print((1...3).map { $0 * 2 }, (1..<3 + 2).count, Array(0...2 * 2), 0..<2 == 0..<1 + 1)
var x = 5
x += 2 * 3; print(x)
x -= x / 2; print(x)
x <<= 1 + 1; print(x)
x %= 7; x |= 8; x ^= 1; x &= ~2; print(x)
x = x > 3 && x < 100 ? x * -1 : x; print(x, -x, +x, -(-x))
print(Int.max &+ 1 == Int.min, Int.min &- 1 == Int.max, Int.max &* 2)
print(7 / 2, -7 / 2, 7 % 3, -7 % 3, 7 % -3, 7.0 / 2, -7.5.rounded() + 1)
print(1.0 / 3 * 3 == 1, 0.1 + 0.2 == 0.3, 0.1 + 0.2, 1e3 - 1, 2.5e-1 * 4)
print(0b1100 >> 2, -16 >> 2, 1 << 62, 0xF0 >> 4 | 0x0F << 4, -1 >> 70, 1 << 64)
let t = (1, "b") < (1, "c"), u = (2, 0) == (2, 0)
print(t, u, t && !u, t != u)
print([1] + [2] + [3] == [1, 2, 3], "a" < "b", "B" < "a", [1, 2] == [2, 1])

// Integers: arithmetic, division and remainder
// ---
let a = 7, b = -3
print(a + b, a - b, a * b, a / b, a % b, -a / 2, -a % 2, -(-a), +a)
print(1_000_000 * 3, 0xff, 0b1010, 0o17, 0x7fff_ffff, -9223372036854775808)
print(Int.max, Int.min, Int.max - 1, Int.min + 1)
print(2 + 3 * 4 - 5 / 2 % 3, (2 + 3) * 4, 2 * (3 + 4) * 5, 100 / 7 * 7 + 100 % 7)
print(10 - 3 - 2, 100 / 10 / 2, 2 - -2, 5 - -(-3))

// Numeric literals: types taken from the context
// ---
let d: Double = 3
let f: Float = 3
print(d, f, 1 * 0.5, 1 / 2, 1 / 2.0, 7 / 2 * 2.0, 5 / 2 == 2.5, 3 == 3.0)
let half: Double = 1 / 2
let third: Float = 1 / 3
print(half, third, d * 2 + 1 / 2, 1 / 2 + d, (1 / 2) * d, -1 / 2 * d, d - 7 / 2)
let n = 4
print(n / 3, n * 2 + 7 / 2, Double(n) / 3, 2 * Double(n), 1 / Double(n))
let values: [Double] = [1, 2, 3.5]
let mixed = [1, 2.5, 3]
let withVariable = [1, d]
print(values, mixed, withVariable, [[1, 2], [0.5]], [[], [1.5, 2]] == [[], [1.5, 2]])
let big: Double = 9007199254740993
let bigger: Double = 100000000000000000000
print(big, bigger)

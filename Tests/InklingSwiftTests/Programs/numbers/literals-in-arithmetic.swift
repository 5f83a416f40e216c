// Numeric literals: arithmetic between literals
// ---
let i = 7, d = 2.5
let o: Int? = 4, od: Double? = 1.5
func show(_ x: Double) -> String { "D\(x)" }
func show(_ x: Int) -> String { "I\(x)" }
print(show(7 / 2), show(7 / 2.0), show(i - 2), Double(7 / 2), Double(1 - 4 / 8) * d, "\(3 / 2 + 1)")
print((od ?? 1 / 2) * 2, min(d, 7 / 2), [3, 1].reduce(0.5) { $0 + Double($1) * (1 / 2) }, (o ?? 7 / 2) + 1)
let list: [Double] = [7 / 2, d, -3]
let small: Float = 7 / 2 - 1
let maybe: Double? = 1 / 4
let rows: [[Double]] = [[2 * 7], [0.5]]
print(list, small, maybe ?? 0, rows, d > 7 / 2, i > 7 / 2, 1 + 2 * d, 7 / 2 * d)

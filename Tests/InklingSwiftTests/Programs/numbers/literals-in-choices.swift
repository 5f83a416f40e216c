// Numeric literals: in choices, ranges and arguments
// ---
func half(_ x: Double) -> Double { x / 2 }
func small(_ x: Float) -> Float { x * 0.1 }
let flag = true
let d = 0.25
let z = flag ? 1 : 2.5
let w = !flag ? d : 1
print(flag ? 1 : 2, z, w, "\(flag ? 1 : 3)")
print(half(3), half(7 / 2), half(-1), half(flag ? 1 : 2), small(3), small(1 / 3))
let x: Double = flag ? 1 : 2
let y: Float = flag ? 0.1 : 2
print(x, y, max(1, 2.5), max(d, 1), min(1 / 2, d), abs(-3), abs(-2.5), abs(d - 1))

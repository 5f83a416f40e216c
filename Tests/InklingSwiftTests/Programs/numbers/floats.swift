// Floating-point numbers: Float arithmetic and text
// ---
let f: Float = 0.1
let g: Float = 1 / 3
print(f, g, f + 0.2, f * 3, f - g, f / g, -f, f * f)
print(Float(16777216) + 1, Float(1e10), Float(1e-7), Float.pi, Float.infinity, Float.nan)
var sum: Float = 0
for _ in 0..<10 { sum += 0.1 }
print(sum, sum == 1, sum > 1, f < g, f <= f, f >= g, Double(f), Float(0.1) == f)
let list: [Float] = [0.1, 1, 2.5e-3]
print(list, list.max()!, list.reduce(0, +), list.map { $0 * 2 })

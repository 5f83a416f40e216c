// Printing: exact text of Double and Float
// ---
print(1.0, 0.1, 100.0, 1e15, 1e16, 123456789012345680.0, 1e17, 1e-4, 1e-5, 0.00012345, 1.5e-7)
print(0.1 + 0.2, 1.0 / 3, 2.0 / 3, 100.0 / 3, 1e21, 1e22, 1e100, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308)
print(-0.0, 0.0, -1.5, 1 / 0.0, -1 / 0.0, Double.nan, Double.pi, 4.0, 12345678.9, 9007199254740993.0, 9999999999999998.0)
print(Float(0.1), Float(1) / 3, Float(16777216), Float(1e7), Float(1e8), Float(123456789), Float(1e-5), Float(3.4e38), Float(1.5), Float.nan, -Float.infinity, Float.pi)
print([0.1, 1e16, -0.0, .nan, .infinity], (0.5, 1e-7), [Float(0.1), 2], [[1.0], []], Optional(0.1) as Any)
print("\(1e16) \(0.1 + 0.2) \(Float(0.3)) \(5e-324)", String(1e-5), String(2.0), 2.5.description, String(Float(0.7)), "\(100_000_000_000_000_000_000.0)")
var x = 1.0
for _ in 0..<8 { x /= 10; print(x, terminator: " ") }
x = 1
for _ in 0..<18 { x *= 10; print(x, terminator: " ") }
print()
for n in [1, 10, 255, -7, Int.max, Int.min] { print(n, Double(n), Float(n), terminator: " | ") }
print()
print(stride(from: 0, through: 1, by: 0.1).map { $0 }, (1...5).map { 1 / Double($0) }, [1, 2.5, 3].map { $0 / 7 })

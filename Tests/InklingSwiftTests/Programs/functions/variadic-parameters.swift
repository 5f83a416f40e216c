// Functions: variadic parameters
// ---
func sum(_ numbers: Int...) -> Int { numbers.reduce(0, +) }
print(sum(), sum(1), sum(1, 2, 3))
func join(_ parts: String..., separator: String = "-", times: Int = 1) -> String {
  (0..<times).map { _ in parts.joined(separator: separator) }.joined(separator: "|")
}
print(join("a", "b"), join("a", "b", separator: "+"), join("x", times: 2))
func mean(of numbers: Double..., scale: Double) -> Double {
  numbers.isEmpty ? 0 : scale * numbers.reduce(0, +) / Double(numbers.count)
}
print(mean(of: 1, 2, 4.5, scale: 2), mean(scale: 3))

// Ranges: closed ranges of Double
// ---
let unit: ClosedRange<Double> = 0...1
let (low, high): (Float, Float) = (0.1, 0.7)
let small: ClosedRange<Float> = low...high
func clip(_ x: Double, to range: ClosedRange<Double> = -1...1) -> Double {
  min(max(x, range.lowerBound), range.upperBound)
}
print(unit, small, [unit], (unit, 1), small.upperBound - small.lowerBound)
print(clip(3), clip(-0.5), clip(3, to: 2...2.5), clip(1 / 4, to: unit))
print(unit.contains(0.5), unit.contains(1), unit.contains(.nan), unit == 0...1, unit != 0...2)
var chosen: ClosedRange<Double>? = nil
print(chosen == nil, chosen ?? unit)
chosen = 0.5...0.75
if let range = chosen { print("\(range)", range.upperBound) }

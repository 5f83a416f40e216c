// Floating-point numbers: rounding rules, classification, remainders, special values
import Foundation
// ---
for x in [2.5, -2.5, 3.5, 2.4, -0.4, 7] {
  print(x.rounded(), x.rounded(.up), x.rounded(.down), x.rounded(.towardZero), x.rounded(.awayFromZero), x.rounded(.toNearestOrEven), x.rounded(.toNearestOrAwayFromZero), x.magnitude, -x)
}
print(7.5.truncatingRemainder(dividingBy: 2), (-7.5).truncatingRemainder(dividingBy: 2), 7.5.remainder(dividingBy: 2), fmod(7.5, 2), 9.0.squareRoot(), sqrt(2), 2.0.squareRoot() * 2.0.squareRoot())
print(Double.pi, Double.infinity, -Double.infinity, Double.nan, Double.greatestFiniteMagnitude, Double.leastNormalMagnitude, Double.leastNonzeroMagnitude, Double.ulpOfOne, 1.0.ulp, 1.0.nextUp, 1.0.nextDown, Float.pi, Double.zero)
let nan = Double.nan, inf = Double.infinity
print(nan.isNaN, nan == nan, nan != nan, nan < 1, inf > 1e308, inf.isInfinite, 1.0.isFinite, (inf - inf).isNaN, 1 / inf, -1 / inf, 0.0 == -0.0, 1 / -0.0, (0.0 / 0.0).isNaN, max(nan, 1).isNaN, inf.isNormal, 0.0.isZero)
let two = 2.0, one = 1.0, half = 0.5
let powers: [Double] = [pow(two, half), pow(two, 10.0), exp(one), log(10.0), log2(8.0), log10(1000.0), exp2(3.0), cbrt(27.0), hypot(3.0, 4.0)]
let angles: [Double] = [sin(0.0), cos(0.0), tan(one), atan2(one, one), asin(one), acos(one), atan(one), sinh(one), tanh(half)]
print(powers, angles)
print(floor(-1.5), ceil(-1.5), round(2.5), trunc(-2.7), abs(-2.5), fabs(-1.0), fmin(1.0, 2), fmax(1.0, 2))
var x = 2.5; x.round(); print(x); x = -2.5; x.round(.up); print(x); x.negate(); print(x); x = 2; x.formSquareRoot(); print(x)
print(Double("3.14")!, Double("inf")!, Double("nan")!, Double("1e400") as Any, Double("0x1p3")!, Double(" 1") as Any, Double(Int.max), Double(exactly: 1 << 53)!, Double(exactly: Int.max) as Any, Int(2.0e9), Int((2.7).rounded()))
print(0.1 + 0.2, 1.1 * 3, 1e16 + 1, 100 * 1.1, 3 * 0.1, 4.35 * 100, 1 - 0.9, (0.1 + 0.7) * 10, 1.0 / 3, 2.0 / 3, 1e23, 5e-324 / 2)
print(Float(0.1), Double(Float(0.1)), Float(1) / 3, Float(16777216) + 1, Float(1e10), Float.greatestFiniteMagnitude, Float(0.1) + Float(0.2), Float("0.3")!, Float.infinity)
print(min(2.5, 1), max(-0.0, 0.0), [3.5, 1.5].min()!, [0.1, 0.2, 0.3].reduce(0, +), [0.1, 0.2, 0.3].reduce(0, +) == 0.6, 5.0.advanced(by: 0.5), 1.0.distance(to: 3), 2.0.addingProduct(3, 4), 1.5.description, 1e100.description.count)

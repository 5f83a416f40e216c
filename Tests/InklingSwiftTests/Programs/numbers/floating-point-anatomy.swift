// Floating-point numbers: sign, exponent, significand, bit patterns and neighbours
import Foundation
// ---
for x in [2.0, -0.15625, 10, -0.0, 1e300] {
  print(x, x.sign, x.exponent, x.significand, x.ulp, x.nextUp, x.nextDown, x.bitPattern)
}
print(Double(sign: .minus, exponent: 3, significand: 1.5), Double(bitPattern: 0x3FF0_0000_0000_0000), Float(1).bitPattern, Float(bitPattern: 0x4000_0000))
print(0.1.isLess(than: 0.2), 5.0.isEqual(to: 5), (-2.0).sign == .minus, Double.maximum(1, .nan), Double.minimum(1, 2), 0.0.isSubnormal, 5e-324.isSubnormal)
print(copysign(2.0, -1.0), expm1(0.0), log1p(0.0), erf(0.5), fma(2.0, 3.0, 4.0), 2.0.addingProduct(3, 4))
let bits = String(UInt64(1.5.bitPattern), radix: 2)

// Numeric conversion: between Int, Double and Float
import Foundation
// ---
let n = 7
print(Double(n), Float(n), Int(2.9), Int(-2.9), Int(0.0), Double(3), Int(3.99), Double(7 / 2))
print(Double(n / 2), Double(n) / 2, Int(Double(n) / 2), Float(1 / 3), Int(7 / 2.0), Double(1 << 3))
print(Int(2.5.rounded()), Int((-2.5).rounded()), Int(Float(2.75)), Float(0.1), Double(Float(0.5)))
print(Double(2.5), Int(Int.max), Double(Int.max), Float(Int.max), Double(-0.0))

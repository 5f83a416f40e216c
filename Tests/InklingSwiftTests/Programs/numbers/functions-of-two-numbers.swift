// Mathematics: functions of two numbers
import Foundation
// ---
let x = 2.0, y = 3.0
print(pow(x, y), pow(x, 0.5), pow(x, -1), atan2(x, y), hypot(x, y), pow(x, 2) + pow(y, 2))
let p: Double = pow(2, 10)
let q: Float = pow(2, 3)
print(p, q, 7.5.truncatingRemainder(dividingBy: 2), (-7.5).truncatingRemainder(dividingBy: 2))
print(9.isMultiple(of: 3), 10.isMultiple(of: 3))

// Mathematics: functions of one number
import Foundation
// ---
for x in [0.0, 0.5, 1, 2.25, -1.5, 100] {
  print(exp(x), sin(x), cos(x), tan(x), tanh(x), floor(x), ceil(x), round(x), x.rounded())
  print(sqrt(abs(x)), log(abs(x) + 1), log2(abs(x) + 1), log10(abs(x) + 1), abs(x).squareRoot())
}
let f: Float = 2
print(sqrt(f), exp(f), log(f), tanh(f), sqrt(2), floor(2.7), ceil(-2.7), round(-2.5), sqrt(7 / 2))

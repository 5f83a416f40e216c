// Integers: sized integers as parameters and results
// ---
func mixed(_ value: UInt32, _ rounds: Int) -> UInt32 {
  var state = value
  for _ in 0..<rounds {
    state ^= state << 13
    state ^= state >> 17
    state ^= state << 5
  }
  return state
}
print((1...3).map { mixed(UInt32($0), 10) })
func half(_ value: UInt64) -> UInt64 { value / 2 }
let apply: (UInt64) -> UInt64 = half
var sum: UInt64 = 0
let add = { (value: UInt64) in sum += value }
for i in 1...2 { add(apply(UInt64.max - UInt64(i))) }
print(sum, UInt64.max > sum)
let byte: UInt8? = UInt8("42")
if let byte { print(byte, byte + 1) }
func clamp(_ value: Int) -> UInt8 { UInt8(clamping: value) }
print([-5, 7, 500].map(clamp), [1, 2].map { Int8($0) }.reduce(0, +))

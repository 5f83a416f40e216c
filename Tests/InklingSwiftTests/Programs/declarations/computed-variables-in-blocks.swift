// Constants and variables: computed variables in blocks and functions
func increaseDouble(_ x: inout Double) { x += 1 }
// ---
var celsius = 20.0
var fahrenheit: Double {
  get { celsius * 9 / 5 + 32 }
  set { celsius = (newValue - 32) / 1.8 }
}
var answer: Int { 42 }
print(fahrenheit, answer)
fahrenheit = 212
fahrenheit += 18
increaseDouble(&fahrenheit)
print(celsius, fahrenheit)
var count = 0
var double: Int {
  count += 1
  return answer * 2
}
var both: [Int] {
  get { [answer, count] }
  set(new) { count = new[1] }
}
print(double, double, count, both)
both[1] = 10
both.append(3)
let g = { double + count }
print(g(), both.map { $0 + double })
var text: String { if answer > 3 { return "big" } else { return "small" } }
print("\(text) \(text.count)")
var action: (Int) -> Int { { $0 + answer } }
print(action(1))

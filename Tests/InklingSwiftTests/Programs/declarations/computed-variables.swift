// Constants and variables: computed variables and property observers of variables
var celsius = 20.0
var fahrenheit: Double {
  get { celsius * 9 / 5 + 32 }
  set { celsius = (newValue - 32) * 5 / 9 }
}
var isHot: Bool { celsius > 30 }
print(celsius, fahrenheit, isHot)
fahrenheit = 212
print(celsius, fahrenheit, isHot)
fahrenheit -= 90
print(celsius, isHot)
var log: [String] = []
var score = 0 {
  willSet { log.append("will \(score) -> \(newValue)") }
  didSet { log.append("did \(oldValue) -> \(score)") }
}
score = 5
score += 1
score *= 10
print(log)
var clamped = 0 {
  didSet { if clamped > 10 { clamped = 10 } }
}
clamped = 7
print(clamped)
clamped = 70
print(clamped)
func half(of n: Int) -> Int {
  var result: Int { n / 2 }
  var changes = 0
  var twice: Int {
    get { n * 2 }
    set { changes += newValue }
  }
  twice = 3
  twice += 1
  return result + changes
}
print(half(of: 9))

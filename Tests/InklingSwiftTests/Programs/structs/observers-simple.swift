// Properties: willSet and didSet that print and limit
struct StepCounter {
  var total = 0 {
    willSet { print("about to set to \(newValue)") }
    didSet { if total > oldValue { print("added \(total - oldValue)") } }
  }
}
struct Thermostat {
  var target = 20.0 { didSet { target = min(max(target, 5), 30) } }
}
// ---
var c = StepCounter()
c.total = 200
c.total = 360
c.total -= 100
print(c)
var t = Thermostat()
t.target = 100
print(t.target)
t.target -= 40
print(t.target)

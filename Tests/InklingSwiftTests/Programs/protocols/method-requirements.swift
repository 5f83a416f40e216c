// Protocols: method requirements, also mutating ones
protocol Toggling { mutating func toggle() }
protocol Speaking { func speak(to name: String, times: Int) -> String }
enum Switch: Toggling {
  case on, off
  mutating func toggle() { self = self == .on ? .off : .on }
}
struct Lamp: Toggling {
  var brightness = 0
  mutating func toggle() { brightness = brightness == 0 ? 10 : 0 }
}
struct Dog: Speaking { func speak(to name: String, times: Int) -> String { String(repeating: "Woof ", count: times) + name } }
struct Cat: Speaking { func speak(to name: String, times n: Int) -> String { "Meow \(name) \(n)" } }
func flipTwice<T: Toggling>(_ x: inout T) { x.toggle(); x.toggle() }
// ---
var s = Switch.off
s.toggle()
print(s)
var lamp = Lamp()
lamp.toggle()
print(lamp)
flipTwice(&s)
flipTwice(&lamp)
print(s, lamp.brightness)
var things: [any Toggling] = [Switch.on, Lamp()]
for i in 0..<things.count { things[i].toggle() }
print(things)
let animals: [any Speaking] = [Dog(), Cat()]
for a in animals { print(a.speak(to: "Eve", times: 2)) }

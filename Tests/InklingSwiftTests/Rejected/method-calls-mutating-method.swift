// A method without mutating that calls a mutating one
struct Counter {
  var n = 0
  mutating func bump() { n += 1 }
  func twice() {
    bump() // error
  }
}
print(Counter())

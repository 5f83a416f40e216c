// A method that changes a property without mutating
struct Counter {
  var n = 0
  func bump() { n += 1 } // error
}
print(Counter())

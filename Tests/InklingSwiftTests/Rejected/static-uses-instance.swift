// A static method that uses an instance property
struct Counter {
  var n = 0
  static func show() -> Int { n } // error
}
print(Counter.show())

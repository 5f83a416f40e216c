// An initializer that cannot fail leaves the work to one that can.
struct Positive {
  var value: Int
  init?(checked: Int) { if checked < 0 { return nil }; value = checked }
  init(_ number: Int) {
    self.init(checked: number) // error
  }
}
print(Positive(1).value)

// A mutating requirement called on a constant
protocol Toggling { mutating func toggle() }
func flip(_ x: some Toggling) {
  x.toggle() // error
}

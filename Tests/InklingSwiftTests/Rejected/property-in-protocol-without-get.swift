// A protocol property without { get }
protocol Shape {
  var area: Double // error
}

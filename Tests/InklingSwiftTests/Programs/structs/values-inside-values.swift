// Structures: changes of values inside values
struct Layer {
  struct Shape { var rows: Int, columns: Int }
  var shape: Shape
  var weights: [Double]
  var count: Int { shape.rows * shape.columns }
  mutating func fill() { weights = [Double](repeating: 0.5, count: count) }
  subscript(row: Int, column: Int) -> Double {
    get { weights[row * shape.columns + column] }
    set { weights[row * shape.columns + column] = newValue }
  }
}
struct Net {
  var layers: [Layer]
  var best: Layer? = nil
  var step: (Double) -> Double = { $0 + 1 }
  mutating func fill() { for i in layers.indices { layers[i].fill() } }
  func total() -> Int {
    var sum = 0
    for layer in layers { sum += layer.count }
    return sum
  }
}
// ---
let shape = Layer.Shape(rows: 2, columns: 3)
var net = Net(layers: [Layer(shape: shape, weights: []), Layer(shape: .init(rows: 1, columns: 2), weights: [1])])
let before = net
net.fill()
net.layers[0][1, 2] += 2
net.layers[0].shape.rows = 1
net.best = net.layers[1]
print(net.total(), net.layers, before.layers[0].weights, net.best!.weights, net.step(2))
net.step = { $0 * 10 }
print(net.step(3), net.layers.map { $0.shape.rows }, net.layers[0].weights.count)
var sum = 0.0
for layer in net.layers { sum += layer.weights.reduce(0, +) }
print(sum)
var copies = [net, net]
copies[1].layers[1][0, 0] = -1
print(copies[0].layers[1].weights, copies[1].layers[1].weights)

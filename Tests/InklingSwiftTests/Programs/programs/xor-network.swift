// A program: a network of two layers that learns XOR by backpropagation
import Foundation
struct Generator { var state: UInt32 = 7; mutating func next() -> Double { state = state &* 1664525 &+ 1013904223; return Double(state >> 8) / Double(1 << 24) * 2 - 1 } }
protocol Layer { mutating func forward(_ x: [Double]) -> [Double]; mutating func backward(_ g: [Double], rate: Double) -> [Double] }
struct Dense: Layer {
  var w: [[Double]], b: [Double]
  private var input: [Double] = []
  init(_ i: Int, _ o: Int, _ g: inout Generator) { w = (0..<o).map { _ in (0..<i).map { _ in g.next() } }; b = .init(repeating: 0, count: o) }
  mutating func forward(_ x: [Double]) -> [Double] { input = x; return zip(w, b).map { r, b in zip(r, x).map(*).reduce(b, +) } }
  mutating func backward(_ g: [Double], rate: Double) -> [Double] {
    var back = [Double](repeating: 0, count: input.count)
    for o in w.indices {
      for i in input.indices { back[i] += w[o][i] * g[o]; w[o][i] -= rate * g[o] * input[i] }
      b[o] -= rate * g[o]
    }
    return back
  }
}
struct Sigmoid: Layer {
  private var output: [Double] = []
  mutating func forward(_ x: [Double]) -> [Double] { output = x.map { 1 / (1 + exp(-$0)) }; return output }
  mutating func backward(_ g: [Double], rate: Double) -> [Double] { zip(g, output).map { $0 * $1 * (1 - $1) } }
}
struct Network {
  var layers: [any Layer]
  mutating func predict(_ x: [Double]) -> [Double] { var y = x; for i in layers.indices { y = layers[i].forward(y) }; return y }
  mutating func train(_ x: [Double], _ t: [Double], rate: Double) -> Double {
    var g = zip(predict(x), t).map { $0 - $1 }
    let loss = g.map { $0 * $0 }.reduce(0, +)
    for i in layers.indices.reversed() { g = layers[i].backward(g, rate: rate) }
    return loss
  }
}
// ---
var random = Generator()
var net = Network(layers: [Dense(2, 4, &random), Sigmoid(), Dense(4, 1, &random), Sigmoid()])
let data: [([Double], [Double])] = [([0, 0], [0]), ([0, 1], [1]), ([1, 0], [1]), ([1, 1], [0])]
var losses: [Double] = []
for _ in 0..<1500 { losses.append(data.reduce(0) { $0 + net.train($1.0, $1.1, rate: 2) }) }
print(losses.count, losses.last! < 0.02, losses.first! > 0.5)
for (x, t) in data { print(x, t, net.predict(x).map { $0.rounded() }) }
print(net.layers.map { "\(type(of: $0))" }, (net.layers[0] as! Dense).w.count)

// A program: a neuron that learns
import Foundation
// ---
let inputs: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
let targets: [Double] = [0, 1, 1, 1]
var weights = [0.1, -0.2]
var bias = 0.0
func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
for epoch in 1...20 {
  var loss = 0.0
  for (x, y) in zip(inputs, targets) {
    let z = zip(weights, x).map { $0 * $1 }.reduce(bias, +)
    let p = sigmoid(z)
    loss -= y * log(p) + (1 - y) * log(1 - p)
    let gradient = p - y
    for i in weights.indices { weights[i] -= 0.5 * gradient * x[i] }
    bias -= 0.5 * gradient
  }
  if epoch % 5 == 0 { print(epoch, loss / Double(targets.count)) }
}
print(weights, bias, inputs.map { sigmoid($0[0] * weights[0] + $0[1] * weights[1] + bias) > 0.5 })

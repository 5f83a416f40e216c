// Structures: copies are values of their own, in arrays, loops, closures and parameters
struct Layer {
  var weights: [Double]
  var bias = 0.0
  mutating func scale(by k: Double) { for i in weights.indices { weights[i] *= k }; bias *= k }
  func scaled(by k: Double) -> Layer { var copy = self; copy.scale(by: k); return copy }
}
struct Net {
  var layers: [Layer]
  var history: [String: [Double]] = [:]
}
// ---
var a = Layer(weights: [1, 2], bias: 0.5)
var b = a
b.weights[0] = 100
b.bias = -1
print(a, b)
var net = Net(layers: [a, b])
a.scale(by: 10)
print(net.layers[0], a)
for var layer in net.layers { layer.scale(by: 0); layer.bias += 1 }
print(net.layers.map { $0.bias })
for i in net.layers.indices { net.layers[i].bias += 1 }
print(net.layers.map { $0.bias })
let snapshot = net
net.layers[1].weights.append(7)
net.history["loss", default: []].append(0.25)
print(snapshot.layers[1].weights, net.layers[1].weights, snapshot.history.count, net.history)
func train(_ net: Net) -> Net { var net = net; net.layers.removeFirst(); return net }
let trained = train(net)
print(trained.layers.count, net.layers.count)
func change(_ net: inout Net) { net.layers[0] = net.layers[0].scaled(by: 2); net = Net(layers: net.layers) }
change(&net)
print(net.layers[0], net.history)
var saved = net.layers[0]
let later = { saved.bias }
let now = { [saved] in saved.bias }
saved.bias = 42
print(later(), now(), net.layers[0].bias)
var nested = [[Layer(weights: [])], []]
nested[1] = nested[0]
nested[1][0].weights.append(1)
print(nested)
var t = (first: a, second: a)
t.second.weights.removeAll()
print(t.first.weights, t.second.weights)
var maybe: Layer? = a
maybe?.bias = 9
print(maybe!.bias, a.bias)
a = Layer(weights: [0])
print(maybe!.weights, a.weights)

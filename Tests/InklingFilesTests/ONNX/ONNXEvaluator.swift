import Foundation
import InklingCore

/// Computes what an ONNX file says, slowly and in double precision, operation by operation as ONNX's
/// documentation defines them. It knows nothing of Inkling's layers.
///
/// Source: "ONNX Operators", version 17.
struct ONNXEvaluator {
  /// An array in row-major order.
  struct Array {
    var shape: [Int]
    var numbers: [Double]

    init(_ shape: [Int], _ numbers: [Double]) {
      self.shape = shape
      self.numbers = numbers
    }

    init(_ tensor: Tensor) { self.init(tensor.shape, tensor.scalars.map { Double($0) }) }

    /// The number at a place, or `nil` outside.
    func at(_ place: [Int]) -> Double? {
      var offset = 0
      for (index, size) in zip(place, shape) {
        guard index >= 0, index < size else { return nil }
        offset = offset * size + index
      }
      return numbers[offset]
    }

    /// An array whose numbers a function gives for every place.
    static func make(_ shape: [Int], _ number: ([Int]) -> Double) -> Array {
      var array = Array(shape, [])
      for flat in 0..<shape.reduce(1, *) {
        var place = [Int](repeating: 0, count: shape.count)
        var rest = flat
        for axis in shape.indices.reversed() {
          place[axis] = rest % shape[axis]
          rest /= shape[axis]
        }
        array.numbers.append(number(place))
      }
      return array
    }

    func map(_ function: (Double) -> Double) -> Array { Array(shape, numbers.map(function)) }
  }

  struct Unknown: Error {
    let operation: String
  }

  /// What the file's model gives for some examples.
  static func run(_ file: ONNXFile, _ input: Tensor) throws -> Array {
    var values = file.constants.mapValues { Array($0) }
    values[file.inputs[0].name] = Array(input)
    for node in file.nodes {
      let inputs = try node.inputs.map { name in
        guard let value = values[name] else { throw Unknown(operation: "value \(name)") }
        return value
      }
      guard values.updateValue(try result(of: node, inputs), forKey: node.outputs[0]) == nil else {
        throw Unknown(operation: "\(node.outputs[0]) a second time")
      }
    }
    guard let output = values[file.outputs[0].name] else { throw Unknown(operation: "output") }
    return output
  }

  private static func result(of node: ONNXFile.Node, _ inputs: [Array]) throws -> Array {
    let x = inputs[0]
    func float(_ name: String, _ standard: Double) -> Double {
      node.floats[name].map { Double($0) } ?? standard
    }
    switch node.operation {
    case "Identity": return x
    case "Relu": return x.map { max($0, 0) }
    case "Sigmoid": return x.map { 1 / (1 + exp(-$0)) }
    case "Tanh": return x.map { tanh($0) }
    case "Exp": return x.map { exp($0) }
    case "Erf": return x.map { erf($0) }
    case "Softplus": return x.map { log(1 + exp($0)) }
    case "Softsign": return x.map { $0 / (1 + abs($0)) }
    case "LeakyRelu":
      let alpha = float("alpha", 0.01)
      return x.map { $0 < 0 ? alpha * $0 : $0 }
    case "Elu":
      let alpha = float("alpha", 1)
      return x.map { $0 < 0 ? alpha * (exp($0) - 1) : $0 }
    case "Selu":
      let (alpha, gamma) = (float("alpha", 1.67326), float("gamma", 1.0507))
      return x.map { gamma * ($0 > 0 ? $0 : alpha * (exp($0) - 1)) }
    case "HardSigmoid":
      let (alpha, beta) = (float("alpha", 0.2), float("beta", 0.5))
      return x.map { max(0, min(1, alpha * $0 + beta)) }
    case "Add": return try elementwise(x, inputs[1], +)
    case "Mul": return try elementwise(x, inputs[1], *)
    case "Div": return try elementwise(x, inputs[1], /)
    case "Softmax", "LogSoftmax":
      let axis = node.integers["axis"]?[0] ?? -1
      return softmax(x, axis < 0 ? axis + x.shape.count : axis, node.operation == "LogSoftmax")
    case "Flatten":
      let axis = node.integers["axis"]?[0] ?? 1
      return Array(
        [x.shape[..<axis].reduce(1, *), x.shape[axis...].reduce(1, *)], x.numbers)
    case "Reshape":
      let shape = inputs[1].numbers.enumerated().map { $1 == 0 ? x.shape[$0] : Int($1) }
      guard shape.reduce(1, *) == x.numbers.count else { throw Unknown(operation: "shape") }
      return Array(shape, x.numbers)
    case "Transpose":
      let axes = node.integers["perm"] ?? []
      return .make(axes.map { x.shape[$0] }) { place in
        var source = place
        for (index, axis) in axes.enumerated() { source[axis] = place[index] }
        return x.at(source) ?? .nan
      }
    case "Pad":
      let (pads, rank) = (inputs[1].numbers.map { Int($0) }, x.shape.count)
      return .make((0..<rank).map { pads[$0] + x.shape[$0] + pads[rank + $0] }) { place in
        x.at(zip(place, pads).map { $0 - $1 }) ?? 0
      }
    case "Gemm":
      let (w, bias) = (inputs[1], inputs.count > 2 ? inputs[2] : nil)
      return .make([x.shape[0], w.shape[1]]) { place in
        (0..<w.shape[0]).reduce(bias?.numbers[place[1]] ?? 0) {
          $0 + x.numbers[place[0] * w.shape[0] + $1] * w.numbers[$1 * w.shape[1] + place[1]]
        }
      }
    case "BatchNormalization":
      let epsilon = float("epsilon", 1e-5)
      return .make(x.shape) { place in
        let c = place[1]
        let deviation = (inputs[4].numbers[c] + epsilon).squareRoot()
        return ((x.at(place) ?? .nan) - inputs[3].numbers[c]) / deviation * inputs[1].numbers[c]
          + inputs[2].numbers[c]
      }
    case "Conv": return convolution(node, x, inputs[1], inputs.count > 2 ? inputs[2] : nil)
    case "MaxPool": return windows(node, x) { $0.max() ?? .nan }
    case "AveragePool": return windows(node, x) { $0.reduce(0, +) / Double($0.count) }
    case "GlobalMaxPool": return whole(x) { $0.max() ?? .nan }
    case "GlobalAveragePool": return whole(x) { $0.reduce(0, +) / Double($0.count) }
    default: throw Unknown(operation: node.operation)
    }
  }

  private static func elementwise(
    _ x: Array, _ y: Array, _ function: (Double, Double) -> Double
  ) throws -> Array {
    if y.shape.isEmpty { return x.map { function($0, y.numbers[0]) } }
    guard x.shape == y.shape else { throw Unknown(operation: "shapes") }
    return Array(x.shape, zip(x.numbers, y.numbers).map(function))
  }

  private static func softmax(_ x: Array, _ axis: Int, _ isLogarithm: Bool) -> Array {
    .make(x.shape) { place in
      let line = (0..<x.shape[axis]).map { index in
        var other = place
        other[axis] = index
        return x.at(other) ?? .nan
      }
      let largest = line.max() ?? 0
      let sum = line.reduce(0) { $0 + exp($1 - largest) }
      let own = line[place[axis]] - largest
      return isLogarithm ? own - log(sum) : exp(own) / sum
    }
  }

  private static func whole(_ x: Array, _ function: ([Double]) -> Double) -> Array {
    let size = x.shape[2...].reduce(1, *)
    return Array(
      [x.shape[0], x.shape[1], 1, 1],
      stride(from: 0, to: x.numbers.count, by: size).map { start in
        function(Swift.Array(x.numbers[start..<start + size]))
      })
  }

  /// How a kernel or a pool slides.
  private struct Window {
    let size, strides, dilations, pads: [Int]

    init(_ node: ONNXFile.Node) {
      size = node.integers["kernel_shape"] ?? []
      strides = node.integers["strides"] ?? [1, 1]
      dilations = node.integers["dilations"] ?? [1, 1]
      pads = node.integers["pads"] ?? [0, 0, 0, 0]
    }

    func output(_ shape: [Int]) -> [Int] {
      (0..<2).map { axis in
        let room = shape[2 + axis] + pads[axis] + pads[2 + axis]
        return (room - (size[axis] - 1) * dilations[axis] - 1) / strides[axis] + 1
      }
    }

    /// The place in the image that the kernel's (i, j) lies on.
    func place(_ output: [Int], _ i: Int, _ j: Int) -> [Int] {
      [
        output[2] * strides[0] - pads[0] + i * dilations[0],
        output[3] * strides[1] - pads[1] + j * dilations[1],
      ]
    }
  }

  private static func windows(
    _ node: ONNXFile.Node, _ x: Array, _ function: ([Double]) -> Double
  ) -> Array {
    let window = Window(node)
    return .make([x.shape[0], x.shape[1]] + window.output(x.shape)) { place in
      var numbers: [Double] = []
      for i in 0..<window.size[0] {
        for j in 0..<window.size[1] {
          if let number = x.at([place[0], place[1]] + window.place(place, i, j)) {
            numbers.append(number)
          }
        }
      }
      return function(numbers)
    }
  }

  private static func convolution(
    _ node: ONNXFile.Node, _ x: Array, _ w: Array, _ bias: Array?
  ) -> Array {
    let window = Window(node)
    let groups = node.integers["group"]?[0] ?? 1
    let (inputs, outputs) = (x.shape[1] / groups, w.shape[0] / groups)
    return .make([x.shape[0], w.shape[0]] + window.output(x.shape)) { place in
      var sum = bias?.numbers[place[1]] ?? 0
      for channel in 0..<inputs {
        let source = place[1] / outputs * inputs + channel
        for i in 0..<window.size[0] {
          for j in 0..<window.size[1] {
            let number = x.at([place[0], source] + window.place(place, i, j)) ?? 0
            sum += number * (w.at([place[1], channel, i, j]) ?? .nan)
          }
        }
      }
      return sum
    }
  }
}

import Foundation
import Testing

@testable import InklingCore

@Suite struct DenseTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let activation: Activation
    /// The activation of the sums [11, -14].
    let output: [Float]
    let reference: @Sendable ([Double]) -> [Double]
  }

  static let cases = [
    Case(testDescription: "linear", activation: .linear, output: [11, -14]) { $0 },
    Case(testDescription: "relu", activation: .relu, output: [11, 0]) { $0.map { max($0, 0) } },
    Case(testDescription: "softmax", activation: .softmax, output: [1, 1.388_794_4e-11]) { sums in
      let powers = sums.map { exp($0) }
      return powers.map { $0 / powers.reduce(0, +) }
    },
  ]

  @Test(arguments: cases) func `a dense layer passes every check of a layer`(_ it: Case) throws {
    // [1, 2, 3] times the kernel [[1, 0], [2, -1], [2, -4]] is [11, -14]; the bias adds [0, 0].
    try checkLayer(
      Dense(2, activation: it.activation), inputShape: [3], outputShape: [2],
      parameterShapes: [[3, 2], [2]],
      example: LayerExample(
        input: [1, 2, 3], weights: [[1, 0, 2, -1, 2, -4], [0, 0]], output: it.output),
      reference: { input, weights in
        it.reference(
          (0..<2).map { unit in
            input.indices.reduce(weights[1][unit]) { $0 + input[$1] * weights[0][$1 * 2 + unit] }
          })
      })
  }

  @Test func `a dense layer without bias has a kernel only`() throws {
    try checkLayer(
      Dense(1, useBias: false), inputShape: [2], outputShape: [1], parameterShapes: [[2, 1]],
      example: LayerExample(input: [3, 4], weights: [[2, 10]], output: [46]),
      reference: { input, weights in [dot(input, weights[0])] })
  }

  @Test func `the bias is added before the activation`() throws {
    try checkLayer(
      Dense(2, activation: .relu), inputShape: [1], outputShape: [2],
      parameterShapes: [[1, 2], [2]],
      example: LayerExample(input: [1], weights: [[1, 1], [-3, 0.5]], output: [0, 1.5]),
      reference: { input, weights in
        (0..<2).map { max(0, input[0] * weights[0][$0] + weights[1][$0]) }
      })
  }

  @Test func `a kernel large enough for several blocks has the gradient of one product`() throws {
    let (inputs, units, rows) = (130, 70, 7)
    let built = try Dense(units).built(for: LayerInput(layer: "it", shape: [inputs]))
    let run = try LayerRun(built, inputShape: [inputs], batchSize: rows)
    #expect(run.operation.gradientParts.count > 3)
    var random = RandomStream(seed: 9)
    let input = (0..<rows * inputs).map { _ in random.uniform(in: -1...1) }
    let direction = (0..<rows * units).map { _ in random.uniform(in: -1...1) }
    _ = try run.forward(input)
    let gradient = try run.backward(direction).weights[0]
    let expected = (0..<inputs * units).map { place in
      (0..<rows).reduce(0.0) { sum, row in
        sum + Double(input[row * inputs + place / units])
          * Double(direction[row * units + place % units])
      }
    }
    expectClose(gradient, expected)
  }

  @Test func `softmax survives sums that no exponential survives`() throws {
    let built = try Dense(3, activation: .softmax).built(for: LayerInput(layer: "it", shape: [1]))
    let run = try LayerRun(built, inputShape: [1], batchSize: 1)
    run.setWeights([[1000, 1000, -1000], [0, 0, 0]])
    #expect(try run.forward([1]) == [0.5, 0.5, 0])
  }

  @Test func `relu keeps a NaN`() throws {
    let built = try Dense(1, activation: .relu).built(for: LayerInput(layer: "it", shape: [1]))
    let run = try LayerRun(built, inputShape: [1], batchSize: 1)
    #expect(try run.forward([.nan])[0].isNaN)
  }

  @Test func `kernels begin in Glorot's interval and biases with zeros`() throws {
    let model = try Sequential(inputShape: [50], seed: 3) { Dense(30) }
    let limit = Float((6.0 / 80).squareRoot())
    let kernel = model.weights[0]
    #expect(kernel.minimum() >= -limit && kernel.maximum() <= limit)
    // Wide enough to be the uniform distribution of that width: its deviation is limit / sqrt(3).
    let variance = kernel.scalars.reduce(0) { $0 + $1 * $1 } / Float(kernel.count)
    #expect(abs(variance.squareRoot() / (limit / Float(3).squareRoot()) - 1) < 0.05)
    #expect(abs(kernel.mean()) < 0.02)
    #expect(model.weights[1].scalars == [Float](repeating: 0, count: 30))
  }
}

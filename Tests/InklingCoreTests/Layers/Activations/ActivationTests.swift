import Foundation
import Testing

@testable import InklingCore

@Suite struct ActivationTests {
  /// A function of single numbers.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let activation: Activation
    /// Its values at 2 and -4, worked out by hand.
    let values: [Float]
    let reference: @Sendable (Double) -> Double

    init(
      _ name: String, _ activation: Activation, _ values: [Float],
      _ reference: @escaping @Sendable (Double) -> Double
    ) {
      testDescription = name
      self.activation = activation
      self.values = values
      self.reference = reference
    }
  }

  static let cases = [
    Case("linear", .linear, [2, -4]) { $0 },
    Case("relu", .relu, [2, 0]) { max($0, 0) },
    Case("leakyRelu", .leakyRelu, [2, -0.8]) { $0 > 0 ? $0 : 0.2 * $0 },
    Case("leakyRelu 0.5", .leakyRelu(negativeSlope: 0.5), [2, -2]) { $0 > 0 ? $0 : 0.5 * $0 },
    Case("elu", .elu, [2, -0.981_684_4]) { $0 > 0 ? $0 : expm1($0) },
    Case("elu 3", .elu(alpha: 3), [2, -2.945_053_1]) { $0 > 0 ? $0 : 3 * expm1($0) },
    Case("selu", .selu, [2.101_401_97, -1.725_898_6]) {
      1.050_700_987_355_480_5 * ($0 > 0 ? $0 : 1.673_263_242_354_377_2 * expm1($0))
    },
    Case("gelu", .gelu, [1.954_499_7, -0.000_126_684_97]) {
      0.5 * $0 * erfc(-$0 / 2.0.squareRoot())
    },
    Case("approximate gelu", .gelu(approximate: true), [1.954_597_7, -0.000_070_227_9]) {
      0.5 * $0 * (1 + tanh((2 / Double.pi).squareRoot() * ($0 + 0.044715 * $0 * $0 * $0)))
    },
    Case("sigmoid", .sigmoid, [0.880_797_1, 0.017_986_21]) { 1 / (1 + exp(-$0)) },
    Case("tanh", .tanh, [0.964_027_6, -0.999_329_3]) { tanh($0) },
    Case("softplus", .softplus, [2.126_928, 0.018_149_928]) {
      max($0, 0) + log1p(exp(-abs($0)))
    },
    Case("softsign", .softsign, [2.0 / 3, -0.8]) { $0 / (1 + abs($0)) },
    Case("silu", .silu, [1.761_594_2, -0.071_944_84]) { $0 / (1 + exp(-$0)) },
    Case("hardSigmoid", .hardSigmoid, [5.0 / 6, 0]) { min(max($0 + 3, 0), 6) / 6 },
    Case("exponential", .exponential, [7.389_056, 0.018_315_64]) { exp($0) },
  ]

  @Test(arguments: cases) func `the function behind a bias passes every check`(
    _ it: Case
  ) throws {
    // 1 times the kernel [3, -5] is [3, -5]; the bias adds [-1, 1].
    try checkLayer(
      Dense(2, activation: it.activation), inputShape: [1], outputShape: [2],
      parameterShapes: [[1, 2], [2]],
      example: LayerExample(input: [1], weights: [[3, -5], [-1, 1]], output: it.values),
      reference: { input, weights in
        (0..<2).map { it.reference(input[0] * weights[0][$0] + weights[1][$0]) }
      })
  }

  @Test(arguments: cases) func `the function as a layer passes every check`(_ it: Case) throws {
    try checkLayer(
      it.activation, inputShape: [2, 1], outputShape: [2, 1], parameterShapes: [],
      example: LayerExample(input: [2, -4], weights: [], output: it.values),
      reference: { input, _ in input.map(it.reference) })
  }

  @Test(arguments: cases) func `values and slopes are right from end to end`(_ it: Case) throws {
    let sizes: [Float] = [0.001, 0.03, 0.3, 0.7, 1.1, 2, 2.9, 3.1, 5, 7, 9.5, 10.5, 15, 20]
    // For the exponential the large ones are too large.
    let large: [Float] = it.activation == .exponential ? [] : [31, 87, 87.5, 88.5, 100, 1000]
    let points = (sizes + large).flatMap { [$0, -$0] }
    let got = try Self.apply(it.activation, to: points)
    expectClose(
      got.values, points.map { it.reference(Double($0)) }, tolerance: 1e-6, "the values")
    let slopes = points.map { point in
      numericalGradient(of: { it.reference($0[0]) }, at: [Double(point)])[0]
    }
    expectClose(got.slopes, slopes, tolerance: 3e-6, "the slopes")
  }

  @Test(arguments: cases) func `a NaN stays a NaN`(_ it: Case) throws {
    // So many that vectors and their rest are both used.
    let points: [Float] = [.nan, 1, .nan, 2, 3, 4, 5, .nan, .nan, 7, .nan]
    let values = try Self.apply(it.activation, to: points).values
    #expect(values.map(\.isNaN) == points.map(\.isNaN))
  }

  @Test func `functions that level off do so for all large numbers`() throws {
    let ends: [Float] = [
      .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .infinity, -.infinity,
    ]
    for (activation, high, low) in [
      (Activation.sigmoid, Float(1), Float(0)), (.tanh, 1, -1), (.hardSigmoid, 1, 0),
    ] {
      #expect(try Self.apply(activation, to: ends).values == [high, low, high, low])
    }
    let levels: [(Activation, Float)] = [
      (.elu, -1), (.elu(alpha: 0.5), -0.5), (.softplus, 0), (.relu, 0),
    ]
    for (activation, low) in levels {
      let values = try Self.apply(activation, to: ends).values
      #expect(values == [.greatestFiniteMagnitude, low, .infinity, low])
    }
    for activation in [Activation.gelu, .gelu(approximate: true), .silu] {
      let got = try Self.apply(activation, to: Array(ends[..<2]))
      #expect(got.values == [.greatestFiniteMagnitude, 0])
      #expect(got.slopes == [1, 0])
    }
  }

  @Test func `tiny numbers keep their digits`() throws {
    for activation in [Activation.tanh, .elu] {
      #expect(try Self.apply(activation, to: [1e-12, -1e-12]).values == [1e-12, -1e-12])
    }
    let tail = try Self.apply(.gelu, to: [-6]).values[0]
    #expect(abs(tail / -5.919_526e-9 - 1) < 1e-5)
  }

  @Test func `slopes at the corners are Keras's`() throws {
    #expect(try Self.apply(.relu, to: [0]).slopes == [0])
    #expect(try Self.apply(.leakyRelu, to: [0]).slopes == [0.2])
    #expect(try Self.apply(.hardSigmoid, to: [-3, 3]).slopes == [0, 0])
  }

  @Test func `softmax and its logarithm work on the last dimension`() throws {
    func softmax(_ row: [Double]) -> [Double] {
      let powers = row.map { exp($0) }
      return powers.map { $0 / powers.reduce(0, +) }
    }
    let rows = { (numbers: [Double]) in [Array(numbers[..<3]), Array(numbers[3...])] }
    try checkLayer(
      Activation.softmax, inputShape: [2, 3], outputShape: [2, 3], parameterShapes: [],
      example: LayerExample(
        input: [0, 0, 0, 1, 2, 3], weights: [],
        output: [1 / 3, 1 / 3, 1 / 3, 0.090_030_57, 0.244_728_47, 0.665_240_96]),
      reference: { input, _ in rows(input).flatMap(softmax) })
    try checkLayer(
      Activation.logSoftmax, inputShape: [2, 3], outputShape: [2, 3], parameterShapes: [],
      example: LayerExample(
        input: [0, 0, 0, 1, 2, 3], weights: [],
        output: [
          -1.098_612_3, -1.098_612_3, -1.098_612_3, -2.407_606, -1.407_606, -0.407_606,
        ]),
      reference: { input, _ in rows(input).flatMap { softmax($0).map { log($0) } } })
  }

  @Test func `the logarithm of a softmax survives what no exponential survives`() throws {
    #expect(try Self.apply(.logSoftmax, to: [1000, 0, -1000]).values == [0, -1000, -2000])
    let values = try Self.apply(.logSoftmax, to: [.nan, 0]).values
    #expect(values.allSatisfy { $0.isNaN })
  }

  /// The function of a vector, and the gradient of the sum of its values.
  private static func apply(
    _ activation: Activation, to points: [Float]
  ) throws -> (values: [Float], slopes: [Float]) {
    let shape = [points.count]
    let built = try activation.built(for: LayerInput(layer: "it", shape: shape))
    let run = try LayerRun(built, inputShape: shape, batchSize: 1)
    let values = try run.forward(points)
    return (values, try run.backward(points.map { _ in 1 }).input)
  }
}

import Foundation
import Testing

@testable import InklingCore

@Suite struct BatchNormalizationTests {
  private static func run(
    _ layer: BatchNormalization, inputShape: [Int], batchSize: Int, rowCount: Int? = nil,
    isTraining: Bool = true
  ) throws -> LayerRun {
    try LayerRun(
      layer.built(for: LayerInput(layer: "it", shape: inputShape)), inputShape: inputShape,
      batchSize: batchSize, rowCount: rowCount, isTraining: isTraining)
  }

  @Test func `the shape stays, and there are four arrays of weights, two of them trained`() throws {
    func parameters(_ layer: BatchNormalization) throws -> [ParameterDescription] {
      let built = try layer.built(for: LayerInput(layer: "it", shape: [4, 5, 3]))
      #expect(built.outputShape == [4, 5, 3])
      return built.parameters
    }
    let all = try parameters(BatchNormalization())
    #expect(all.map(\.name) == ["gamma", "beta", "moving_mean", "moving_variance"])
    #expect(all.allSatisfy { $0.shape == [3] })
    #expect(all.map(\.isTrainable) == [true, true, false, false])
    #expect(all.map(\.initializer) == [.ones, .zeros, .zeros, .ones])
    let neither = try parameters(BatchNormalization(center: false, scale: false))
    #expect(neither.map(\.name) == ["moving_mean", "moving_variance"])
  }

  @Test func `two numbers by hand`() throws {
    // Mean 3 and variance 4; with the epsilon 5 the deviation is 3.
    let run = try Self.run(
      BatchNormalization(momentum: 0.75, epsilon: 5), inputShape: [1], batchSize: 2)
    run.setWeights([[6], [0.5], [1], [2]])
    expectClose(try run.forward([1, 5]), [-3.5, 4.5])
    _ = try run.backward([0, 0])
    expectClose(run.parameters.flatMap(\.values.array), [6, 0.5, 1.5, 2.5])
  }

  /// What the layer gives for a whole batch in training, slowly.
  private static func reference(
    _ input: [Double], gamma: [Double], beta: [Double], epsilon: Double
  ) -> [Double] {
    let channels = gamma.count
    var result = input
    for channel in 0..<channels {
      let places = Array(stride(from: channel, to: input.count, by: channels))
      let mean = places.reduce(0) { $0 + input[$1] } / Double(places.count)
      let variance =
        places.reduce(0) { $0 + (input[$1] - mean) * (input[$1] - mean) } / Double(places.count)
      for place in places {
        result[place] =
          gamma[channel] * (input[place] - mean) / (variance + epsilon).squareRoot()
          + beta[channel]
      }
    }
    return result
  }

  struct Batch: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let batchSize: Int
    let rowCount: Int
    let inputShape: [Int]
  }

  static let batches = [
    Batch(testDescription: "one panel", batchSize: 7, rowCount: 7, inputShape: [3]),
    Batch(testDescription: "two panels", batchSize: 40, rowCount: 40, inputShape: [3]),
    Batch(testDescription: "a smaller batch", batchSize: 70, rowCount: 37, inputShape: [2]),
    Batch(testDescription: "less than a panel", batchSize: 70, rowCount: 2, inputShape: [2]),
    Batch(testDescription: "images", batchSize: 36, rowCount: 33, inputShape: [2, 2, 2]),
  ]

  @Test(arguments: batches) func `outputs and gradients are those of the definition`(
    _ it: Batch
  ) throws {
    let (size, channels) = (it.inputShape.reduce(1, *), it.inputShape[it.inputShape.count - 1])
    let (used, all) = (it.rowCount * size, it.batchSize * size)
    var random = RandomStream(seed: 6)
    // What lies behind the last row must not matter.
    let input = (0..<all).map { $0 < used ? random.uniform(in: -2...3) : 1000 }
    let upstream = (0..<all).map { $0 < used ? random.uniform(in: -1...1) : 1000 }
    let gamma = (0..<channels).map { _ in random.uniform(in: 0.5...2) }
    let beta = (0..<channels).map { _ in random.uniform(in: -1...1) }
    let run = try Self.run(
      BatchNormalization(epsilon: 0.01), inputShape: it.inputShape, batchSize: it.batchSize,
      rowCount: it.rowCount)
    run.setWeights([gamma, beta])

    let wide = input[..<used].map(Double.init)
    let directions = upstream[..<used].map(Double.init)
    func sum(_ input: [Double], _ gamma: [Double], _ beta: [Double]) -> Double {
      dot(Self.reference(input, gamma: gamma, beta: beta, epsilon: 0.01), directions)
    }
    let (wideGamma, wideBeta) = (gamma.map(Double.init), beta.map(Double.init))
    expectClose(
      Array(try run.forward(input)[..<used]),
      Self.reference(wide, gamma: wideGamma, beta: wideBeta, epsilon: 0.01))
    let gradients = try run.backward(upstream)
    expectClose(
      Array(gradients.input[..<used]),
      numericalGradient(of: { sum($0, wideGamma, wideBeta) }, at: wide), tolerance: 1e-5,
      "the gradient of the input")
    expectClose(
      gradients.weights[0], numericalGradient(of: { sum(wide, $0, wideBeta) }, at: wideGamma),
      "the gradient of gamma")
    expectClose(
      gradients.weights[1], numericalGradient(of: { sum(wide, wideGamma, $0) }, at: wideBeta),
      "the gradient of beta")
    #expect(gradients.weights[2...].allSatisfy { $0.isEmpty })
  }

  @Test func `a channel that is far from 0 and varies little is normalised all the same`() throws {
    // Floats near 4096 are 2^-11 apart.
    let numbers = (0..<64).map { 4096 + Float($0 % 4) / 64 }
    let run = try Self.run(BatchNormalization(epsilon: 1e-9), inputShape: [1], batchSize: 64)
    let expected = Self.reference(
      numbers.map(Double.init), gamma: [1], beta: [0], epsilon: 1e-9)
    expectClose(try run.forward(numbers), expected, tolerance: 2e-3)
    _ = try run.backward(numbers)
    // 1/64 times the deviation of 0, 1, 2, 3, in the running mean with the weight 0.01.
    let variance = 0.99 + 0.01 * 1.25 / 4096
    expectClose(run.parameters[3].values.array, [variance], tolerance: 1e-7)
  }

  @Test func `a constant channel becomes beta and has no gradient`() throws {
    let run = try Self.run(BatchNormalization(), inputShape: [2], batchSize: 40)
    run.setWeights([[2, 2], [0.25, -3], [0, 0], [1, 1]])
    let input = (0..<80).map { $0 % 2 == 0 ? 7.3 : Float($0) }
    let output = try run.forward(input)
    let even = stride(from: 0, to: 80, by: 2)
    expectClose(even.map { output[$0] }, [Float](repeating: 0.25, count: 40))
    let gradients = try run.backward([Float](repeating: 1, count: 80))
    #expect(gradients.input.allSatisfy { abs($0) < 1e-5 })
  }

  @Test func `one example alone becomes beta`() throws {
    let run = try Self.run(BatchNormalization(), inputShape: [2], batchSize: 1)
    run.setWeights([[2, 2], [0.25, -3], [0, 0], [1, 1]])
    #expect(try run.forward([1e6, -4]) == [0.25, -3])
    #expect(try run.backward([1, 1]).input == [0, 0])
  }

  @Test func `it may be the first layer, and the last`() throws {
    let data = try Dataset(
      features: Tensor(shape: [40, 2], scalars: (0..<80).map { Float($0 * $0 % 17) }),
      targets: Tensor(shape: [40, 2], scalars: (0..<80).map { Float($0 % 3) }))
    let model = try Sequential(inputShape: [2]) { BatchNormalization(momentum: 0.5) }
    model.compile(optimizer: .adam(learningRate: 0.1), loss: .meanSquaredError)
    let losses = try #require(model.fit(data, epochs: 90, batchSize: 40, verbose: .silent)["loss"])
    // beta becomes the mean of the targets, gamma nearly 0: what is left is their variance.
    #expect(losses[89] < 0.7 && losses[0] > 1.5)
    expectClose(model.weights[1].scalars, [1.0, 1.0], tolerance: 0.1)
  }

  @Test func `a model may have hundreds of them`() throws {
    let data = try SmallData.points(40)
    func weights(threads: Int) throws -> [Tensor] {
      let model = try Sequential(inputShape: [2], seed: 1) {
        Dense(64)
        for _ in 0..<200 { BatchNormalization() }
        Dense(3, activation: .softmax)
      }
      model.threads = threads
      model.compile(optimizer: .sgd(), loss: .sparseCategoricalCrossentropy)
      try model.fit(data, batchSize: 40, verbose: .silent)
      return model.weights
    }
    #expect(try weights(threads: 2) == weights(threads: 1))
  }

  @Test func `its running means stay in an evaluation and a prediction`() throws {
    let data = try SmallData.points(50)
    let model = try Sequential(inputShape: [2], seed: 1) {
      BatchNormalization()
      Dense(3, activation: .softmax)
    }
    model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy)
    try model.fit(data, verbose: .silent)
    let before = model.weights
    _ = try model.evaluate(data, verbose: .silent)
    let all = try model.predict(data)
    #expect(model.weights == before)
    // One by one it is the same: nothing depends on the batch.
    #expect(try model.predict(data.image(3)).scalars == all.row(3).scalars)
  }

  static let failures = [
    Failure("the momentum of it must be in 0...1, but is 1.5") {
      _ = try run(BatchNormalization(momentum: 1.5), inputShape: [1], batchSize: 1)
    },
    Failure("the momentum of it must be in 0...1, but is nan") {
      _ = try run(BatchNormalization(momentum: .nan), inputShape: [1], batchSize: 1)
    },
    Failure("the epsilon of it must be a number above 0, but is 0.0") {
      _ = try run(BatchNormalization(epsilon: 0), inputShape: [1], batchSize: 1)
    },
    Failure("the epsilon of it must be a number above 0, but is inf") {
      _ = try run(BatchNormalization(epsilon: .infinity), inputShape: [1], batchSize: 1)
    },
  ]

  @Test(arguments: failures) func `settings out of range are refused`(_ failure: Failure) {
    failure.check()
  }
}

import Foundation
import Testing

@testable import InklingCore

@Suite struct ConvolutionalNetworkTests {
  private static func model(
    channels: Int = 1, seed: Int = 3, @LayerBuilder layers: () throws -> [any Layer]
  ) throws -> Sequential {
    let model = try Sequential(inputShape: [9, 8, channels], seed: seed, layers: layers)
    model.compile(
      optimizer: .adam(learningRate: 0.01), loss: .sparseCategoricalCrossentropy,
      metrics: [.accuracy])
    return model
  }

  @Test func `a small network learns to tell lines apart`() throws {
    let model = try Self.model {
      Conv2D(8, kernelSize: 3, activation: .relu)
      MaxPooling2D()
      Conv2D(8, kernelSize: 2, activation: .relu)
      Flatten()
      Dense(3, activation: .softmax)
    }
    let history = try model.fit(SmallImages.lines(), epochs: 12, verbose: .silent)
    let loss = try #require(history["loss"])
    #expect(loss[11] < 0.2 * loss[0])
    let unseen = try model.evaluate(SmallImages.lines(200, seed: 6), verbose: .silent)
    #expect(unseen.accuracy > 0.95)
  }

  @Test func `any number of threads gives the same bits`() throws {
    let data = try SmallImages.lines(290, channels: 3)
    func bits(_ threads: Int) throws -> [[UInt32]] {
      let model = try Self.model(channels: 3) {
        Conv2D(24, kernelSize: 3, activation: .relu)
        MaxPooling2D(poolSize: 2, strides: 1)
        Conv2D(40, kernelSize: 3, padding: .same)
        MaxPooling2D()
        Flatten()
        Dense(3, activation: .softmax)
      }
      model.threads = threads
      // The last batches have 90 and 58 examples: panels of other heights.
      try model.fit(data, epochs: 2, batchSize: 100, verbose: .silent)
      try model.fit(data, batchSize: 116, validationSplit: 0.2, verbose: .silent)
      let evaluation = try model.evaluate(data, batchSize: 7, verbose: .silent)
      return try (model.weights + [model.predict(data)]).map { $0.scalars.map(\.bitPattern) }
        + [[Float(evaluation.loss).bitPattern]]
    }
    let alone = try bits(1)
    for threads in [2, 3, 8] { #expect(try bits(threads) == alone, "\(threads) threads") }
  }

  /// Both convolutions are computed with their pools: one as the first of its model, one behind it.
  private static func pooledModel(inputShape: [Int]) throws -> Sequential {
    let model = try Sequential(inputShape: inputShape, seed: 3) {
      Reshape([9, 8, 1])
      Conv2D(16, kernelSize: 2, padding: .same, activation: .relu)
      MaxPooling2D()
      Dropout(0.1)
      Conv2D(12, kernelSize: 3, activation: .relu)
      MaxPooling2D()
      Flatten()
      Dense(3, activation: .softmax)
    }
    model.compile(
      optimizer: .adam(learningRate: 0.01), loss: .sparseCategoricalCrossentropy,
      metrics: [.accuracy])
    return model
  }

  @Test func `convolutions with their pools give the same bits for any number of threads`() throws {
    let data = try SmallImages.lines(290)
    func bits(_ threads: Int) throws -> [[UInt32]] {
      let model = try Self.pooledModel(inputShape: [9, 8, 1])
      model.threads = threads
      try model.fit(data, epochs: 2, batchSize: 100, verbose: .silent)
      try model.fit(data, batchSize: 116, validationSplit: 0.2, verbose: .silent)
      return try (model.weights + [model.predict(data)]).map { $0.scalars.map(\.bitPattern) }
    }
    let alone = try bits(1)
    for threads in [2, 5] { #expect(try bits(threads) == alone, "\(threads) threads") }
  }

  @Test func `who asks for what lies before the pools gets it, and the same predictions`() throws {
    let data = try SmallImages.lines(40)
    let model = try Self.pooledModel(inputShape: [9, 8, 1])
    let pooled = try model.activations(of: "max_pooling2d", for: data)
    let sums = try model.activations(of: "conv2d", for: data)
    #expect(sums.shape == [40, 9, 8, 16] && pooled.shape == [40, 4, 4, 16])
    var largest = [Float](repeating: -.infinity, count: pooled.scalars.count)
    for (place, sum) in sums.scalars.enumerated() {
      let (filter, pixel) = (place % 16, place / 16)
      let (image, row, column) = (pixel / 72, pixel % 72 / 8, pixel % 8)
      // The last of nine rows fills no pool.
      guard row < 8 else { continue }
      let pool = (image * 4 + row / 2) * 4 + column / 2
      largest[pool * 16 + filter] = max(largest[pool * 16 + filter], sum)
    }
    expectClose(pooled.scalars, largest)
  }

  @Test func `a prediction does not depend on its batch`() throws {
    let data = try SmallImages.lines(70)
    let model = try Self.model {
      Conv2D(5, kernelSize: 3, activation: .relu)
      MaxPooling2D(padding: .same)
      Flatten()
      Dense(3)
    }
    let all = try model.predict(data)
    for index in [0, 33, 69] {
      expectClose(
        try model.predict(data.image(index)).scalars,
        Array(all.scalars[index * 3..<(index + 1) * 3]))
    }
  }

  @Test func `a whole network's gradient is that of its loss`() throws {
    let data = try SmallImages.lines(20, channels: 2)
    let model = try Self.model(channels: 2) {
      Conv2D(3, kernelSize: (3, 2), strides: (2, 1))
      MaxPooling2D()
      Conv2D(2, kernelSize: 2, activation: .relu, useBias: false)
      Flatten()
      Dense(3, activation: .softmax)
    }
    try expectGradients(of: model, on: data, tolerance: 2e-5, meanLoss: Self.meanLoss)
  }

  /// The mean cross-entropy of that network, slowly.
  private static func meanLoss(_ data: Dataset, _ weights: [[Double]]) -> Double {
    let first = SlowConvolution(
      height: 9, width: 8, channels: 2, kernelHeight: 3, kernelWidth: 2, filters: 3,
      strides: (2, 1))
    let second = SlowConvolution(
      height: 2, width: 3, channels: 3, kernelHeight: 2, kernelWidth: 2, filters: 2)
    return (0..<data.count).reduce(0) { sum, index in
      let image = data.image(index).scalars.map(Double.init)
      let sums = first.output(image, weights[0]).enumerated().map { $1 + weights[1][$0 % 3] }
      var pooled: [Double] = []
      for (row, column) in [(0, 0), (0, 2), (0, 4), (2, 0), (2, 2), (2, 4)] {
        for channel in 0..<3 {
          let seen = [(0, 0), (0, 1), (1, 0), (1, 1)].map { y, x in
            sums[((row + y) * 7 + column + x) * 3 + channel]
          }
          pooled.append(seen.max()!)
        }
      }
      let hidden = second.output(pooled, weights[2]).map { max($0, 0) }
      let logits = (0..<3).map { unit in
        hidden.indices.reduce(weights[4][unit]) { $0 + hidden[$1] * weights[3][$1 * 3 + unit] }
      }
      let logSum = log(logits.reduce(0) { $0 + exp($1) })
      return sum + (logSum - logits[data.labels[index]]) / Double(data.count)
    }
  }

  @Test func `layers have Keras's names, and the lesson's network its number of weights`() throws {
    let model = try Sequential(inputShape: [28, 28, 1]) {
      Conv2D(32, kernelSize: 3, activation: .relu)
      MaxPooling2D()
      Conv2D(64, kernelSize: 3, activation: .relu)
      MaxPooling2D()
      Flatten()
      Dense(10, activation: .softmax)
    }
    #expect(
      model.summary().rows.map(\.name)
        == ["conv2d", "max_pooling2d", "conv2d_1", "max_pooling2d_1", "flatten", "dense"])
    #expect(
      model.summary().rows.map(\.outputShape)
        == [[26, 26, 32], [13, 13, 32], [11, 11, 64], [5, 5, 64], [1600], [10]])
    #expect(model.parameterCount == 34_826)
    #expect(model.weights.map(\.shape).prefix(4) == [[3, 3, 1, 32], [32], [3, 3, 32, 64], [64]])
  }
}

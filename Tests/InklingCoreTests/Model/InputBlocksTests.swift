import Testing

@testable import InklingCore

/// Small models whose first layer is computed by blocks of its inputs.
@Suite struct InputBlocksTests {
  private static let (count, inputs, classes) = (114, 201, 6)

  /// Examples without many zeros, of which a model would make lists.
  private static func examples(inBytes: Bool) throws -> Dataset {
    var random = RandomStream(seed: 3)
    let labels = (0..<count).map { _ in random.next(below: classes) }
    if inBytes {
      let bytes = (0..<count * inputs).map { _ in UInt8(1 + random.next(below: 255)) }
      return try Dataset(
        pixels: bytes, featureShape: [inputs], labels: labels,
        classNames: (0..<classes).map { "\($0)" }, name: "bytes"
      ).normalized()
    }
    let numbers = (0..<count * inputs).map { _ in random.uniform(in: -1...1) }
    return try Dataset(
      features: Tensor(shape: [count, inputs], scalars: numbers), labels: labels)
  }

  /// - Parameter isSplit: whether the first layer may be computed by blocks; a layer that might read the inputs in any
  ///   way stands before it otherwise.
  private static func trained(
    _ data: Dataset, isSplit: Bool, batchSize: Int, threads: Int, optimizer: Optimizer
  ) throws -> (model: Sequential, history: History) {
    let model = try Sequential(inputShape: [inputs], seed: 5) {
      if !isSplit { Activation.linear }
      Dense(25, activation: .tanh, kernelRegularizer: .l2(0.01), name: "first")
      Dense(15, activation: .relu, name: "second")
      Dense(classes, activation: .softmax, name: "last")
    }
    model.compile(optimizer: optimizer, loss: .sparseCategoricalCrossentropy)
    model.threads = threads
    // The streams of layers are split by their places, which the layer in front changes.
    var random = RandomStream(seed: 9)
    try model.setWeights(
      model.weights.map { weights in
        try Tensor(
          shape: weights.shape,
          scalars: weights.scalars.map { _ in random.uniform(in: -0.1...0.1) })
      })
    let history = try model.fit(
      data, epochs: 3, batchSize: batchSize, shuffle: false, verbose: .silent)
    return (model, history)
  }

  @Test func `the sizes decide`() throws {
    func blocks(_ units: Int, inputs: Int, batchSize: Int) throws -> [Range<Int>]? {
      let model = try Sequential(inputShape: [inputs]) { Dense(units) }
      return InputBlocks(for: model.modelLayers, inputs: inputs, batchSize: batchSize)?.ranges
    }
    #expect(try blocks(25, inputs: 400, batchSize: 32) == [0..<208, 208..<400])
    #expect(try blocks(25, inputs: 201, batchSize: 32) == [0..<112, 112..<201])
    #expect(try blocks(25, inputs: 100, batchSize: 64) == nil)
    #expect(try blocks(25, inputs: 400, batchSize: 8) == nil)
    #expect(try blocks(33, inputs: 400, batchSize: 32) == nil)
    #expect(try blocks(25, inputs: 2_000, batchSize: 32) == nil)
  }

  @Test(arguments: [false, true], [32, 50])
  func `training is that of the layer as a whole`(inBytes: Bool, batchSize: Int) throws {
    let data = try Self.examples(inBytes: inBytes)
    let (whole, wholeHistory) = try Self.trained(
      data, isSplit: false, batchSize: batchSize, threads: 1, optimizer: .adam())
    let (split, splitHistory) = try Self.trained(
      data, isSplit: true, batchSize: batchSize, threads: 1, optimizer: .adam())
    for (left, right) in zip(whole.weights, split.weights) {
      for (a, b) in zip(left.scalars, right.scalars) { #expect(abs(a - b) < 1e-4) }
    }
    for (a, b) in zip(wholeHistory["loss"] ?? [], splitHistory["loss"] ?? []) {
      #expect(abs(a - b) < 1e-5)
    }
  }

  @Test(arguments: [false, true], [32, 50])
  func `any number of threads gives the same bits`(inBytes: Bool, batchSize: Int) throws {
    let data = try Self.examples(inBytes: inBytes)
    for optimizer in [Optimizer.adam(), .sgd(learningRate: 0.1, globalClipNorm: 0.2)] {
      func bits(_ threads: Int) throws -> [[UInt32]] {
        try Self.trained(
          data, isSplit: true, batchSize: batchSize, threads: threads, optimizer: optimizer
        ).model.weights.map { $0.scalars.map(\.bitPattern) }
      }
      let alone = try bits(1)
      for threads in [2, 3, 8] { #expect(try bits(threads) == alone, "\(threads) threads") }
    }
  }
}

import Testing

@testable import InklingCore

/// Everything that could depend on who computes what, together.
@Suite struct ThreadsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let optimizer: Optimizer
  }

  static let cases = [
    Case(testDescription: "clipped by norm", optimizer: .adam(weightDecay: 0.01, clipNorm: 0.1)),
    Case(
      testDescription: "clipped by global norm",
      optimizer: .sgd(learningRate: 0.1, momentum: 0.9, globalClipNorm: 0.2)),
    Case(testDescription: "clipped by value", optimizer: .rmsprop(clipValue: 0.01)),
  ]

  @Test(arguments: cases) func `any number of threads gives the same bits`(_ it: Case) throws {
    var random = RandomStream(seed: 1)
    let (count, size, classes) = (210, 60, 5)
    let data = try Dataset(
      features: Tensor(
        shape: [count, size], scalars: (0..<count * size).map { _ in random.uniform() }),
      labels: (0..<count).map { _ in random.next(below: classes) })
    func bits(_ threads: Int) throws -> [[UInt64]] {
      let model = try Sequential(inputShape: [size], seed: 8) {
        BatchNormalization()
        Dense(90, activation: .gelu, kernelRegularizer: .l1l2(l1: 0.001, l2: 0.01))
        Dropout(0.3)
        Dense(80, useBias: false)
        BatchNormalization(momentum: 0.5)
        Activation.relu
        Dropout(0.2)
        Dense(classes, activation: .softmax, biasRegularizer: .l2(0.1))
      }
      model.compile(
        optimizer: it.optimizer, loss: .sparseCategoricalCrossentropy,
        metrics: [.accuracy, .f1Score(), .meanSquaredError])
      model.threads = threads
      // The last batch has 60 examples.
      let history = try model.fit(
        data, epochs: 3, batchSize: 128, validationSplit: 0.1, classWeight: [1, 2, 0.5, 1, 0],
        sampleWeight: (0..<count).map { 1 + Double($0 % 3) }, verbose: .silent)
      return history.metricNames.map { (history[$0] ?? []).map(\.bitPattern) }
        + model.weights.map { $0.scalars.map { UInt64($0.bitPattern) } }
    }
    let alone = try bits(1)
    for threads in [2, 3, 8] { #expect(try bits(threads) == alone, "\(threads) threads") }
  }
}

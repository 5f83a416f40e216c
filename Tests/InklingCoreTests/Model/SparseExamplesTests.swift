import Testing

@testable import InklingCore

/// Models whose examples are mostly zeros compute as all others do.
@Suite struct SparseExamplesTests {
  /// Images of bytes, of which a share is not 0.
  private static func data(share: Float = 0.15, count: Int = 150) throws -> Dataset {
    var random = RandomStream(seed: 4)
    let pixels = (0..<count * 120).map { _ in
      random.uniform() < share ? UInt8(1 + random.next(below: 255)) : 0
    }
    return try Dataset(
      pixels: pixels, featureShape: [12, 10], labels: (0..<count).map { $0 % 3 },
      classNames: ["a", "b", "c"], name: "dots"
    ).normalized()
  }

  /// - Parameter isDense: whether another layer reads the examples, so that they are not listed.
  private static func model(units: Int, isDense: Bool) throws -> Sequential {
    let layers: [any Layer] = [
      Dense(units, activation: .relu), Dense(3, activation: .softmax),
    ]
    let first: [any Layer] = isDense ? [Flatten(), Activation.linear] : [Flatten()]
    let model = try Sequential(first + layers, inputShape: [12, 10], seed: 3)
    model.compile(
      optimizer: .adam(learningRate: 0.01), loss: .sparseCategoricalCrossentropy,
      metrics: [.accuracy])
    return model
  }

  @Test(arguments: [6, 48])
  func `training, measuring and predicting come to the same`(units: Int) throws {
    let data = try Self.data()
    let listed = try Self.model(units: units, isDense: false)
    let dense = try Self.model(units: units, isDense: true)
    try dense.setWeights(listed.weights)
    let expected = try dense.fit(data, epochs: 3, batchSize: 40, verbose: .silent)
    let history = try listed.fit(data, epochs: 3, batchSize: 40, verbose: .silent)
    for name in ["loss", "accuracy"] {
      expectClose(
        (history[name] ?? []).map(Float.init), expected[name] ?? [], tolerance: 2e-3, name)
    }
    try dense.setWeights(listed.weights)
    let measured = try listed.evaluate(data, verbose: .silent)
    let wanted = try dense.evaluate(data, verbose: .silent)
    #expect(abs((measured["loss"] ?? .nan) - (wanted["loss"] ?? .nan)) < 1e-5)
    expectClose(try listed.predict(data).scalars, try dense.predict(data).scalars)
    expectClose(
      try listed.predict(data.image(5)).scalars, try dense.predict(data.image(5)).scalars)
  }

  @Test(arguments: [6, 48])
  func `any number of threads gives the same bits`(units: Int) throws {
    let data = try Self.data(count: 900)
    func bits(_ threads: Int) throws -> [UInt32] {
      let model = try Self.model(units: units, isDense: false)
      model.threads = threads
      try model.fit(data, epochs: 2, batchSize: 800, verbose: .silent)
      return model.weights.flatMap { $0.scalars.map(\.bitPattern) }
    }
    let alone = try bits(1)
    for threads in [2, 5] { #expect(try bits(threads) == alone, "\(threads) threads") }
  }

  @Test func `examples are listed only where it pays and the first layer can use it`() throws {
    func isListed(_ data: Dataset, batchSize: Int = 40, _ layers: [any Layer]) throws -> Bool {
      let model = try Sequential(layers, inputShape: [12, 10], seed: 1)
      return try NonzeroRows(
        of: Batch(data, size: batchSize), for: model.modelLayers, batchSize: batchSize,
        panels: PanelDivision(batchSize: batchSize), isTraining: true) != nil
    }
    let data = try Self.data()
    #expect(try isListed(data, [Flatten(), Dense(5)]))
    #expect(try isListed(data, [Reshape([120]), Dense(50)]))
    #expect(try !isListed(data, [Flatten(), Activation.relu, Dense(5)]))
    #expect(try !isListed(data, [Flatten()]))
    #expect(try !isListed(data, batchSize: 4, [Flatten(), Dense(50)]))
    #expect(try !isListed(Self.data(share: 0.5), [Flatten(), Dense(5)]))
  }

  @Test(arguments: [6, 48])
  func `a weight that is no number is reported, though its inputs are all 0`(units: Int) throws {
    let data = try Self.data(share: 0)
    let model = try Self.model(units: units, isDense: false)
    var weights = model.weights.map(\.scalars)
    weights[0][17] = .nan
    try model.setWeights(
      zip(weights, model.weights).map { try Tensor(shape: $1.shape, scalars: $0) })
    let error = #expect(throws: CoreError.self) {
      try model.fit(data, batchSize: 40, verbose: .silent)
    }
    #expect(error?.isDivergence == true)
  }
}

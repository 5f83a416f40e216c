import Testing

@testable import InklingCore

/// Whole trainings against the fixture that `Fixtures/make_keras_training.py` makes with Keras.
@Suite struct KerasTrainingTests {
  struct Data: Decodable, Sendable {
    let inputShape: [Int]
    let inputs: [Float]
    let targetShape: [Int]
    let targets: [Float]

    func dataset() throws -> Dataset {
      let features = try Tensor(shape: inputShape, scalars: inputs)
      if targetShape.count > 1 {
        return try Dataset(
          features: features, targets: Tensor(shape: targetShape, scalars: targets))
      }
      return try Dataset(
        features: features, labels: targets.map { Int($0) }, classNames: ["0", "1", "2"])
    }
  }

  struct Weights: Decodable, Sendable {
    let layer: Int
    let name: String
    let shape: [Int]
    let values: [Float]
  }

  struct Described: Decodable, Sendable {
    let name: String
    let data: String
    let layers: [KerasFixture.Description]
    let optimizer: KerasFixture.Description
    let loss: KerasFixture.Description
    let metrics: [String]?
    let batchSize: Int
    let epochs: Int
    let validationSplit: Double?
    let classWeight: [String: Double]?
    let sampleWeight: [Double]?
    let callbacks: [KerasFixture.Description]
    let initial: [Weights]
    let final: [Weights]
    let history: [String: [Double]]
    let evaluation: [String: Double]
    let predictions: [Double]?
    let stoppedEpoch: Int?
    let bestEpoch: Int?
    let rates: [Double]?
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let it: Described
    let data: Data
    let layers: [any Layer]
    let optimizer: Optimizer
    var testDescription: String { it.name }
  }

  private struct Contents: Decodable {
    let data: [String: Data]
    let cases: [Described]
  }

  /// The trainings of which this library has all layers and the optimizer.
  static func cases() throws -> [Case] {
    let contents: Contents = try KerasFixture.load("keras_training")
    return try contents.cases.compactMap { it in
      let layers = try it.layers.compactMap { try $0.layer() }
      guard layers.count == it.layers.count, let optimizer = it.optimizer.optimizer else {
        return nil
      }
      return Case(
        it: it, data: try #require(contents.data[it.data]), layers: layers, optimizer: optimizer)
    }
  }

  private static func loss(_ it: KerasFixture.Description) throws -> Loss {
    switch it.type {
    case "sparseCategoricalCrossentropy": .sparseCategoricalCrossentropy
    case "binaryCrossentropy": .binaryCrossentropy
    case "meanSquaredError": .meanSquaredError
    default: throw KerasFixture.Unknown(what: it.type)
    }
  }

  private static func callback(
    _ it: KerasFixture.Description, rates: [Double]?
  ) throws -> any Callback {
    let arguments = it.arguments
    let monitor = arguments.text("monitor").map(snakeCase) ?? "val_loss"
    switch it.type {
    case "earlyStopping":
      return EarlyStopping(
        monitor: monitor, minDelta: arguments.number("minDelta", default: 0),
        patience: arguments.int("patience", default: 0), baseline: arguments.number("baseline"),
        restoreBestWeights: arguments.bool("restoreBestWeights", default: false),
        startFromEpoch: arguments.int("startFromEpoch", default: 0))
    case "reduceLROnPlateau":
      return ReduceLROnPlateau(
        monitor: monitor, factor: arguments.number("factor", default: 0.1),
        patience: arguments.int("patience", default: 10),
        minDelta: arguments.number("minDelta", default: 1e-4),
        cooldown: arguments.int("cooldown", default: 0),
        minLearningRate: arguments.number("minLr", default: 0))
    case "learningRateScheduler":
      let rates = try #require(rates)
      return LearningRateScheduler { epoch, _ in rates[epoch] }
    default: throw KerasFixture.Unknown(what: it.type)
    }
  }

  /// "valLoss" to "val_loss".
  private static func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }

  /// Some numbers, and Keras's.
  private func expectMeasures(
    _ got: [Double]?, _ wanted: [Double], _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(got?.count == wanted.count, "\(name)", sourceLocation: sourceLocation)
    for (index, (got, wanted)) in zip(got ?? [], wanted).enumerated() {
      #expect(
        abs(got - wanted) <= 1e-5 * max(0.1, abs(wanted)),
        "\(name) of epoch \(index) is \(got), expected \(wanted)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: try cases()) func `a training is Keras's`(_ training: Case) throws {
    let it = training.it
    let data = try training.data.dataset()
    let model = try Sequential(inputShape: data.featureShape) { training.layers }
    try model.setWeights(it.initial.map { try Tensor(shape: $0.shape, scalars: $0.values) })
    model.compile(
      optimizer: training.optimizer, loss: try Self.loss(it.loss),
      metrics: it.metrics == nil ? [] : [.accuracy])
    #expect(it.metrics ?? ["accuracy"] == ["accuracy"])
    let callbacks = try it.callbacks.map { try Self.callback($0, rates: it.rates) }
    let classWeight = it.classWeight.map { weights in
      (0..<data.classCount).map { weights["\($0)"] ?? 1 }
    }

    let history = try model.fit(
      data, epochs: it.epochs, batchSize: it.batchSize, validationSplit: it.validationSplit ?? 0,
      callbacks: callbacks, classWeight: classWeight, sampleWeight: it.sampleWeight,
      shuffle: false, verbose: .silent)

    // Metrics that count weights are not here.
    let names = it.history.keys.filter { !$0.lowercased().contains("weighted") }
    for name in names {
      expectMeasures(history[Self.snakeCase(name)], it.history[name] ?? [], name)
    }
    #expect(
      history.metricNames == names.map(Self.snakeCase).filter { $0 != "learning_rate" }.sorted())
    for (tensor, wanted) in zip(model.weights, it.final) {
      #expect(tensor.shape == wanted.shape)
      for (got, value) in zip(tensor.scalars, wanted.values) {
        #expect(
          abs(got - value) <= 1e-4 * max(0.05, abs(value)),
          "\(wanted.name) of layer \(wanted.layer): \(got) should be \(value)")
      }
    }
    let evaluation = try model.evaluate(data, batchSize: it.batchSize, verbose: .silent)
    for (name, value) in it.evaluation where !name.lowercased().contains("weighted") {
      expectMeasures(evaluation.metrics[name].map { [$0] }, [value], "evaluation: \(name)")
    }
    if let predictions = it.predictions {
      expectClose(try model.predict(data).scalars, predictions, tolerance: 1e-4, "predictions")
    }
    if let stopping = callbacks.compactMap({ $0 as? EarlyStopping }).first {
      #expect(stopping.stoppedEpoch ?? 0 == it.stoppedEpoch)
      #expect(stopping.bestEpoch == it.bestEpoch)
    }
  }

  @Test func `all trainings are compared`() throws {
    #expect(try Self.cases().count == 25)
  }
}

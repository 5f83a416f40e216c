import Testing

@testable import InklingCore

/// Models that learn their shape from their data, or get their layers one by one.
@Suite struct DeferredModelTests {
  private static func compiled(_ model: Sequential) -> Sequential {
    model.compile(
      optimizer: .adam(learningRate: 0.01), loss: .sparseCategoricalCrossentropy,
      metrics: [.accuracy])
    return model
  }

  private static func deferred(seed: Int = 3) throws -> Sequential {
    compiled(
      try Sequential(seed: seed) {
        Dense(8, activation: .relu)
        BatchNormalization()
        Dense(3, activation: .softmax)
      })
  }

  @Test func `the summary says what is not known yet`() throws {
    let model = try Self.deferred()
    #expect(
      model.summary().description == """
        Model: "sequential"
        ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━┓
        ┃ Layer (type)                         ┃ Output Shape                ┃         Param # ┃
        ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━┩
        │ dense (Dense)                        │ ?                           │     0 (unbuilt) │
        ├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
        │ batch_normalization                  │ ?                           │     0 (unbuilt) │
        │ (BatchNormalization)                 │                             │                 │
        ├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
        │ dense_1 (Dense)                      │ ?                           │     0 (unbuilt) │
        └──────────────────────────────────────┴─────────────────────────────┴─────────────────┘
         Total params: 0 (0.00 B)
         Trainable params: 0 (0.00 B)
         Non-trainable params: 0 (0.00 B)
        """)
    #expect(!model.isBuilt && model.inputShape.isEmpty && model.outputShape.isEmpty)
    #expect(model.weights.isEmpty && model.parameterCount == 0)

    try model.fit(SmallData.points(20), verbose: .silent)
    #expect(model.isBuilt && model.inputShape == [2] && model.outputShape == [3])
    let summary = model.summary()
    #expect(summary.rows.map(\.outputShape) == [[8], [8], [3]])
    #expect(summary.rows.map(\.parameterCount) == [24, 32, 27])
    #expect(summary.trainableParameterCount == 67 && summary.nonTrainableParameterCount == 16)
  }

  @Test func `the same seed gives the same model, however it is made`() throws {
    let layers: [any Layer] = [
      Dense(8, activation: .relu), BatchNormalization(), Dense(3, activation: .softmax),
    ]
    let data = try SmallData.points(70)
    let braces = Self.compiled(try Sequential(inputShape: [2], seed: 3) { layers })
    let added = Self.compiled(try Sequential(inputShape: [2], seed: 3))
    for layer in layers { try added.add(layer) }
    let built = try Self.deferred()
    try built.build(inputShape: [2])
    let late = Self.compiled(try Sequential(seed: 3))
    for layer in layers { try late.add(layer) }
    for model in [added, built] { #expect(model.weights == braces.weights) }
    let deferred = try Self.deferred()
    let history = try braces.fit(data, epochs: 2, verbose: .silent)
    for model in [added, built, late, deferred] {
      #expect(try model.fit(data, epochs: 2, verbose: .silent) == history)
      #expect(model.weights == braces.weights)
      #expect(model.summary() == braces.summary())
    }
    #expect(try Self.deferred(seed: 4).predict(data) != Self.deferred().predict(data))
  }

  @Test func `evaluate and predict, too, tell the model its shape`() throws {
    let data = try SmallData.points(20)
    let (first, second) = (try Self.deferred(), try Self.deferred())
    _ = try first.evaluate(data, verbose: .silent)
    _ = try second.predict(data)
    #expect(first.inputShape == [2] && first.weights == second.weights)
  }

  @Test func `a layer can be added after a training, and the others keep their weights`() throws {
    let data = try SmallData.points(40)
    let model = try Self.deferred()
    try model.fit(data, verbose: .silent)
    let before = model.weights
    try model.add(Dense(3, activation: .softmax))
    #expect(Array(model.weights.prefix(before.count)) == before)
    #expect(model.weightNames.last == "dense_2/bias" && model.outputShape == [3])
    let history = try model.fit(data, epochs: 2, verbose: .silent)
    #expect(history["loss"]?.count == 2 && model.weights.first != before.first)
  }

  @Test func `a layer that cannot be added leaves the model as it was`() throws {
    let model = try SmallData.model()
    let (before, summary) = (model.weights, model.summary())
    for layer in [Dense(0), Dense(1_000_000_000)] {
      #expect(throws: CoreError.self) { try model.add(layer) }
    }
    #expect(model.weights == before && model.summary() == summary)
    try model.fit(SmallData.points(20), verbose: .silent)
  }

  @Test func `data that the layers cannot work on leaves the shape open`() throws {
    let (model, other) = (try Self.deferred(), try Self.deferred())
    let images = try Dataset(
      features: Tensor(shape: [1, 2, 2], scalars: [0, 1, 2, 3]), labels: [2])
    #expect(throws: CoreError.self) { try model.fit(images, verbose: .silent) }
    #expect(!model.isBuilt && model.weights.isEmpty)
    for model in [model, other] { try model.fit(SmallData.points(20), verbose: .silent) }
    #expect(model.weights == other.weights)
  }

  @Test func `building twice with one shape does nothing`() throws {
    let model = try SmallData.model()
    let before = model.weights
    try model.build(inputShape: [2])
    #expect(model.weights == before)
  }

  @Test func `a model without weights can be fitted all the same`() throws {
    let data = try SmallData.points(20)
    let values = try Dataset(
      features: data.predictable, targets: data.predictable, name: "the same")
    for layer in [Flatten(), Dropout(0), Activation.relu] as [any Layer] {
      let model = try Sequential { layer }
      model.compile(
        optimizer: .adam(clipNorm: 1), loss: .meanSquaredError, metrics: [.meanAbsoluteError])
      #expect(try model.fit(values, verbose: .silent)["loss"] == [0])
    }
  }

  private static let noLayers = "a model needs at least one layer, but the list of layers is empty"
  private static let noLayersHint =
    "write the layers in braces: Sequential(inputShape: [28, 28]) { Flatten() }"
  private static let buildHint =
    "make it with inputShape:, call build(inputShape:), or fit it first"

  static let failures = [
    Failure(noLayers, hint: noLayersHint) { _ = try Sequential(seed: 1) {} },
    Failure(noLayers, hint: noLayersHint) {
      try compiled(Sequential()).fit(SmallData.points(5), verbose: .silent)
    },
    Failure(noLayers, hint: noLayersHint) {
      _ = try compiled(Sequential(inputShape: [2])).evaluate(
        SmallData.points(5), verbose: .silent)
    },
    Failure(noLayers, hint: noLayersHint) {
      _ = try Sequential(inputShape: [2]).predict(Tensor(shape: [2], scalars: [1, 2]))
    },
    Failure(noLayers, hint: noLayersHint) { try Sequential().build(inputShape: [2]) },
    Failure("build: the model takes examples of shape [2], but the data has shape [3]") {
      try SmallData.model().build(inputShape: [3])
    },
    Failure(
      "inputShape must be a list of sizes of 1 or more, but is [0]",
      hint: "for images of 28 by 28 pixels it is [28, 28]"
    ) { try deferred().build(inputShape: [0]) },
    Failure(
      "[9223372036854775807, 2] is not a shape: every size has to be 0 or more, "
        + "and their product an Int"
    ) { _ = try Sequential(inputShape: [.max, 2]) { Dropout(0.5) } },
    Failure("predict needs a model that knows the shape of its examples", hint: buildHint) {
      _ = try deferred().predict(Tensor(shape: [2], scalars: [1, 2]))
    },
    Failure("graph needs a model that knows the shape of its examples", hint: buildHint) {
      _ = try deferred().graph()
    },
    Failure("setWeights needs a model that knows the shape of its examples", hint: buildHint) {
      try deferred().setWeights([])
    },
    Failure(
      "weights(named:) needs a model that knows the shape of its examples", hint: buildHint
    ) { _ = try deferred().weights(named: "dense/kernel") },
    Failure(
      "the layer \"dense\" has no weights yet: the model does not know the shape of its examples",
      hint: buildHint
    ) { _ = try deferred().weights(of: "dense") },
    Failure(
      "the model has no layer \"dence\"; it has dense, batch_normalization, dense_1",
      hint: "did you mean \"dense\"?"
    ) { _ = try deferred().weights(of: "dence") },
  ]

  @Test(arguments: failures) func `what needs a shape says so`(_ failure: Failure) {
    failure.check()
  }
}

extension Dataset {
  /// All features in one tensor.
  fileprivate var predictable: Tensor {
    get throws {
      try Tensor(
        shape: [count] + featureShape, scalars: (0..<count).flatMap { image($0).scalars })
    }
  }
}

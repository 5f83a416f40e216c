import Testing

@testable import InklingCore

@Suite struct LossTests {
  private static func fit(
    _ data: Dataset? = nil, outputs: Int = 3, loss: Loss, activation: Activation = .softmax
  ) throws {
    let model = try Sequential(inputShape: [2], seed: 3) { Dense(outputs, activation: activation) }
    model.compile(optimizer: .adam(), loss: loss)
    try model.fit(data ?? SmallData.points(20), verbose: .silent)
  }

  private static func values(_ targets: [Float], width: Int) throws -> Dataset {
    let count = targets.count / width
    return try Dataset(
      features: Tensor(
        shape: [count, 2], scalars: (0..<2 * count).map { Float($0 % 5) / 4 }),
      targets: Tensor(shape: [count, width], scalars: targets), name: "values")
  }

  @Test func `a label may be learned as a number`() throws {
    let model = try Sequential(inputShape: [2], seed: 3) { Dense(1) }
    model.compile(
      optimizer: .adam(learningRate: 0.1), loss: .meanSquaredError,
      metrics: [.accuracy, .meanAbsoluteError])
    let data = try SmallData.points(100)
    try model.fit(data, epochs: 20, verbose: .silent)
    let outputs = try model.predict(data).scalars
    let errors = zip(outputs, data.labels).map { Double($0) - Double($1) }
    let evaluation = try model.evaluate(data, verbose: .silent).metrics
    let squares = errors.reduce(0) { $0 + $1 * $1 } / 100
    let sizes = errors.reduce(0) { $0 + abs($1) } / 100
    #expect(abs((evaluation["loss"] ?? 0) - squares) < 1e-5)
    #expect(abs((evaluation["mean_absolute_error"] ?? 0) - sizes) < 1e-5)
  }

  @Test func `targets that are left out of a part need not suit the loss`() throws {
    let data = try Self.values([0, 1, 5, 0.5], width: 1)
    let suited = try data.subset([3, 0, 1])
    try Self.fit(suited, outputs: 1, loss: .binaryCrossentropy, activation: .sigmoid)
    #expect(throws: CoreError.self) {
      try Self.fit(
        data.subset([0, 2]), outputs: 1, loss: .binaryCrossentropy, activation: .sigmoid)
    }
  }

  @Test func `one class and one output leave nothing to learn`() throws {
    let data = try Dataset(
      features: Tensor(shape: [3, 2], scalars: [1, 2, 3, 4, 5, 6]), labels: [0, 0, 0])
    for data in [data, data.oneHot()] {
      let model = try Sequential(inputShape: [2], seed: 3) { Dense(1, activation: .softmax) }
      let before = model.weights
      model.compile(
        optimizer: .adam(),
        loss: data.targets.encoding == .sparse
          ? .sparseCategoricalCrossentropy : .categoricalCrossentropy)
      let history = try model.fit(data, verbose: .silent)
      #expect(history["loss"] == [0])
      #expect(model.weights == before)
    }
  }

  @Test func `a softmax or sigmoid that the loss takes over gives what the probabilities give`()
    throws
  {
    let points = try SmallData.points(50)
    let features = try Tensor(
      shape: [50, 2], scalars: (0..<50).flatMap { points.image($0).scalars })
    let answers = try Dataset(features: features, labels: points.labels.map { $0 == 0 ? 1 : 0 })
    let cases: [(Loss, Activation, Int, Dataset)] = [
      (.sparseCategoricalCrossentropy, .softmax, 3, points),
      (.categoricalCrossentropy(labelSmoothing: 0.1), .softmax, 3, points.oneHot()),
      (.binaryCrossentropy, .sigmoid, 1, answers),
      (.binaryCrossentropy(labelSmoothing: 0.1), .sigmoid, 3, points.oneHot()),
    ]
    for (loss, activation, outputs, data) in cases {
      let (taken, left) = (
        try Sequential(inputShape: [2], seed: 3) { Dense(outputs, activation: activation) },
        try Sequential(inputShape: [2], seed: 3) {
          Dense(outputs, activation: activation)
          // The loss does not see through it.
          Flatten()
        }
      )
      for model in [taken, left] {
        model.compile(optimizer: .adam(learningRate: 0.1), loss: loss, metrics: [.accuracy])
      }
      let histories = try [taken, left].map { try $0.fit(data, epochs: 3, verbose: .silent) }
      #expect(histories[0]["accuracy"] == histories[1]["accuracy"], "\(loss.name)")
      for (a, b) in zip(histories[0]["loss"] ?? [], histories[1]["loss"] ?? []) {
        #expect(abs(a - b) < 1e-5, "\(loss.name)")
      }
      for (a, b) in zip(taken.weights, left.weights) {
        expectClose(a.scalars, b.scalars, tolerance: 1e-4, loss.name)
      }
    }
  }

  static let failures = [
    Failure("labelSmoothing must be in 0...1, but is -0.1") {
      try fit(SmallData.points(9).oneHot(), loss: .categoricalCrossentropy(labelSmoothing: -0.1))
    },
    Failure("labelSmoothing must be in 0...1, but is nan") {
      try fit(outputs: 1, loss: .binaryCrossentropy(labelSmoothing: .nan))
    },
    Failure(
      "the loss .binaryCrossentropy does not fit: it takes targets in 0...1, but \"points\" has "
        + "labels 0..<3",
      hint: "for more than two classes use .sparseCategoricalCrossentropy and a softmax"
    ) { try fit(outputs: 1, loss: .binaryCrossentropy, activation: .sigmoid) },
    Failure(
      "the loss .binaryCrossentropy does not fit: it takes targets in 0...1, but some of "
        + "\"values\" lie outside",
      hint: "for more than two classes use .sparseCategoricalCrossentropy and a softmax"
    ) {
      try fit(
        values([0, 1, 2], width: 1), outputs: 1, loss: .binaryCrossentropy, activation: .sigmoid)
    },
    Failure(
      "the loss .binaryCrossentropy does not fit: the model gives outputs of shape [3], but each "
        + "target of \"points\" is one number, the label",
      hint: "data.oneHot() makes a vector of 3 numbers of each label"
    ) { try fit(loss: .binaryCrossentropy, activation: .sigmoid) },
    Failure(
      "the loss .meanAbsoluteError does not fit: the model gives outputs of shape [2], but each "
        + "target of \"points\" is one number, the label",
      hint: "the last layer has to be Dense(1, ...)"
    ) { try fit(outputs: 2, loss: .meanAbsoluteError) },
    Failure(
      "the loss .meanSquaredError does not fit: the model gives outputs of shape [1], but "
        + "\"values\" has target vectors of 2 numbers",
      hint: "the last layer has to be Dense(2, ...)"
    ) { try fit(values([1, 2, 3, 4], width: 2), outputs: 1, loss: .meanSquaredError) },
    Failure(
      "the loss .sparseCategoricalCrossentropy does not fit: the model gives outputs of shape "
        + "[1], but \"points\" has 3 classes",
      hint: "the last layer has to be Dense(3, ...)"
    ) { try fit(outputs: 1, loss: .sparseCategoricalCrossentropy) },
  ]

  @Test(arguments: failures) func `a loss that does not fit is refused`(_ failure: Failure) {
    failure.check()
  }
}

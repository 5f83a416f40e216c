import Testing

@testable import InklingCore

@Suite struct FitFailureTests {
  private static func fit(
    epochs: Int = 1, batchSize: Int = 32, validationSplit: Double = 0, threads: Int = 1,
    optimizer: Optimizer = .adam()
  ) throws {
    let model = try SmallData.model()
    model.threads = threads
    model.compile(optimizer: optimizer, loss: .sparseCategoricalCrossentropy)
    try model.fit(
      SmallData.points(10), epochs: epochs, batchSize: batchSize,
      validationSplit: validationSplit, verbose: .silent)
  }

  private static func fit(_ data: Dataset, loss: Loss = .sparseCategoricalCrossentropy) throws {
    let model = try SmallData.model()
    model.compile(optimizer: .adam(), loss: loss)
    try model.fit(data, verbose: .silent)
  }

  /// Three points in the plane, one of each class.
  private static func points(_ numbers: [Float]) throws -> Dataset {
    try Dataset(features: Tensor(shape: [3, 2], scalars: numbers), labels: [0, 1, 2])
  }

  private static func fourClasses() throws -> Dataset {
    try Dataset(features: Tensor(shape: [1, 2], scalars: [0, 0]), labels: [3], name: "four")
  }

  static let failures = [
    Failure("epochs must be 1 or more, but is 0") { try fit(epochs: 0) },
    Failure("batchSize must be 1 or more, but is -3") { try fit(batchSize: -3) },
    Failure("threads must be 1 or more, but is 0") { try fit(threads: 0) },
    Failure(
      "validationSplit must be in 0..<1, but is 1.5",
      hint: "it is the share of the examples that is kept for validation; 0.1 is a tenth"
    ) { try fit(validationSplit: 1.5) },
    Failure(
      "validationSplit must be in 0..<1, but is nan",
      hint: "it is the share of the examples that is kept for validation; 0.1 is a tenth"
    ) { try fit(validationSplit: .nan) },
    Failure(
      "validationSplit must be a share that leaves at least one of the 10 examples on either "
        + "side, but is 0.99"
    ) { try fit(validationSplit: 0.99) },
    Failure("learningRate must be a number of 0 or more, but is -0.1") {
      try fit(optimizer: .adam(learningRate: -0.1))
    },
    Failure("learningRate must be a number of 0 or more, but is inf") {
      try fit(optimizer: .adam(learningRate: .infinity))
    },
    Failure("beta1 must be in 0..<1, but is 1.0") { try fit(optimizer: .adam(beta1: 1)) },
    Failure("beta2 must be in 0..<1, but is nan") { try fit(optimizer: .adam(beta2: .nan)) },
    Failure("epsilon must be a number of 0 or more, but is -1.0") {
      try fit(optimizer: .adam(epsilon: -1))
    },
    Failure(
      "fit: a feature of example 1 in \"data\" is nan",
      hint: "the file may have a gap there; leave the example out, or put a number in its place"
    ) { try fit(points([0, 1, .nan, 1, 0, 0])) },
    Failure(
      "fit: a target of example 2 in \"data\" is inf",
      hint: "the file may have a gap there; leave the example out, or put a number in its place"
    ) {
      let data = try Dataset(
        features: Tensor(shape: [3, 2], scalars: [0, 1, 1, 1, 0, 0]),
        targets: Tensor(shape: [3, 3], scalars: [0, 0, 1, 0, 0.5, 0.5, 1, .infinity, 0]))
      try fit(data, loss: .categoricalCrossentropy)
    },
    Failure(
      "the loss became nan in epoch 1, batch 1",
      hint: "features as large as 3e+38 make huge sums: scale them first, as in "
        + "data.normalized(), or take a smaller learning rate"
    ) {
      let model = try Sequential(inputShape: [2]) {
        Dense(3, activation: .softmax, kernelInitializer: .constant(2))
      }
      model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy)
      try model.fit(points([Float](repeating: 3e38, count: 6)), verbose: .silent)
    },
    Failure(
      "the loss became nan in epoch 2, batch 1",
      hint: "the learning rate is probably too large: try a tenth of it, or clipNorm: 1"
    ) { try fit(epochs: 3, optimizer: .adam(learningRate: 1e30)) },
    Failure(
      "the weights dense/kernel became nan in the last batch",
      hint: "the learning rate is probably too large: try a tenth of it, or clipNorm: 1"
    ) { try fit(optimizer: .adam(learningRate: 1e39)) },
    Failure(
      "validationSplit must be 0 where validationData is given, but is 0.5",
      hint: "leave out one of the two"
    ) {
      let data = try SmallData.points(10)
      try SmallData.model().fit(data, validationSplit: 0.5, validationData: data, verbose: .silent)
    },
    Failure(
      "fit needs a compiled model: it does not know which loss to compute",
      hint:
        "call model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy) first"
    ) {
      try Sequential(inputShape: [2]) { Dense(3) }.fit(SmallData.points(10), verbose: .silent)
    },
    Failure("fit needs at least one example, but \"points\" has none") {
      try fit(SmallData.points(10).prefix(0))
    },
    Failure(
      "fit needs at least one example, but \"points\" has none"
    ) {
      let data = try SmallData.points(10)
      try SmallData.model().fit(data, validationData: data.prefix(0), verbose: .silent)
    },
    Failure("fit: the model takes examples of shape [2], but the data has shape [3]") {
      try fit(Dataset(features: Tensor(shape: [1, 3], scalars: [0, 0, 0]), labels: [0]))
    },
    Failure(
      "fit: the model takes examples of shape [2], but the data has shape [1, 2]",
      hint: "give it as reshaped(to: [2]), or make the model with inputShape: [1, 2] and "
        + "Flatten() as its first layer"
    ) {
      try fit(Dataset(features: Tensor(shape: [1, 1, 2], scalars: [0, 0]), labels: [0]))
    },
    Failure(
      "the loss .sparseCategoricalCrossentropy does not fit: the model gives outputs of shape "
        + "[3], but \"four\" has 4 classes",
      hint: "the last layer has to be Dense(4, ...)"
    ) { try fit(fourClasses()) },
    Failure(
      "the loss .sparseCategoricalCrossentropy does not fit: it takes labels as targets, but "
        + "the targets of \"points\" are vectors of 3 numbers",
      hint: "use .categoricalCrossentropy, or leave out oneHot()"
    ) { try fit(SmallData.points(10).oneHot()) },
    Failure(
      "the loss .categoricalCrossentropy(fromLogits: true) does not fit: it takes one-hot "
        + "vectors as targets, but the targets of \"points\" are labels",
      hint: "use .sparseCategoricalCrossentropy, or data.oneHot()"
    ) { try fit(SmallData.points(10), loss: .categoricalCrossentropy(fromLogits: true)) },
    Failure(
      "the loss .categoricalCrossentropy does not fit: the model gives outputs of shape [3], "
        + "but \"data\" has target vectors of 2 numbers",
      hint: "the last layer has to be Dense(2, ...)"
    ) {
      try fit(
        Dataset(
          features: Tensor(shape: [1, 2], scalars: [0, 0]),
          targets: Tensor(shape: [1, 2], scalars: [0.5, 0.5])), loss: .categoricalCrossentropy)
    },
    Failure(
      "a batch of 60000 examples would need 4.47 GB of memory; the limit is 4.00 GB",
      hint: "is one of the numbers too large by some zeros?"
    ) {
      let model = try Sequential(inputShape: [1]) {
        Dense(10_000)
        Dense(1)
      }
      model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy)
      let data = try Dataset(
        pixels: [UInt8](repeating: 0, count: 60_000), featureShape: [1],
        labels: [UInt8](repeating: 0, count: 60_000), classNames: ["a"], name: "many")
      try model.fit(data, batchSize: 60_000, verbose: .silent)
    },
    Failure(
      "evaluate needs a compiled model: it does not know which loss to compute",
      hint:
        "call model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy) first"
    ) {
      _ = try Sequential(inputShape: [2]) { Dense(3) }
        .evaluate(SmallData.points(10), verbose: .silent)
    },
    Failure("evaluate needs at least one example, but \"points\" has none") {
      _ = try SmallData.model().evaluate(SmallData.points(10).prefix(0), verbose: .silent)
    },
    Failure("predict: the model takes examples of shape [2], but the data has shape [3]") {
      _ = try SmallData.model().predict(Tensor(shape: [3], scalars: [0, 0, 0]))
    },
    Failure("predict: the model takes examples of shape [2], but the data has shape [3, 4, 1]") {
      _ = try SmallData.model().predict(
        Tensor(shape: [3, 4, 1], scalars: .init(repeating: 0, count: 12)))
    },
    Failure(
      "\"accuracy\" is not measured by this model; it has loss",
      hint: "ask for it when compiling: model.compile(..., metrics: [.accuracy])"
    ) {
      let model = try SmallData.model()
      model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy)
      _ = try model.evaluate(SmallData.points(10), verbose: .silent).checkedAccuracy()
    },
  ]

  @Test(arguments: failures) func `a training that cannot be is refused`(_ failure: Failure) {
    failure.check()
  }
}

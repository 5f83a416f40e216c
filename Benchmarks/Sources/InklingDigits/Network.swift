import Inkling

/// A network that is trained on one set of digits and tested on both.
struct Network: Sendable {
  let name: String
  let summary: String
  /// The layers up to the softmax.
  let hidden: @Sendable () -> [any Layer]

  /// Sixteen neurons: what the first lessons train.
  static let sixteen = Network(
    name: "16 neurons", summary: "Flatten, Dense 16 relu, Dense 10 softmax"
  ) { [Flatten(), Dense(16, activation: .relu)] }

  /// More neurons, which read better.
  static let hundred = Network(
    name: "128 neurons", summary: "Flatten, Dense 128 relu, Dense 10 softmax"
  ) { [Flatten(), Dense(128, activation: .relu)] }

  /// The two convolutions of the lesson on them.
  static let convolutions = Network(
    name: "two convolutions",
    summary: "Conv2D 32 3x3 relu, MaxPooling2D 2, Dropout 0.1, Conv2D 64 3x3 relu, "
      + "MaxPooling2D 2, Dropout 0.1, Flatten, Dense 10 softmax"
  ) {
    [
      Conv2D(32, kernelSize: 3, activation: .relu), MaxPooling2D(poolSize: 2), Dropout(0.1),
      Conv2D(64, kernelSize: 3, activation: .relu), MaxPooling2D(poolSize: 2), Dropout(0.1),
      Flatten(),
    ]
  }

  static let all = [sixteen, hundred, convolutions]

  /// Trains for five epochs and gives the accuracy on each of the test sets.
  func accuracies(
    train: Dataset, tests: [Dataset], seed: Int, threads: Int?
  ) throws -> [Double] {
    let layers = hidden() + [Dense(10, activation: .softmax) as any Layer]
    let model = try Sequential(inputShape: [28, 28, 1], seed: seed) { layers }
    model.compile(
      optimizer: .adam(), loss: .sparseCategoricalCrossentropy, metrics: [.accuracy])
    if let threads { model.threads = threads }
    _ = try model.fit(train, epochs: 5, batchSize: 128, verbose: .silent)
    return try tests.map { try model.evaluate($0, verbose: .silent).accuracy }
  }
}

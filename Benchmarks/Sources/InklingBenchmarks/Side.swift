import Inkling

/// A model and its examples, in memory.
struct Side {
  private let workload: Workload
  private let model: Sequential
  private let train: Dataset
  private let asked: Dataset
  /// Some of them one by one.
  private let images: [Tensor]
  private let clock = ContinuousClock()

  init(_ workload: Workload, data folder: String, weights: String, threads: Int) throws {
    self.workload = workload
    model = try workload.model(weights: weights, threads: threads)
    let (train, asked) = try workload.examples(in: folder)
    self.train = train
    self.asked = asked
    images = try (0..<min(asked.count, 1_000)).map {
      try asked.image($0).reshaped(to: workload.shape)
    }
  }

  /// The numbers that answer a command.
  func answer(_ command: Substring, _ count: Int) throws -> [Double] {
    switch command {
    case "epoch":
      var loss = Double.nan
      let duration = try clock.measure {
        let history = try model.fit(train, batchSize: workload.batchSize, verbose: .silent)
        loss = history["loss"]?.last ?? .nan
      }
      return [duration / .seconds(1), loss]
    case "one":
      var output = try model.predict(images[0])
      let seconds = try images.prefix(count).map { image in
        try clock.measure { output = try model.predict(image) } / .seconds(1)
      }
      return seconds + [squareSum(output)]
    case "many":
      var output = images[0]
      let duration = try clock.measure { output = try model.predict(asked) }
      return [duration / .seconds(1), squareSum(output)]
    default:
      throw Workload.Mistake(message: "unknown command \(command)")
    }
  }

  private func squareSum(_ output: Tensor) -> Double {
    output.scalars.reduce(0) { $0 + Double($1) * Double($1) }
  }
}

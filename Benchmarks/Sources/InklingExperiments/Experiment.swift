import Inkling

/// One training that a lesson describes, with its exact settings, and what Keras makes of it.
struct Experiment: Sendable {
  /// What a training sees.
  struct Examples {
    let train: Dataset
    var validation: Dataset?
    /// The share of `train`, from its end, that is kept for validation.
    var validationSplit = 0.0
    let test: Dataset
  }

  /// The argument of `--only`.
  let name: String
  /// The network and its settings, for people.
  let summary: String
  let examples: @Sendable (_ data: DataSource, _ seed: Int) throws -> Examples
  let layers: [any Layer]
  var optimizer = Optimizer.adam()
  var loss = Loss.sparseCategoricalCrossentropy
  let epochs: Int
  let batchSize: Int
  /// The rate of each epoch, where it is not that of the optimizer.
  var learningRate: (@Sendable (_ epoch: Int) -> Double)?
  /// True if seeds differ so much that more of them are run and their neurons counted.
  var isScattering = false
  var reference: Reference?
}

/// The data of all experiments, read once.
final class DataSource {
  private let location: DataLocation
  private var mnist: (train: Dataset, test: Dataset)?
  private var digits20x20: Dataset?

  init(_ location: DataLocation) { self.location = location }

  /// MNIST in bytes.
  func pixels() throws -> (train: Dataset, test: Dataset) {
    let data = try mnist ?? loadMNIST(from: location)
    mnist = data
    return data
  }

  /// The 5,000 digits of 20 by 20 pixels.
  func digits() throws -> Dataset {
    let data = try digits20x20 ?? loadDigits20x20(from: location)
    digits20x20 = data
    return data
  }
}

import Foundation
import Inkling

/// What one training with one seed gave.
struct ExperimentRun: Codable {
  let seed: Int
  let seconds: Double
  let parameterCount: Int
  /// Each measure, and on how many examples it was taken.
  let values: [String: Double]
  let exampleCounts: [String: Int]
  /// For each hidden layer, how many of its neurons give 0 for every test image.
  let deadNeurons: [Int]
  /// The loss and the learning rate of every epoch.
  let losses: [Double]
  let learningRates: [Double]

  subscript(_ measure: Measure) -> Double? { values[measure.rawValue] }
}

extension Experiment {
  /// Trains and measures once.
  func run(on data: DataSource, seed: Int, threads: Int?) throws -> ExperimentRun {
    let examples = try examples(data, seed)
    let model = try Sequential(inputShape: examples.train.featureShape, seed: seed) { layers }
    model.compile(optimizer: optimizer, loss: loss, metrics: [.accuracy])
    if let threads { model.threads = threads }
    var callbacks: [any Callback] = []
    if let learningRate {
      callbacks.append(LearningRateScheduler { epoch, _ in learningRate(epoch) })
    }

    let clock = ContinuousClock()
    let start = clock.now
    let history = try model.fit(
      examples.train, epochs: epochs, batchSize: batchSize,
      validationSplit: examples.validationSplit, validationData: examples.validation,
      callbacks: callbacks, verbose: .silent)
    let seconds = (clock.now - start) / .seconds(1)
    let test = try model.evaluate(examples.test, verbose: .silent)

    let kept = Int(Double(examples.train.count) * (1 - examples.validationSplit))
    var values = [
      Measure.testLoss: (test.loss, examples.test.count),
      .testAccuracy: (test.accuracy, examples.test.count),
    ]
    values[.trainLoss] = history["loss"]?.last.map { ($0, kept) }
    values[.trainAccuracy] = history["accuracy"]?.last.map { ($0, kept) }
    values[.validationAccuracy] = history["val_accuracy"]?.last.map {
      ($0, examples.validation?.count ?? examples.train.count - kept)
    }
    let named = values.map { ($0.key.rawValue, $0.value) }
    return ExperimentRun(
      seed: seed, seconds: seconds, parameterCount: model.parameterCount,
      values: Dictionary(uniqueKeysWithValues: named.map { ($0, $1.0) }),
      exampleCounts: Dictionary(uniqueKeysWithValues: named.map { ($0, $1.1) }),
      deadNeurons: isScattering ? try deadNeurons(of: model, on: examples.test) : [],
      losses: history["loss"] ?? [], learningRates: history.learningRate)
  }

  /// For each hidden dense layer, how many neurons give 0 whatever they are shown. Where relu gives
  /// 0 its slope is 0 too, so the weights of such a neuron stay as they are.
  private func deadNeurons(of model: Sequential, on data: Dataset) throws -> [Int] {
    let dense = model.summary().rows.filter { $0.type == "Dense" }.dropLast()
    return try dense.map { row in
      let outputs = try model.activations(of: row.name, for: data)
      let largest = outputs.maximum(axis: 0)
      return largest.scalars.filter { $0 <= 0 }.count
    }
  }
}

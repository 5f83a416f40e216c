@testable import InklingCore

/// A training in which nothing is computed: its measures are made up. The model's only weight is the
/// number of the epoch, so that it shows where weights are from.
struct MadeUpTraining {
  let model: Sequential
  let control: TrainingControl

  /// A training with the learning rate 1.
  init(measuring names: [String], epochs: Int = 100) throws {
    model = try Sequential(inputShape: [1]) { Dense(1, useBias: false) }
    control = TrainingControl(
      model: model, epochs: epochs, metricNames: (names + ["learning_rate"]).sorted(),
      optimizer: try OptimizerState(.adam(learningRate: 1), for: model.parameters))
  }

  /// The epoch whose weights the model has.
  var epoch: Int { Int(model.weights[0].scalars[0]) }

  /// Tells a callback what is measured, an epoch at a time, until it stops the training.
  ///
  /// - Returns: the learning rate of each epoch.
  @discardableResult
  static func run(
    _ callback: any Callback, _ values: [Double], of name: String = "val_loss"
  ) throws -> (rates: [Double], epoch: Int) {
    let training = try MadeUpTraining(measuring: [name])
    let control = training.control
    var rates: [Double] = []
    try callback.onTrainBegin(control)
    for (epoch, value) in values.enumerated() {
      if control.isStopped { break }
      try callback.onEpochBegin(epoch, control)
      try training.model.setWeights([Tensor(shape: [1, 1], scalars: [Float(epoch)])])
      rates.append(control.learningRate)
      let logs = TrainingLogs([(name, value), ("learning_rate", control.learningRate)])
      try callback.onEpochEnd(epoch, logs, control)
    }
    try callback.onTrainEnd(control)
    return (rates, training.epoch)
  }
}

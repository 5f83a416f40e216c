/// Something that looks on while a model is trained, and may intervene.
///
///     let stopping = EarlyStopping(monitor: "val_loss", patience: 3, restoreBestWeights: true)
///     try model.fit(train, epochs: 100, validationSplit: 0.1, callbacks: [stopping])
///     print(stopping.stoppedEpoch ?? 100)
///
/// A callback of your own is a class that implements what it needs; the rest does nothing. For a
/// closure or two see ``LambdaCallback``. Callbacks are asked in the order of the list. An error
/// that one throws ends the training and comes out of `fit`, with the weights as they are. Where the
/// loss becomes NaN, `onTrainEnd` is still called, so that the best weights are not lost.
///
/// **Source**: the moments are those of Keras's `Callback`.
public protocol Callback: AnyObject {
  /// The training begins; nothing is computed yet.
  func onTrainBegin(_ training: TrainingControl) throws
  /// An epoch begins.
  ///
  /// - Parameter epoch: from 0.
  func onEpochBegin(_ epoch: Int, _ training: TrainingControl) throws
  /// The weights have followed one batch.
  ///
  /// - Parameter batch: from 0, in its epoch.
  /// - Parameter logs: the measures of the epoch so far.
  func onTrainBatchEnd(_ batch: Int, _ logs: TrainingLogs, _ training: TrainingControl) throws
  /// An epoch is complete, validation included.
  ///
  /// - Parameter epoch: from 0.
  /// - Parameter logs: the measures of the epoch.
  func onEpochEnd(_ epoch: Int, _ logs: TrainingLogs, _ training: TrainingControl) throws
  /// The training is over.
  func onTrainEnd(_ training: TrainingControl) throws
}

extension Callback {
  /// Nothing.
  public func onTrainBegin(_ training: TrainingControl) throws {}
  /// Nothing.
  public func onEpochBegin(_ epoch: Int, _ training: TrainingControl) throws {}
  /// Nothing.
  public func onTrainBatchEnd(
    _ batch: Int, _ logs: TrainingLogs, _ training: TrainingControl
  ) throws {}
  /// Nothing.
  public func onEpochEnd(_ epoch: Int, _ logs: TrainingLogs, _ training: TrainingControl) throws {}
  /// Nothing.
  public func onTrainEnd(_ training: TrainingControl) throws {}
}

/// What was measured, by name.
///
///     logs["val_loss"]
public struct TrainingLogs: Sendable, Equatable {
  private let values: [String: Double]

  init(_ metrics: [(name: String, value: Double)]) {
    values = Dictionary(metrics.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// One measure, such as "loss", "accuracy", "val_loss" or "learning_rate"; nil if it is not
  /// measured.
  public subscript(_ name: String) -> Double? { values[name] }

  /// The names of all measures, sorted.
  public var names: [String] { values.keys.sorted() }
}

/// What a callback can see and change of the training that runs.
public final class TrainingControl {
  /// The model, with its weights as they are now.
  public let model: Sequential
  /// How many epochs there will be, unless it is stopped before.
  public let epochs: Int
  /// The names of all that is measured in an epoch, sorted.
  public let metricNames: [String]
  /// Whether the training ends after this epoch.
  public private(set) var isStopped = false

  private let optimizer: OptimizerState

  init(
    model: Sequential, epochs: Int, metricNames: [String], optimizer: OptimizerState
  ) {
    self.model = model
    self.epochs = epochs
    self.metricNames = metricNames
    self.optimizer = optimizer
  }

  /// The learning rate of the next step. Once it is set, it takes the place of the optimizer's own
  /// rate or schedule, until the model is compiled again.
  public var learningRate: Double { optimizer.learningRate }

  /// Sets the learning rate.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` unless it is a number of 0 or
  ///   more.
  public func setLearningRate(_ rate: Double) throws(CoreError) {
    try Optimizer.checkIsNotNegative(rate, "learningRate")
    optimizer.learningRateSetting = rate
  }

  /// Ends the training after this epoch.
  public func stop() { isStopped = true }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` for a count of epochs below 0.
  func checkIsCount(_ value: Int, _ name: String, _ callback: String) throws(CoreError) {
    guard value >= 0 else {
      throw .invalidArgument(
        name: "\(name) of \(callback)", got: "\(value)", expected: "0 or more")
    }
  }

  /// - Throws: ``CoreError/notMonitored(callback:name:available:)`` if that is not measured.
  func checkIsMeasured(_ name: String, _ callback: String) throws(CoreError) {
    guard metricNames.contains(name) else {
      throw .notMonitored(callback: callback, name: name, available: metricNames)
    }
  }
}

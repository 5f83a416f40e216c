/// Ends the training when a measure has stopped getting better.
///
///     EarlyStopping(monitor: "val_loss", patience: 3, restoreBestWeights: true)
///
/// **Source**: Prechelt, "Early stopping - but when?" (1998); rules and defaults of Keras 3.
public final class EarlyStopping: Callback {
  /// The epoch after which the training ended, from 0; nil if it ran to its end.
  public private(set) var stoppedEpoch: Int?
  /// The epoch with the best value, from 0; nil before the first.
  public private(set) var bestEpoch: Int?
  /// The best value of the measure; nil before the first epoch.
  public private(set) var best: Double?

  private let monitor: Monitor
  private let minDelta: Double
  private let patience: Int
  private let baseline: Double?
  private let restoresBestWeights: Bool
  private let startFromEpoch: Int
  private var wait = 0
  private var bestWeights: [Tensor]?

  /// A rule for when to stop.
  ///
  /// - Parameter monitor: the measure that is watched.
  /// - Parameter minDelta: how much better a value has to be to count as better, 0 or more.
  /// - Parameter patience: how many epochs without a better value are allowed, 0 or more.
  /// - Parameter mode: which way the measure gets better.
  /// - Parameter baseline: a value that has to be beaten for an epoch to count as progress.
  /// - Parameter restoreBestWeights: whether the model gets back the weights of its best epoch at
  ///   the end of the training.
  /// - Parameter startFromEpoch: how many epochs are let pass first, 0 or more.
  public init(
    monitor: String = "val_loss", minDelta: Double = 0, patience: Int = 0,
    mode: MonitorMode = .auto, baseline: Double? = nil, restoreBestWeights: Bool = false,
    startFromEpoch: Int = 0
  ) {
    self.monitor = Monitor(name: monitor, mode: mode)
    self.minDelta = abs(minDelta)
    self.patience = patience
    self.baseline = baseline
    self.restoresBestWeights = restoreBestWeights
    self.startFromEpoch = startFromEpoch
  }

  /// Forgets earlier trainings.
  public func onTrainBegin(_ training: TrainingControl) throws {
    try training.checkIsMeasured(monitor.name, "EarlyStopping")
    try training.checkIsCount(patience, "patience", "EarlyStopping")
    try training.checkIsCount(startFromEpoch, "startFromEpoch", "EarlyStopping")
    (stoppedEpoch, bestEpoch, best, bestWeights, wait) = (nil, nil, nil, nil, 0)
  }

  /// Compares the epoch with the best one.
  public func onEpochEnd(_ epoch: Int, _ logs: TrainingLogs, _ training: TrainingControl) throws {
    guard epoch >= startFromEpoch, let value = logs[monitor.name] else { return }
    if restoresBestWeights, bestWeights == nil {
      bestWeights = training.model.weights
      bestEpoch = epoch
    }
    wait += 1
    if monitor.isBetter(value, than: best ?? monitor.worst, minDelta: minDelta) {
      best = value
      bestEpoch = epoch
      if restoresBestWeights { bestWeights = training.model.weights }
      if baseline.map({ monitor.isBetter(value, than: $0, minDelta: minDelta) }) ?? true {
        wait = 0
      }
      return
    }
    if wait >= patience, epoch > 0 {
      stoppedEpoch = epoch
      training.stop()
    }
  }

  /// Gives the model its best weights back.
  public func onTrainEnd(_ training: TrainingControl) throws {
    if let bestWeights { try training.model.setWeights(bestWeights) }
    bestWeights = nil
  }
}

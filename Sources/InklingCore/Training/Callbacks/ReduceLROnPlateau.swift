/// Makes the learning rate smaller when a measure has stopped getting better.
///
///     ReduceLROnPlateau(monitor: "val_loss", factor: 0.2, patience: 5)
///
/// **Source**: rules and defaults of Keras 3.
public final class ReduceLROnPlateau: Callback {
  private let monitor: Monitor
  private let factor: Double
  private let patience: Int
  private let minDelta: Double
  private let cooldown: Int
  private let minLearningRate: Double
  private var best: Double?
  private var wait = 0
  private var coolingEpochs = 0

  /// A rule for when to go slower.
  ///
  /// - Parameter monitor: the measure that is watched.
  /// - Parameter factor: what the learning rate is multiplied with, in 0..<1.
  /// - Parameter patience: how many epochs without a better value are allowed.
  /// - Parameter mode: which way the measure gets better.
  /// - Parameter minDelta: how much better a value has to be to count as better, 0 or more.
  /// - Parameter cooldown: how many epochs after a reduction are not counted.
  /// - Parameter minLearningRate: below which the rate is not brought.
  public init(
    monitor: String = "val_loss", factor: Double = 0.1, patience: Int = 10,
    mode: MonitorMode = .auto, minDelta: Double = 1e-4, cooldown: Int = 0,
    minLearningRate: Double = 0
  ) {
    self.monitor = Monitor(name: monitor, mode: mode)
    self.factor = factor
    self.patience = patience
    self.minDelta = abs(minDelta)
    self.cooldown = cooldown
    self.minLearningRate = minLearningRate
  }

  /// Checks the settings and forgets earlier trainings.
  public func onTrainBegin(_ training: TrainingControl) throws {
    try Optimizer.checkIsShare(factor, "the factor of ReduceLROnPlateau")
    try training.checkIsMeasured(monitor.name, "ReduceLROnPlateau")
    try training.checkIsCount(patience, "patience", "ReduceLROnPlateau")
    try training.checkIsCount(cooldown, "cooldown", "ReduceLROnPlateau")
    (best, wait, coolingEpochs) = (nil, 0, 0)
  }

  /// Counts the epochs without progress.
  public func onEpochEnd(_ epoch: Int, _ logs: TrainingLogs, _ training: TrainingControl) throws {
    guard let value = logs[monitor.name] else { return }
    if coolingEpochs > 0 {
      coolingEpochs -= 1
      wait = 0
    }
    if monitor.isBetter(value, than: best ?? monitor.worst, minDelta: minDelta) {
      best = value
      wait = 0
    } else if coolingEpochs == 0 {
      wait += 1
      if wait >= patience { try reduce(training) }
    }
  }

  private func reduce(_ training: TrainingControl) throws {
    let rate = training.learningRate
    guard rate > minLearningRate else { return }
    try training.setLearningRate(max(rate * factor, minLearningRate))
    coolingEpochs = cooldown
    wait = 0
  }
}

/// Keeps the weights of the best epoch, or of the last one, in memory.
///
///     let checkpoint = ModelCheckpoint(monitor: "val_accuracy", saveBestOnly: true)
///     try model.fit(train, epochs: 20, validationSplit: 0.1, callbacks: [checkpoint])
///     try checkpoint.restore(model)
///
/// **Source**: rules and defaults of Keras 3, whose checkpoints are files.
public final class ModelCheckpoint: Callback {
  /// The weights that were kept, in the order of ``Sequential/weights``; nil before the first.
  public private(set) var weights: [Tensor]?
  /// The epoch they are from, from 0.
  public private(set) var epoch: Int?
  /// The value of the measure in that epoch.
  public private(set) var value: Double?

  private let monitor: Monitor
  private let saveBestOnly: Bool

  /// A place for weights.
  ///
  /// - Parameter monitor: the measure that says which epoch is the best.
  /// - Parameter saveBestOnly: whether the weights of an epoch are kept only if it is the best so
  ///   far.
  /// - Parameter mode: which way the measure gets better.
  public init(
    monitor: String = "val_loss", saveBestOnly: Bool = false, mode: MonitorMode = .auto
  ) {
    self.monitor = Monitor(name: monitor, mode: mode)
    self.saveBestOnly = saveBestOnly
  }

  /// Checks that there is what it watches.
  public func onTrainBegin(_ training: TrainingControl) throws {
    if saveBestOnly { try training.checkIsMeasured(monitor.name, "ModelCheckpoint") }
  }

  /// Keeps the weights, if they are to be kept.
  public func onEpochEnd(_ epoch: Int, _ logs: TrainingLogs, _ training: TrainingControl) throws {
    let measured = logs[monitor.name]
    if saveBestOnly {
      guard let measured, monitor.isBetter(measured, than: value ?? monitor.worst) else { return }
    }
    weights = training.model.weights
    self.epoch = epoch
    value = measured
  }

  /// Gives a model the weights that were kept; nothing happens where there are none.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if it is a model of another
  ///   form.
  public func restore(_ model: Sequential) throws(CoreError) {
    if let weights { try model.setWeights(weights) }
  }
}

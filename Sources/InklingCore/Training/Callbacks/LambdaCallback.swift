/// Closures that are called during the training.
///
///     LambdaCallback(onEpochEnd: { epoch, logs in print(epoch, logs["loss"] ?? 0) })
///
/// **Source**: Keras 3, `LambdaCallback`.
public final class LambdaCallback: Callback {
  private let epochBegin: ((_ epoch: Int) throws -> Void)?
  private let epochEnd: ((_ epoch: Int, _ logs: TrainingLogs) throws -> Void)?
  private let batchEnd: ((_ batch: Int, _ logs: TrainingLogs) throws -> Void)?

  /// A callback of up to three closures.
  ///
  /// - Parameter onEpochBegin: is given the epoch, from 0.
  /// - Parameter onEpochEnd: is given the epoch, from 0, and what was measured in it.
  /// - Parameter onTrainBatchEnd: is given the batch, from 0, and the measures of the epoch so far.
  public init(
    onEpochBegin: ((_ epoch: Int) throws -> Void)? = nil,
    onEpochEnd: ((_ epoch: Int, _ logs: TrainingLogs) throws -> Void)? = nil,
    onTrainBatchEnd: ((_ batch: Int, _ logs: TrainingLogs) throws -> Void)? = nil
  ) {
    epochBegin = onEpochBegin
    epochEnd = onEpochEnd
    batchEnd = onTrainBatchEnd
  }

  /// Calls the closure.
  public func onEpochBegin(_ epoch: Int, _ training: TrainingControl) throws {
    try epochBegin?(epoch)
  }

  /// Calls the closure.
  public func onEpochEnd(_ epoch: Int, _ logs: TrainingLogs, _ training: TrainingControl) throws {
    try epochEnd?(epoch, logs)
  }

  /// Calls the closure.
  public func onTrainBatchEnd(
    _ batch: Int, _ logs: TrainingLogs, _ training: TrainingControl
  ) throws {
    try batchEnd?(batch, logs)
  }
}

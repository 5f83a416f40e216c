/// The callbacks of one training.
struct CallbackList {
  let callbacks: [any Callback]
  let control: TrainingControl

  /// Whether the learning rate is worth showing, because one of them is there to change it.
  var changesLearningRate: Bool {
    callbacks.contains { $0 is LearningRateScheduler || $0 is ReduceLROnPlateau }
  }

  func trainBegin() throws {
    for callback in callbacks { try callback.onTrainBegin(control) }
  }

  func epochBegin(_ epoch: Int) throws {
    for callback in callbacks { try callback.onEpochBegin(epoch, control) }
  }

  func batchEnd(_ batch: Int, _ averages: RunningAverages) throws {
    guard !callbacks.isEmpty else { return }
    let logs = TrainingLogs(averages.metrics)
    for callback in callbacks { try callback.onTrainBatchEnd(batch, logs, control) }
  }

  func epochEnd(_ epoch: Int, _ metrics: [(name: String, value: Double)]) throws {
    guard !callbacks.isEmpty else { return }
    let logs = TrainingLogs(metrics)
    for callback in callbacks { try callback.onEpochEnd(epoch, logs, control) }
  }

  func trainEnd() throws {
    for callback in callbacks { try callback.onTrainEnd(control) }
  }
}

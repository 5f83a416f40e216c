/// Sets the learning rate of every epoch by a closure.
///
///     LearningRateScheduler { epoch, _ in 1e-4 * pow(10, Double(epoch) / 20) }
///
/// **Source**: Keras 3, `LearningRateScheduler`. For a rate that changes from step to step see
/// ``LearningRateSchedule``.
public final class LearningRateScheduler: Callback {
  private let schedule: (_ epoch: Int, _ learningRate: Double) throws -> Double

  /// A schedule.
  ///
  /// - Parameter schedule: is given the epoch, from 0, and the learning rate so far, and gives that
  ///   of the epoch: 0 or more.
  public init(_ schedule: @escaping (_ epoch: Int, _ learningRate: Double) throws -> Double) {
    self.schedule = schedule
  }

  /// Sets the rate of the epoch.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` for a rate that is negative or
  ///   no number, and what the closure throws.
  public func onEpochBegin(_ epoch: Int, _ training: TrainingControl) throws {
    try training.setLearningRate(schedule(epoch, training.learningRate))
  }
}

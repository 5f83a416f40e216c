/// How far a training has come.
public struct TrainingProgress: Sendable {
  /// The epoch that is running, from 1.
  public let epoch: Int
  /// How many epochs there will be.
  public let epochs: Int
  /// How many steps of this epoch are done.
  public let step: Int
  /// How many steps an epoch has.
  public let steps: Int
  private let measured: Measured

  /// What was measured, or what it is computed from: of most steps nobody asks for it.
  private enum Measured {
    case values([(name: String, value: Double)])
    case averages(RunningAverages)
  }

  /// What was measured so far in this epoch, sorted by name; at the end of an epoch with the `val_`
  /// measures, and with the learning rate where a schedule or a callback changes it.
  public var metrics: [(name: String, value: Double)] {
    switch measured {
    case .values(let values): values
    case .averages(let averages): averages.metrics
    }
  }

  /// Progress with the given values.
  public init(
    epoch: Int, epochs: Int, step: Int, steps: Int, metrics: [(name: String, value: Double)]
  ) {
    self.epoch = epoch
    self.epochs = epochs
    self.step = step
    self.steps = steps
    measured = .values(metrics)
  }

  /// Progress in the middle of an epoch.
  init(epoch: Int, epochs: Int, step: Int, steps: Int, averages: RunningAverages) {
    self.epoch = epoch
    self.epochs = epochs
    self.step = step
    self.steps = steps
    measured = .averages(averages)
  }
}

/// What happens during a training, in order.
public enum TrainingEvent: Sendable {
  /// An epoch begins; no step of it is done.
  case epochBegan(TrainingProgress)
  /// One batch was learned from.
  case stepEnded(TrainingProgress)
  /// An epoch is complete, validation included.
  case epochEnded(TrainingProgress)

  /// How far the training has come.
  public var progress: TrainingProgress {
    switch self {
    case .epochBegan(let progress), .stepEnded(let progress), .epochEnded(let progress): progress
    }
  }
}

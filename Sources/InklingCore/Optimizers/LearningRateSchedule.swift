import Foundation

/// How the learning rate changes from step to step.
///
///     let schedule = LearningRateSchedule.exponentialDecay(
///       initialLearningRate: 0.1, decaySteps: 1000, decayRate: 0.9)
///     model.compile(optimizer: .adam(learningRate: schedule), loss: ...)
///
/// For a rate that changes from epoch to epoch see ``LearningRateScheduler``.
public struct LearningRateSchedule: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case constant(Double)
    case exponentialDecay(initial: Double, steps: Int, rate: Double, staircase: Bool)
  }

  let kind: Kind

  /// The same rate in every step.
  public static func constant(_ learningRate: Double) -> LearningRateSchedule {
    LearningRateSchedule(kind: .constant(learningRate))
  }

  /// A rate that falls by the same share in the same number of steps: initialLearningRate *
  /// decayRate^(step / decaySteps).
  ///
  /// - Parameter initialLearningRate: the rate of the first step, 0 or more.
  /// - Parameter decaySteps: in how many steps the rate is multiplied by `decayRate`, 1 or more.
  /// - Parameter decayRate: the factor, more than 0.
  /// - Parameter staircase: whether it falls all at once at the end of each `decaySteps`.
  ///
  /// **Source**: Keras 3, `ExponentialDecay`.
  public static func exponentialDecay(
    initialLearningRate: Double, decaySteps: Int, decayRate: Double, staircase: Bool = false
  ) -> LearningRateSchedule {
    LearningRateSchedule(
      kind: .exponentialDecay(
        initial: initialLearningRate, steps: decaySteps, rate: decayRate, staircase: staircase))
  }

  /// The rate of a step.
  ///
  /// - Parameter step: from 0.
  public func learningRate(atStep step: Int) -> Double {
    switch kind {
    case .constant(let rate): return rate
    case .exponentialDecay(let initial, let steps, let rate, let staircase):
      let passed = Double(step) / Double(steps)
      return initial * pow(rate, staircase ? passed.rounded(.down) : passed)
    }
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if a setting is out of range.
  func check() throws(CoreError) {
    func isRight(_ value: Double, _ name: String) throws(CoreError) {
      guard value >= 0, value.isFinite else {
        throw .invalidArgument(name: name, got: "\(value)", expected: "a number of 0 or more")
      }
    }
    switch kind {
    case .constant(let rate): try isRight(rate, "learningRate")
    case .exponentialDecay(let initial, let steps, let rate, _):
      try isRight(initial, "initialLearningRate")
      try isRight(rate, "decayRate")
      guard steps >= 1 else {
        throw .invalidArgument(name: "decaySteps", got: "\(steps)", expected: "1 or more")
      }
    }
  }
}

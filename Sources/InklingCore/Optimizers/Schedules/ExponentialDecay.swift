import Foundation

extension LearningRateSchedule {
  /// A rate that falls by the same share in the same number of steps: initialLearningRate *
  /// decayRate^(step / decaySteps).
  ///
  /// - Parameter initialLearningRate: the rate of the first step, 0 or more.
  /// - Parameter decaySteps: in how many steps the rate is multiplied by `decayRate`, 1 or more.
  /// - Parameter decayRate: the factor, 0 or more.
  /// - Parameter staircase: whether it falls all at once at the end of each `decaySteps`.
  ///
  /// **Source**: Keras 3, `ExponentialDecay`.
  public static func exponentialDecay(
    initialLearningRate: Double, decaySteps: Int, decayRate: Double, staircase: Bool = false
  ) -> LearningRateSchedule {
    LearningRateSchedule(
      kind: .exponentialDecay(
        ExponentialDecay(
          initialLearningRate: initialLearningRate, decaySteps: decaySteps, decayRate: decayRate,
          staircase: staircase)))
  }
}

package struct ExponentialDecay: Sendable, Equatable {
  package let initialLearningRate: Double
  package let decaySteps: Int
  package let decayRate: Double
  package let staircase: Bool

  func learningRate(atStep step: Int) -> Double {
    let passed = Double(step) / Double(decaySteps)
    return initialLearningRate * pow(decayRate, staircase ? passed.rounded(.down) : passed)
  }

  func check() throws(CoreError) {
    try Optimizer.checkIsNotNegative(initialLearningRate, "initialLearningRate")
    try Optimizer.checkIsNotNegative(decayRate, "decayRate")
    try LearningRateSchedule.checkIsAtLeast(1, decaySteps, "decaySteps")
  }
}

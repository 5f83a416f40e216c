extension LearningRateSchedule {
  /// A rate that falls quickly at first and ever more slowly: initialLearningRate / (1 + decayRate *
  /// step / decaySteps).
  ///
  /// - Parameter initialLearningRate: the rate of the first step, 0 or more.
  /// - Parameter decaySteps: the steps in which the denominator grows by `decayRate`, 1 or more.
  /// - Parameter decayRate: by how much it grows, 0 or more.
  /// - Parameter staircase: whether it grows all at once at the end of each `decaySteps`.
  ///
  /// **Source**: Keras 3, `InverseTimeDecay`.
  public static func inverseTimeDecay(
    initialLearningRate: Double, decaySteps: Int, decayRate: Double, staircase: Bool = false
  ) -> LearningRateSchedule {
    LearningRateSchedule(
      kind: .inverseTimeDecay(
        InverseTimeDecay(
          initialLearningRate: initialLearningRate, decaySteps: decaySteps, decayRate: decayRate,
          staircase: staircase)))
  }
}

package struct InverseTimeDecay: Sendable, Equatable {
  package let initialLearningRate: Double
  package let decaySteps: Int
  package let decayRate: Double
  package let staircase: Bool

  func learningRate(atStep step: Int) -> Double {
    let passed = Double(step) / Double(decaySteps)
    return initialLearningRate / (1 + decayRate * (staircase ? passed.rounded(.down) : passed))
  }

  func check() throws(CoreError) {
    try Optimizer.checkIsNotNegative(initialLearningRate, "initialLearningRate")
    try Optimizer.checkIsNotNegative(decayRate, "decayRate")
    try LearningRateSchedule.checkIsAtLeast(1, decaySteps, "decaySteps")
  }
}

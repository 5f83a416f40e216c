import Foundation

extension LearningRateSchedule {
  /// A rate that falls to another one in some steps and stays there: (initialLearningRate -
  /// endLearningRate) * (1 - step / decaySteps)^power + endLearningRate.
  ///
  /// - Parameter initialLearningRate: the rate of the first step, 0 or more.
  /// - Parameter decaySteps: in how many steps it falls, 1 or more.
  /// - Parameter endLearningRate: the rate at the end, 0 or more.
  /// - Parameter power: 1 for a straight line, more for a fall that is quick at first; 0 or more.
  /// - Parameter cycle: whether, when it has come to the end, it jumps up again: `decaySteps` is
  ///   doubled, then tripled, and so on.
  ///
  /// **Source**: Keras 3, `PolynomialDecay`.
  public static func polynomialDecay(
    initialLearningRate: Double, decaySteps: Int, endLearningRate: Double = 0.0001,
    power: Double = 1, cycle: Bool = false
  ) -> LearningRateSchedule {
    LearningRateSchedule(
      kind: .polynomialDecay(
        PolynomialDecay(
          initialLearningRate: initialLearningRate, decaySteps: decaySteps,
          endLearningRate: endLearningRate, power: power, cycle: cycle)))
  }
}

package struct PolynomialDecay: Sendable, Equatable {
  package let initialLearningRate: Double
  package let decaySteps: Int
  package let endLearningRate: Double
  package let power: Double
  package let cycle: Bool

  func learningRate(atStep step: Int) -> Double {
    let passed = Double(step) / Double(decaySteps)
    let share = cycle ? passed / max(1, passed.rounded(.up)) : min(1, passed)
    return (initialLearningRate - endLearningRate) * pow(1 - share, power) + endLearningRate
  }

  func check() throws(CoreError) {
    try Optimizer.checkIsNotNegative(initialLearningRate, "initialLearningRate")
    try LearningRateSchedule.checkIsAtLeast(1, decaySteps, "decaySteps")
    try Optimizer.checkIsNotNegative(endLearningRate, "endLearningRate")
    try Optimizer.checkIsNotNegative(power, "power")
  }
}

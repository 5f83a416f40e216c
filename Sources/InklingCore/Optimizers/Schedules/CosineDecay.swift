import Foundation

extension LearningRateSchedule {
  /// A rate that falls along half a wave of a cosine: start * ((1 - alpha) (1 + cos(pi step /
  /// decaySteps)) / 2 + alpha), and stays at start * alpha.
  ///
  /// The start is `initialLearningRate`. With a `warmupTarget`, the rate first rises evenly from
  /// `initialLearningRate` to `warmupTarget` in `warmupSteps`, and falls from there.
  ///
  /// - Parameter initialLearningRate: the rate of the first step, 0 or more.
  /// - Parameter decaySteps: in how many steps it falls, 1 or more.
  /// - Parameter alpha: which share of the start is left at the end, 0 or more.
  /// - Parameter warmupTarget: where the rise ends, 0 or more; nil for no rise.
  /// - Parameter warmupSteps: how many steps it rises, 0 or more.
  ///
  /// **Source**: Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm restarts" (ICLR
  /// 2017); warmup as in Keras 3, `CosineDecay`.
  public static func cosineDecay(
    initialLearningRate: Double, decaySteps: Int, alpha: Double = 0, warmupTarget: Double? = nil,
    warmupSteps: Int = 0
  ) -> LearningRateSchedule {
    LearningRateSchedule(
      kind: .cosineDecay(
        CosineDecay(
          initialLearningRate: initialLearningRate, decaySteps: decaySteps, alpha: alpha,
          warmupTarget: warmupTarget, warmupSteps: warmupSteps)))
  }
}

package struct CosineDecay: Sendable, Equatable {
  package let initialLearningRate: Double
  package let decaySteps: Int
  package let alpha: Double
  package let warmupTarget: Double?
  package let warmupSteps: Int

  func learningRate(atStep step: Int) -> Double {
    guard let warmupTarget else { return fallen(from: initialLearningRate, for: step) }
    if step < warmupSteps {
      let share = Double(step) / Double(warmupSteps)
      return initialLearningRate + (warmupTarget - initialLearningRate) * share
    }
    return fallen(from: warmupTarget, for: step &- warmupSteps)
  }

  private func fallen(from start: Double, for steps: Int) -> Double {
    let share = min(1, Double(steps) / Double(decaySteps))
    return start * ((1 - alpha) * 0.5 * (1 + cos(.pi * share)) + alpha)
  }

  func check() throws(CoreError) {
    try Optimizer.checkIsNotNegative(initialLearningRate, "initialLearningRate")
    try LearningRateSchedule.checkIsAtLeast(1, decaySteps, "decaySteps")
    try Optimizer.checkIsNotNegative(alpha, "alpha")
    if let warmupTarget { try Optimizer.checkIsNotNegative(warmupTarget, "warmupTarget") }
    try LearningRateSchedule.checkIsAtLeast(0, warmupSteps, "warmupSteps")
  }
}

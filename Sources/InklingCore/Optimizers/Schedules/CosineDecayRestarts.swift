import Foundation

extension LearningRateSchedule {
  /// A rate that falls along half a wave of a cosine, jumps up and falls again, each time for `tMul`
  /// times as many steps and from `mMul` times as high: initialLearningRate * ((1 - alpha) mMul^n (1
  /// + cos(pi s)) / 2 + alpha) in fall n, from 0, of which the share s has passed.
  ///
  /// - Parameter initialLearningRate: the rate of the first step, 0 or more.
  /// - Parameter firstDecaySteps: how many steps the first fall takes, 1 or more.
  /// - Parameter tMul: how many times as long each fall is as the one before, 1 or more.
  /// - Parameter mMul: how many times as high it begins, 0 or more.
  /// - Parameter alpha: which share of the initial rate is left at the end of a fall, 0 or more.
  ///
  /// **Source**: Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm restarts" (ICLR
  /// 2017); defaults of Keras 3, `CosineDecayRestarts`.
  public static func cosineDecayRestarts(
    initialLearningRate: Double, firstDecaySteps: Int, tMul: Double = 2, mMul: Double = 1,
    alpha: Double = 0
  ) -> LearningRateSchedule {
    LearningRateSchedule(
      kind: .cosineDecayRestarts(
        CosineDecayRestarts(
          initialLearningRate: initialLearningRate, firstDecaySteps: firstDecaySteps, tMul: tMul,
          mMul: mMul, alpha: alpha)))
  }
}

package struct CosineDecayRestarts: Sendable, Equatable {
  package let initialLearningRate: Double
  package let firstDecaySteps: Int
  package let tMul: Double
  package let mMul: Double
  package let alpha: Double

  func learningRate(atStep step: Int) -> Double {
    let (restarts, share) = restarts(after: Double(step) / Double(firstDecaySteps))
    let cosine = 0.5 * pow(mMul, restarts) * (1 + cos(.pi * share))
    return initialLearningRate * ((1 - alpha) * cosine + alpha)
  }

  /// How many falls are over, and which share of the present one.
  ///
  /// - Parameter passed: what has passed, in lengths of the first fall.
  private func restarts(after passed: Double) -> (count: Double, share: Double) {
    guard tMul > 1 else { return (passed.rounded(.down), passed - passed.rounded(.down)) }
    // The falls before number n take (tMul^n - 1) / (tMul - 1). The logarithm may be off by a
    // little at the very moment of a restart.
    func start(_ count: Double) -> Double { (pow(tMul, count) - 1) / (tMul - 1) }
    var count = (log(1 + passed * (tMul - 1)) / log(tMul)).rounded(.down)
    if start(count + 1) <= passed { count += 1 }
    if start(count) > passed { count -= 1 }
    return (count, (passed - start(count)) / pow(tMul, count))
  }

  func check() throws(CoreError) {
    try Optimizer.checkIsNotNegative(initialLearningRate, "initialLearningRate")
    try LearningRateSchedule.checkIsAtLeast(1, firstDecaySteps, "firstDecaySteps")
    guard tMul >= 1, tMul.isFinite else {
      throw .invalidArgument(name: "tMul", got: "\(tMul)", expected: "a number of 1 or more")
    }
    try Optimizer.checkIsNotNegative(mMul, "mMul")
    try Optimizer.checkIsNotNegative(alpha, "alpha")
  }
}

/// How the learning rate changes from step to step.
///
///     let schedule = LearningRateSchedule.exponentialDecay(
///       initialLearningRate: 0.1, decaySteps: 1000, decayRate: 0.9)
///     model.compile(optimizer: .adam(learningRate: schedule), loss: ...)
///
/// Steps are counted over all epochs, from 0. The settings of a schedule are checked when training
/// begins. For a rate that changes from epoch to epoch see ``LearningRateScheduler``.
public struct LearningRateSchedule: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case constant(Double)
    case exponentialDecay(ExponentialDecay)
    case piecewiseConstantDecay(PiecewiseConstantDecay)
    case polynomialDecay(PolynomialDecay)
    case inverseTimeDecay(InverseTimeDecay)
    case cosineDecay(CosineDecay)
    case cosineDecayRestarts(CosineDecayRestarts)
    case custom(CustomRate)
    indirect case warmup(Warmup)
  }

  package let kind: Kind

  /// The same rate in every step.
  public static func constant(_ learningRate: Double) -> LearningRateSchedule {
    LearningRateSchedule(kind: .constant(learningRate))
  }

  /// A rate of one's own.
  ///
  ///     .custom { step in 0.1 / Double(step + 1).squareRoot() }
  ///
  /// Two of these are equal only if one is a copy of the other.
  ///
  /// - Parameter rate: gives the rate of a step, 0 or more; steps are counted from 0. It is called
  ///   once before each step, on the thread that trains.
  ///
  /// **Source**: Keras 3, subclasses of `LearningRateSchedule`.
  public static func custom(
    _ rate: @escaping @Sendable (_ step: Int) -> Double
  ) -> LearningRateSchedule {
    LearningRateSchedule(kind: .custom(CustomRate(rate)))
  }

  /// A rate that rises evenly, for some steps, to that with which another schedule begins, and then
  /// follows that schedule from its beginning.
  ///
  ///     .warmup(steps: 500, into: .cosineDecay(initialLearningRate: 0.1, decaySteps: 5000))
  ///
  /// - Parameter steps: how many steps it rises, 0 or more.
  /// - Parameter initialLearningRate: the rate of the first step, 0 or more.
  /// - Parameter schedule: what follows.
  ///
  /// **Source**: Goyal et al., "Accurate, large minibatch SGD: training ImageNet in 1 hour" (2017),
  /// section 2.2.
  public static func warmup(
    steps: Int, from initialLearningRate: Double = 0, into schedule: LearningRateSchedule
  ) -> LearningRateSchedule {
    LearningRateSchedule(
      kind: .warmup(Warmup(steps: steps, initialLearningRate: initialLearningRate, next: schedule)))
  }

  /// The rate of a step. It is no meaningful number where a setting is out of range.
  ///
  /// - Parameter step: from 0.
  public func learningRate(atStep step: Int) -> Double {
    switch kind {
    case .constant(let rate): rate
    case .exponentialDecay(let decay): decay.learningRate(atStep: step)
    case .piecewiseConstantDecay(let decay): decay.learningRate(atStep: step)
    case .polynomialDecay(let decay): decay.learningRate(atStep: step)
    case .inverseTimeDecay(let decay): decay.learningRate(atStep: step)
    case .cosineDecay(let decay): decay.learningRate(atStep: step)
    case .cosineDecayRestarts(let decay): decay.learningRate(atStep: step)
    case .custom(let custom): custom.rate(step)
    case .warmup(let warmup): warmup.learningRate(atStep: step)
    }
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if a setting is out of range.
  func check() throws(CoreError) {
    switch kind {
    case .constant(let rate): try Optimizer.checkIsNotNegative(rate, "learningRate")
    case .exponentialDecay(let decay): try decay.check()
    case .piecewiseConstantDecay(let decay): try decay.check()
    case .polynomialDecay(let decay): try decay.check()
    case .inverseTimeDecay(let decay): try decay.check()
    case .cosineDecay(let decay): try decay.check()
    case .cosineDecayRestarts(let decay): try decay.check()
    case .custom: break
    case .warmup(let warmup): try warmup.check()
    }
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` unless there are so many.
  static func checkIsAtLeast(_ least: Int, _ count: Int, _ name: String) throws(CoreError) {
    guard count >= least else {
      throw .invalidArgument(name: name, got: "\(count)", expected: "\(least) or more")
    }
  }
}

/// A function of the step, which is equal to itself only.
package final class CustomRate: Sendable, Equatable {
  let rate: @Sendable (Int) -> Double

  init(_ rate: @escaping @Sendable (Int) -> Double) { self.rate = rate }

  package static func == (one: CustomRate, other: CustomRate) -> Bool { one === other }
}

/// A straight rise to the beginning of another schedule.
package struct Warmup: Sendable, Equatable {
  package let steps: Int
  package let initialLearningRate: Double
  package let next: LearningRateSchedule

  func learningRate(atStep step: Int) -> Double {
    guard step < steps else { return next.learningRate(atStep: step &- steps) }
    let rise = next.learningRate(atStep: 0) - initialLearningRate
    // As cosineDecay has it, so that both give the same rates to the last digit.
    return initialLearningRate + rise * (Double(step) / Double(steps))
  }

  func check() throws(CoreError) {
    try LearningRateSchedule.checkIsAtLeast(0, steps, "the number of steps of a warmup")
    try Optimizer.checkIsNotNegative(initialLearningRate, "the rate from which a warmup rises")
    try next.check()
  }
}

import Foundation

/// An optimizer at work on a model: what is done to a gradient before the rule sees it, the rule
/// itself, the learning rate of the moment and the count of steps.
///
/// `@unchecked Sendable`: it changes only between two phases, which the worker pool orders.
final class OptimizerState: @unchecked Sendable {
  /// How long gradients may be, where that is limited; it takes a phase of its own.
  let normClipping: GradientClipping?
  /// How many steps were made since `compile`.
  private(set) var stepCount = 0
  /// The rate that was set by hand, which takes the place of the optimizer's.
  var learningRateSetting: Double?

  private let schedule: LearningRateSchedule
  private let valueLimit: Float?
  private let weightDecay: Double?
  let updater: any Updater
  /// What a weight is multiplied with before each step.
  private var weightLeft: Float = 1

  init(_ optimizer: Optimizer, for parameters: [Parameter]) throws(CoreError) {
    schedule = optimizer.learningRate
    weightDecay = optimizer.weightDecay
    let clipping = try optimizer.clipping.checked()
    if case .byValue(let limit) = clipping {
      valueLimit = Float(limit)
      normClipping = nil
    } else {
      valueLimit = nil
      normClipping = clipping
    }
    updater = try optimizer.makeUpdater(for: parameters)
  }

  /// Takes over what another optimizer of the same kind, for weights of the same sizes, remembered.
  func goOn(from memory: OptimizerMemory) {
    stepCount = memory.stepCount
    learningRateSetting = memory.learningRateSetting
    updater.goOn(from: memory)
  }

  /// Whether the learning rate changes by itself.
  var hasSchedule: Bool {
    if case .constant = schedule.kind { false } else { true }
  }

  /// The learning rate of the next step.
  var learningRate: Double {
    learningRateSetting ?? schedule.learningRate(atStep: stepCount)
  }

  /// Called once before the weights of a step are updated.
  func beginStep() {
    let rate = learningRate
    stepCount += 1
    // In single precision, as Keras computes it.
    weightLeft = weightDecay.map { 1 - Float($0) * Float(rate) } ?? 1
    updater.beginStep(stepCount, learningRate: Float(rate))
  }

  /// Changes some weights by their gradient, which is first multiplied with `factor`.
  func update(_ part: GradientPart, gradientFactor factor: Float = 1) {
    guard let gradients = part.parameter.gradients else { return }
    if factor != 1 { UpdateKernels.scale(gradients, range: part.range, by: factor) }
    if let valueLimit { UpdateKernels.clip(gradients, range: part.range, to: valueLimit) }
    if weightLeft != 1 {
      UpdateKernels.scale(part.parameter.values, range: part.range, by: weightLeft)
    }
    updater.update(part)
  }
}

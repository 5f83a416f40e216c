import Foundation

/// The settings of Adam.
///
/// **Source**: Kingma and Ba, "Adam: a method for stochastic optimization" (ICLR 2015), with
/// epsilon as in the paper's section 2.1 ("epsilon hat"), as Keras 3 has it.
struct Adam: Sendable, Equatable {
  let beta1: Double
  let beta2: Double
  let epsilon: Double

  func check() throws(CoreError) {
    try Optimizer.checkIsShare(beta1, "beta1")
    try Optimizer.checkIsShare(beta2, "beta2")
    try Optimizer.checkIsNotNegative(epsilon, "epsilon")
  }
}

/// Adam at work: running means of the gradients and of their squares.
///
/// `@unchecked Sendable`: `rates` changes only in `beginStep`, between two phases; for the buffers
/// see ``Buffer``.
final class AdamUpdater: Updater, @unchecked Sendable {
  private struct State {
    let momentums: Buffer<Float>
    let velocities: Buffer<Float>
  }

  private let settings: Adam
  /// By the index of the parameter; nil for weights that are not trained.
  private let states: [State?]
  private var rates: AdamKernel.Rates

  init(_ settings: Adam, parameters: [Parameter]) throws(CoreError) {
    self.settings = settings
    states = try parameters.map { parameter throws(CoreError) in
      guard parameter.isTrainable else { return nil }
      return State(
        momentums: try Buffer(count: parameter.count),
        velocities: try Buffer(count: parameter.count))
    }
    rates = AdamKernel.Rates(
      alpha: 0, momentumRate: Float(1 - settings.beta1), velocityRate: Float(1 - settings.beta2),
      epsilon: Float(settings.epsilon))
  }

  func beginStep(_ step: Int, learningRate: Float) {
    // In single precision, as Keras computes it.
    let momentumLeft = 1 - pow(Float(settings.beta1), Float(step))
    let velocityLeft = 1 - pow(Float(settings.beta2), Float(step))
    rates.alpha = learningRate * velocityLeft.squareRoot() / momentumLeft
  }

  func update(_ part: GradientPart) {
    guard let gradients = part.parameter.gradients, let state = states[part.parameter.index]
    else { return }
    AdamKernel.update(
      part.parameter.values, gradients: gradients, momentums: state.momentums,
      velocities: state.velocities, range: part.range, rates: rates)
  }
}

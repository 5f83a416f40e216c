/// The settings of RMSprop.
///
/// **Source**: Hinton, "Neural networks for machine learning", lecture 6e (2012); with momentum and
/// centred as in Graves, "Generating sequences with recurrent neural networks" (2013), with epsilon
/// under the root, as Keras 3 has it.
package struct RMSprop: UpdateRule {
  package let rho: Double
  package let momentum: Double
  package let epsilon: Double
  package let centered: Bool

  private var hasMomentum: Bool { momentum > 0 }

  var memoryCount: Int { 1 + (hasMomentum ? 1 : 0) + (centered ? 1 : 0) }

  func check() throws(CoreError) {
    try Optimizer.checkIsShare(rho, "rho")
    guard momentum >= 0, momentum <= 1 else {
      throw .invalidArgument(name: "momentum", got: "\(momentum)", expected: "in 0...1")
    }
    try Optimizer.checkIsNotNegative(epsilon, "epsilon")
  }

  func rates(
    step: Int, learningRate: Float, previous: RMSpropKernel.Rates?
  ) -> RMSpropKernel.Rates {
    RMSpropKernel.Rates(
      learningRate: learningRate, velocityLeft: Float(rho), velocityRate: Float(1 - rho),
      momentum: Float(momentum), epsilon: Float(epsilon))
  }

  func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, memory: [Buffer<Float>],
    range: Range<Int>, rates: RMSpropKernel.Rates
  ) {
    RMSpropKernel.update(
      weights, gradients: gradients, velocities: memory[0],
      momentums: hasMomentum ? memory[1] : nil, means: centered ? memory.last : nil,
      range: range, rates: rates)
  }
}

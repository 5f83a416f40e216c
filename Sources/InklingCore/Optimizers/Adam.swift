import Foundation

/// The settings of Adam.
///
/// **Source**: Kingma and Ba, "Adam: a method for stochastic optimization" (ICLR 2015), with
/// epsilon as in the paper's section 2.1 ("epsilon hat"), as Keras 3 has it.
package struct Adam: UpdateRule {
  package let beta1: Double
  package let beta2: Double
  package let epsilon: Double
  /// Whether the weights follow the largest mean of squares so far.
  package internal(set) var amsgrad = false

  var memoryCount: Int { amsgrad ? 3 : 2 }

  func check() throws(CoreError) {
    try Optimizer.checkIsShare(beta1, "beta1")
    try Optimizer.checkIsShare(beta2, "beta2")
    try Optimizer.checkIsNotNegative(epsilon, "epsilon")
  }

  func rates(step: Int, learningRate: Float, previous: AdamKernel.Rates?) -> AdamKernel.Rates {
    // In single precision, as Keras computes it.
    let momentumLeft = 1 - pow(Float(beta1), Float(step))
    let velocityLeft = 1 - pow(Float(beta2), Float(step))
    return AdamKernel.Rates(
      alpha: learningRate * velocityLeft.squareRoot() / momentumLeft,
      momentumRate: Float(1 - beta1), velocityRate: Float(1 - beta2), epsilon: Float(epsilon))
  }

  func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, memory: [Buffer<Float>],
    range: Range<Int>, rates: AdamKernel.Rates
  ) {
    if amsgrad {
      AdamKernel.updateByLargest(
        weights, gradients: gradients, momentums: memory[0], velocities: memory[1],
        largestVelocities: memory[2], range: range, rates: rates)
    } else {
      AdamKernel.update(
        weights, gradients: gradients, momentums: memory[0], velocities: memory[1],
        range: range, rates: rates)
    }
  }
}

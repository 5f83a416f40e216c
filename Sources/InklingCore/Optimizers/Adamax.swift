import Foundation

/// The settings of Adamax.
///
/// **Source**: Kingma and Ba, "Adam: a method for stochastic optimization" (ICLR 2015), section 7.1;
/// epsilon as Keras 3 has it.
package struct Adamax: UpdateRule {
  package let beta1: Double
  package let beta2: Double
  package let epsilon: Double

  var memoryCount: Int { 2 }

  func check() throws(CoreError) {
    try Optimizer.checkIsShare(beta1, "beta1")
    try Optimizer.checkIsShare(beta2, "beta2")
    try Optimizer.checkIsNotNegative(epsilon, "epsilon")
  }

  func rates(
    step: Int, learningRate: Float, previous: AdamaxKernel.Rates?
  ) -> AdamaxKernel.Rates {
    // In single precision, as Keras computes it.
    AdamaxKernel.Rates(
      alpha: learningRate / (1 - pow(Float(beta1), Float(step))),
      momentumRate: Float(1 - beta1), normLeft: Float(beta2), epsilon: Float(epsilon))
  }

  func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, memory: [Buffer<Float>],
    range: Range<Int>, rates: AdamaxKernel.Rates
  ) {
    AdamaxKernel.update(
      weights, gradients: gradients, momentums: memory[0], norms: memory[1], range: range,
      rates: rates)
  }
}

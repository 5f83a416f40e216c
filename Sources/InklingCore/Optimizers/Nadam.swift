import Foundation

/// The settings of Nadam.
///
/// **Source**: Dozat, "Incorporating Nesterov momentum into Adam" (ICLR workshop 2016), with its
/// schedule of the momentum, as Keras 3 has it.
package struct Nadam: UpdateRule {
  /// The numbers of a step, and what the next step goes on from.
  struct Rates {
    let kernel: NadamKernel.Rates
    /// The product of the momentum's rates of all steps so far.
    let product: Float
  }

  package let beta1: Double
  package let beta2: Double
  package let epsilon: Double

  var memoryCount: Int { 2 }

  func check() throws(CoreError) {
    try Optimizer.checkIsShare(beta1, "beta1")
    try Optimizer.checkIsShare(beta2, "beta2")
    try Optimizer.checkIsNotNegative(epsilon, "epsilon")
  }

  func rates(step: Int, learningRate: Float, previous: Rates?) -> Rates {
    // In single precision, as Keras computes it.
    let current = momentum(step)
    let next = momentum(step + 1)
    let product = (previous?.product ?? 1) * current
    return Rates(
      kernel: NadamKernel.Rates(
        momentumAlpha: learningRate * next / (1 - product * next),
        gradientAlpha: learningRate * (1 - current) / (1 - product),
        velocityScale: 1 / (1 - pow(Float(beta2), Float(step))),
        momentumRate: Float(1 - beta1), velocityRate: Float(1 - beta2),
        epsilon: Float(epsilon)),
      product: product)
  }

  func momentumProduct(of rates: Rates?) -> Float? { rates?.product ?? 1 }

  func rates(goingOnFrom product: Float) -> Rates? {
    // Only the product of a step matters to the next one.
    let first = rates(step: 1, learningRate: 0, previous: nil)
    return Rates(kernel: first.kernel, product: product)
  }

  /// The momentum's rate in a step, which rises to beta1.
  private func momentum(_ step: Int) -> Float {
    Float(beta1) * (1 - 0.5 * pow(0.96, Float(step)))
  }

  func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, memory: [Buffer<Float>],
    range: Range<Int>, rates: Rates
  ) {
    NadamKernel.update(
      weights, gradients: gradients, momentums: memory[0], velocities: memory[1], range: range,
      rates: rates.kernel)
  }
}

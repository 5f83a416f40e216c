/// The settings of Adadelta.
///
/// **Source**: Zeiler, "ADADELTA: an adaptive learning rate method" (2012), with a learning rate, as
/// Keras 3 has it.
package struct Adadelta: UpdateRule {
  package let rho: Double
  package let epsilon: Double

  var memoryCount: Int { 2 }

  func check() throws(CoreError) {
    try Optimizer.checkIsShare(rho, "rho")
    try Optimizer.checkIsNotNegative(epsilon, "epsilon")
  }

  func rates(
    step: Int, learningRate: Float, previous: AdadeltaKernel.Rates?
  ) -> AdadeltaKernel.Rates {
    AdadeltaKernel.Rates(
      learningRate: learningRate, meanLeft: Float(rho), meanRate: Float(1 - rho),
      epsilon: Float(epsilon))
  }

  func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, memory: [Buffer<Float>],
    range: Range<Int>, rates: AdadeltaKernel.Rates
  ) {
    AdadeltaKernel.update(
      weights, gradients: gradients, gradientSquares: memory[0], changeSquares: memory[1],
      range: range, rates: rates)
  }
}

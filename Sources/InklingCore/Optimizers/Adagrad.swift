/// The settings of Adagrad.
///
/// **Source**: Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and
/// stochastic optimization" (JMLR 2011), with epsilon under the root, as Keras 3 has it.
package struct Adagrad: UpdateRule {
  package let initialAccumulatorValue: Double
  package let epsilon: Double

  var memoryCount: Int { 1 }
  var initialMemory: Float { Float(initialAccumulatorValue) }

  func check() throws(CoreError) {
    try Optimizer.checkIsNotNegative(initialAccumulatorValue, "initialAccumulatorValue")
    try Optimizer.checkIsNotNegative(epsilon, "epsilon")
  }

  func rates(
    step: Int, learningRate: Float, previous: AdagradKernel.Rates?
  ) -> AdagradKernel.Rates {
    AdagradKernel.Rates(learningRate: learningRate, epsilon: Float(epsilon))
  }

  func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, memory: [Buffer<Float>],
    range: Range<Int>, rates: AdagradKernel.Rates
  ) {
    AdagradKernel.update(
      weights, gradients: gradients, squareSums: memory[0], range: range, rates: rates)
  }
}

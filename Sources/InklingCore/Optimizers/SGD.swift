/// The settings of gradient descent, with momentum or without.
///
/// **Source**: Sutskever et al., "On the importance of initialization and momentum in deep learning"
/// (ICML 2013), with the learning rate inside of the momentum, as Keras 3 has it.
package struct SGD: UpdateRule {
  package let momentum: Double
  package let nesterov: Bool

  var memoryCount: Int { momentum == 0 ? 0 : 1 }

  func check() throws(CoreError) {
    guard momentum >= 0, momentum <= 1 else {
      throw .invalidArgument(name: "momentum", got: "\(momentum)", expected: "in 0...1")
    }
  }

  func rates(step: Int, learningRate: Float, previous: SGDKernel.Rates?) -> SGDKernel.Rates {
    SGDKernel.Rates(learningRate: learningRate, momentum: Float(momentum))
  }

  func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, memory: [Buffer<Float>],
    range: Range<Int>, rates: SGDKernel.Rates
  ) {
    if momentum == 0 {
      SGDKernel.update(weights, gradients: gradients, range: range, rates: rates)
    } else if nesterov {
      SGDKernel.updateAhead(
        weights, gradients: gradients, momentums: memory[0], range: range, rates: rates)
    } else {
      SGDKernel.update(
        weights, gradients: gradients, momentums: memory[0], range: range, rates: rates)
    }
  }
}

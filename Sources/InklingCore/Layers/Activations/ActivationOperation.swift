/// ``Activation`` as a layer, on the buffers of a batch.
///
/// It works on a copy: the layer before may need its outputs on the way back.
final class ActivationOperation: Operation {
  let output: Activations

  private let input: Activations
  private let activation: FinalActivation

  /// The function on inputs of which the last dimension has `width` numbers.
  init(_ function: Activation, width: Int, _ context: OperationContext) throws(CoreError) {
    input = context.input
    output = try Activations(
      size: input.size, batchSize: context.batchSize, withGradients: context.isTraining)
    activation = try FinalActivation(function, output: output, width: width, context)
  }

  func forward(_ panel: Panel) {
    output.values.copy(input.values, range(of: panel))
    activation.forward(panel.rows)
  }

  func backward(_ panel: Panel) {
    guard let slopes = output.gradients else { return }
    activation.backward(panel.rows)
    input.gradients?.copy(slopes, range(of: panel))
  }

  private func range(of panel: Panel) -> Range<Int> {
    panel.rows.lowerBound * input.size..<panel.rows.upperBound * input.size
  }
}

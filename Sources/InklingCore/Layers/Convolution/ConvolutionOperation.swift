/// ``Conv2D`` or ``DepthwiseConv2D`` on the buffers of a batch.
final class ConvolutionOperation: Operation {
  let output: Activations

  private let convolution: ImageConvolution
  private let activation: FinalActivation

  /// A convolution whose parameters are the kernel and, if there is one, the bias.
  init(
    _ shape: ConvolutionShape, activation: Activation, _ context: OperationContext
  ) throws(CoreError) {
    output = try Activations(
      size: shape.outputSize, batchSize: context.batchSize, withGradients: context.isTraining)
    convolution = try ImageConvolution(
      shape, kernel: context.parameters[0],
      bias: context.parameters.count > 1 ? context.parameters[1] : nil, from: context.input,
      to: output, panels: context.panels, isTraining: context.isTraining)
    self.activation = try FinalActivation(
      activation, output: output, width: shape.filters, context)
  }

  var gradientParts: [GradientPart] { convolution.gradientParts }

  func beginStep(_ extent: StepExtent) throws(CoreError) { try convolution.beginStep(extent) }

  func forward(_ panel: Panel) throws(CoreError) {
    for rows in panel.rows.cut(into: convolution.forwardHeight) {
      try convolution.forward(rows)
      activation.forward(rows)
    }
  }

  func backward(_ panel: Panel) throws(CoreError) {
    activation.backward(panel.rows)
    try convolution.backward(panel)
  }

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) {
    convolution.computeGradient(part, extent)
  }
}

extension Range<Int> {
  /// Neighbouring ranges of `length`, the last one aside.
  func cut(into length: Int) -> some Sequence<Range<Int>> {
    stride(from: lowerBound, to: upperBound, by: length).lazy.map {
      $0..<Swift.min($0 + length, upperBound)
    }
  }
}

/// A ``Conv2D`` and the ``MaxPooling2D`` behind it on the buffers of a batch.
final class PooledConvolutionOperation: Operation {
  let output: Activations
  let gradientParts: [GradientPart]

  private let input: Activations
  private let convolution: PooledConvolution
  private let bias: Parameter?
  private let training: Training?

  /// What the way back needs.
  private struct Training {
    let winners: Buffer<UInt8>
    let kernelGradients: PanelGradients
    let biasGradients: PanelGradients?
  }

  init(_ shape: PooledConvolutionShape, _ context: OperationContext) throws(CoreError) {
    let (kernel, panels) = (context.parameters[0], context.panels.count)
    let bias = context.parameters.count > 1 ? context.parameters[1] : nil
    self.bias = bias
    input = context.input
    output = try Activations(
      size: shape.outputSize, batchSize: context.batchSize, withGradients: context.isTraining)
    convolution = try PooledConvolution(
      shape, kernel: kernel.values, bias: bias?.values, panels: panels,
      isTraining: context.isTraining)
    guard context.isTraining else {
      (training, gradientParts) = (nil, [])
      return
    }
    training = Training(
      winners: try Buffer(count: output.values.count),
      kernelGradients: try PanelGradients(of: kernel, panels: panels),
      biasGradients: try bias.map { bias throws(CoreError) in
        try PanelGradients(of: bias, panels: panels)
      })
    gradientParts = GradientPart.rowBlocks(of: kernel) + (bias.map { [.whole($0)] } ?? [])
  }

  func beginStep(_ extent: StepExtent) { convolution.loadKernel() }

  func forward(_ panel: Panel) {
    convolution.forward(
      input.values, into: output.values, winners: training?.winners, rows: panel.rows,
      panel: panel.index)
  }

  func backward(_ panel: Panel) {
    guard let training, let slopes = output.gradients else { return }
    convolution.backward(
      slopes, winners: training.winners, images: input.values, imageSlopes: input.gradients,
      rows: panel.rows, panel: panel.index, kernelGradients: training.kernelGradients,
      biasGradients: training.biasGradients)
  }

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) {
    guard let training, let gradients = part.parameter.gradients else { return }
    let sums = part.parameter === bias ? training.biasGradients : training.kernelGradients
    sums?.sum(part.range, panels: extent.panelCount, into: gradients)
  }
}

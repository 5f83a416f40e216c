/// ``SeparableConv2D`` on the buffers of a batch.
final class SeparableConvolutionOperation: Operation {
  let output: Activations

  private let depthwise: ImageConvolution
  private let pointwise: ImageConvolution
  private let depthwiseKernel: Parameter
  private let activation: FinalActivation

  /// A convolution whose parameters are both kernels and, if there is one, the bias.
  init(
    _ depthwiseShape: ConvolutionShape, _ pointwiseShape: ConvolutionShape,
    activation: Activation, _ context: OperationContext
  ) throws(CoreError) {
    try MemoryLimit.check(
      floats: 2 * Double(depthwiseShape.outputSize) * Double(context.batchSize),
      what: "what lies between the two steps of a separable convolution, "
        + "for a batch of \(context.batchSize) examples,")
    let between = try Activations(
      size: depthwiseShape.outputSize, batchSize: context.batchSize,
      withGradients: context.isTraining)
    output = try Activations(
      size: pointwiseShape.outputSize, batchSize: context.batchSize,
      withGradients: context.isTraining)
    depthwiseKernel = context.parameters[0]
    depthwise = try ImageConvolution(
      depthwiseShape, kernel: depthwiseKernel, bias: nil, from: context.input, to: between,
      panels: context.panels, isTraining: context.isTraining)
    pointwise = try ImageConvolution(
      pointwiseShape, kernel: context.parameters[1],
      bias: context.parameters.count > 2 ? context.parameters[2] : nil, from: between,
      to: output, panels: context.panels, isTraining: context.isTraining)
    self.activation = try FinalActivation(
      activation, output: output, width: pointwiseShape.filters, context)
  }

  var gradientParts: [GradientPart] { depthwise.gradientParts + pointwise.gradientParts }

  func beginStep(_ extent: StepExtent) throws(CoreError) {
    try depthwise.beginStep(extent)
    try pointwise.beginStep(extent)
  }

  func forward(_ panel: Panel) throws(CoreError) {
    for rows in panel.rows.cut(into: depthwise.forwardHeight) { try depthwise.forward(rows) }
    for rows in panel.rows.cut(into: pointwise.forwardHeight) {
      try pointwise.forward(rows)
      activation.forward(rows)
    }
  }

  func backward(_ panel: Panel) throws(CoreError) {
    activation.backward(panel.rows)
    try pointwise.backward(panel)
    try depthwise.backward(panel)
  }

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) {
    let step = part.parameter === depthwiseKernel ? depthwise : pointwise
    step.computeGradient(part, extent)
  }
}

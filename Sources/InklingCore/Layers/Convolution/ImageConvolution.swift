/// A convolution with its weights on the buffers of a batch, without an activation: what the layers
/// that convolve are made of.
final class ImageConvolution: Sendable {
  /// The parts of the gradients of kernel and bias.
  let gradientParts: [GradientPart]
  /// How many rows `forward` takes at a time: so few that the results are still in the cache when
  /// an activation comes for them.
  let forwardHeight: Int

  private let input: Activations
  private let output: Activations
  private let convolution: Convolution
  private let kernelGradients: PanelGradients?
  private let biasGradients: PanelGradients?
  /// Computes the gradient of the kernel where oneDNN's convolutions are slow.
  private let singleChannel: SingleChannelGradient?
  private let bias: Parameter?
  private let panels: PanelDivision

  init(
    _ shape: ConvolutionShape, kernel: Parameter, bias: Parameter?, from input: Activations,
    to output: Activations, panels: PanelDivision, isTraining: Bool
  ) throws(CoreError) {
    self.input = input
    self.output = output
    self.bias = bias
    self.panels = panels
    convolution = try Convolution(shape, kernel: kernel.values, bias: bias?.values)
    var height = panels.height
    while height > 1, height * shape.outputSize > Self.cachedResults { height = (height + 1) / 2 }
    forwardHeight = height
    if isTraining {
      singleChannel = try SingleChannelGradient(shape, panels: panels.count)
      kernelGradients = try PanelGradients(of: kernel, panels: panels.count)
      biasGradients = try bias.map { bias throws(CoreError) in
        try PanelGradients(of: bias, panels: panels.count)
      }
      gradientParts = GradientPart.rowBlocks(of: kernel) + (bias.map { [.whole($0)] } ?? [])
    } else {
      (kernelGradients, biasGradients, gradientParts) = (nil, nil, [])
      singleChannel = nil
    }
  }

  /// 512 KiB.
  private static let cachedResults = 128 << 10

  /// Takes over the kernel for a step, and sees to it that every height of a panel can be computed.
  func beginStep(_ extent: StepExtent) throws(CoreError) {
    let last = extent.rowCount - (extent.panelCount - 1) * panels.height
    for height in Set([extent.panelCount > 1 ? panels.height : last, last]) {
      for rows in Set([min(height, forwardHeight), (height - 1) % forwardHeight + 1]) {
        try convolution.prepare(.forward, count: rows)
      }
      guard kernelGradients != nil else { continue }
      if singleChannel == nil { try convolution.prepare(.backwardKernel, count: height) }
      if input.gradients != nil { try convolution.prepare(.backwardInput, count: height) }
    }
    try convolution.loadKernel()
  }

  /// From the inputs of some rows to their outputs; `rows` are at most ``forwardHeight`` that begin
  /// at a multiple of it in a panel.
  func forward(_ rows: Range<Int>) throws(CoreError) {
    try convolution.forward(input.values, into: output.values, rows: rows)
  }

  /// From the gradients of the outputs of a panel to those of its inputs and of the weights.
  func backward(_ panel: Panel) throws(CoreError) {
    guard let slopes = output.gradients, let kernelGradients else { return }
    if let singleChannel {
      try singleChannel.compute(
        images: input.values, slopes: slopes, rows: panel.rows, panel: panel.index,
        into: kernelGradients)
    } else {
      try convolution.gradient(
        images: input.values, slopes: slopes, rows: panel.rows, panel: panel.index,
        into: kernelGradients)
    }
    biasGradients?.addUp(slopes, exampleSize: output.size, examples: panel.rows, panel: panel.index)
    guard let inputSlopes = input.gradients else { return }
    try convolution.backward(slopes, into: inputSlopes, rows: panel.rows)
  }

  /// The sum of the gradients of all panels.
  func computeGradient(_ part: GradientPart, _ extent: StepExtent) {
    guard let gradients = part.parameter.gradients else { return }
    let sums = part.parameter === bias ? biasGradients : kernelGradients
    sums?.sum(part.range, panels: extent.panelCount, into: gradients)
  }
}

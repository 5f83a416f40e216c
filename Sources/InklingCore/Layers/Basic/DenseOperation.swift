/// ``Dense`` on the buffers of a batch.
final class DenseOperation: Operation {
  let output: Activations
  let gradientParts: [GradientPart]

  private let input: Activations
  private let kernel: Parameter
  private let bias: Parameter?
  private let activation: FinalActivation
  private let products: any DenseProducts

  init(_ layer: Dense, _ context: OperationContext) throws(CoreError) {
    input = context.input
    kernel = context.parameters[0]
    bias = layer.useBias ? context.parameters[1] : nil
    output = try Activations(
      size: layer.units, batchSize: context.batchSize, withGradients: context.isTraining)
    activation = try FinalActivation(
      layer.activation, output: output, width: layer.units, context)
    gradientParts =
      context.isTraining
      ? (context.inputBlocks?.gradientParts(of: kernel) ?? GradientPart.rowBlocks(of: kernel))
        + (bias.map { [.whole($0)] } ?? []) : []
    products = try Self.products(kernel, output, gradientParts, context)
  }

  func beginStep(_ extent: StepExtent) throws(CoreError) { try products.beginStep(extent) }

  func forward(block: Int, _ extent: StepExtent) { products.forward(block: block, extent) }

  func forward(_ panel: Panel) throws(CoreError) {
    try products.forward(panel)
    activation.forward(panel.rows, bias: bias?.values)
  }

  func backward(_ panel: Panel) throws(CoreError) {
    guard output.gradients != nil else { return }
    activation.backward(panel.rows)
    products.keepSlopes(panel)
    guard let inputSlopes = input.gradients else { return }
    try products.multiplyBack(panel, into: inputSlopes)
  }

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) throws(CoreError) {
    guard part.parameter === bias else { return try products.computeGradient(part, extent) }
    guard let slopes = output.gradients, let gradients = part.parameter.gradients else { return }
    ActivationKernels.columnSums(
      slopes, rows: extent.rowCount, width: output.size, into: gradients)
  }

  func partChanged(_ part: GradientPart) {
    if part.parameter === kernel { products.partChanged(part) }
  }

  func endStep(_ extent: StepExtent) { products.endStep() }

  /// What is fastest for the input and the sizes.
  private static func products(
    _ kernel: Parameter, _ output: Activations, _ parts: [GradientPart],
    _ context: OperationContext
  ) throws(CoreError) -> any DenseProducts {
    if let rows = context.input.nonzeros {
      if rows.isNarrow {
        return try NarrowNonzeroDense(
          rows, kernel: kernel, output: output, panels: context.panels)
      }
      return try WideNonzeroDense(
        rows, kernel: kernel, output: output, batchSize: context.batchSize)
    }
    let small = try SmallDense(
      kernel: kernel, input: context.input, output: output, blocks: context.inputBlocks,
      batchSize: context.batchSize)
    if let small {
      return small
    }
    if let packed = try PackedDense(kernel: kernel, output: output, parts: parts, context) {
      return packed
    }
    return PlainDense(kernel: kernel, output: output, context)
  }
}

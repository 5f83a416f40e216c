/// ``Dense`` on the buffers of a batch.
final class DenseOperation: Operation {
  let output: Activations
  let gradientParts: [GradientPart]

  private let input: Activations
  private let kernel: Parameter
  private let bias: Parameter?
  private let activation: FinalActivation
  /// Does the large products where it can.
  private let packed: PackedDense?

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
      ? GradientPart.rowBlocks(of: kernel) + (bias.map { [.whole($0)] } ?? []) : []
    packed = try PackedDense(kernel: kernel, output: output, parts: gradientParts, context)
  }

  func beginStep(_ extent: StepExtent) throws(CoreError) { try packed?.beginStep(extent) }

  func forward(_ panel: Panel) throws(CoreError) {
    if let packed {
      try packed.forward(panel)
    } else {
      try MatrixProduct.multiply(
        Matrix(input.values, rows: panel.rows, columns: input.size), kernelMatrix,
        into: Matrix(output.values, rows: panel.rows, columns: output.size))
    }
    activation.forward(panel.rows, bias: bias?.values)
  }

  func backward(_ panel: Panel) throws(CoreError) {
    guard let slopes = output.gradients else { return }
    activation.backward(panel.rows)
    packed?.keepSlopes(panel)
    guard let inputSlopes = input.gradients else { return }
    try MatrixProduct.multiply(
      Matrix(slopes, rows: panel.rows, columns: output.size), kernelMatrix.transposed,
      into: Matrix(inputSlopes, rows: panel.rows, columns: input.size))
  }

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) throws(CoreError) {
    guard let slopes = output.gradients, let gradients = part.parameter.gradients else { return }
    let rowCount = extent.rowCount
    if part.parameter === bias {
      ActivationKernels.columnSums(slopes, rows: rowCount, width: output.size, into: gradients)
    } else if let packed, packed.computesGradient {
      try packed.computeGradient(part)
    } else {
      let units = output.size
      let block = part.range.lowerBound / units..<part.range.upperBound / units
      try MatrixProduct.multiply(
        Matrix(input.values, rows: rowCount, columns: block, width: input.size).transposed,
        Matrix(slopes, rows: 0..<rowCount, columns: units),
        into: Matrix(gradients, rows: block, columns: units))
    }
  }

  func partChanged(_ part: GradientPart) {
    if part.parameter === kernel { packed?.partChanged(part) }
  }

  func endStep(_ extent: StepExtent) { packed?.endStep() }

  private var kernelMatrix: Matrix {
    Matrix(kernel.values, rows: 0..<input.size, columns: output.size)
  }
}

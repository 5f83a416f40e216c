/// The products of a ``Dense`` layer as oneDNN computes them of matrices as they lie in memory.
final class PlainDense: DenseProducts {
  private let input: Activations
  private let output: Activations
  private let kernel: Parameter

  init(kernel: Parameter, output: Activations, _ context: OperationContext) {
    self.kernel = kernel
    self.output = output
    input = context.input
  }

  func forward(_ panel: Panel) throws(CoreError) {
    try MatrixProduct.multiply(
      Matrix(input.values, rows: panel.rows, columns: input.size),
      Matrix(kernel.values, rows: 0..<input.size, columns: output.size),
      into: Matrix(output.values, rows: panel.rows, columns: output.size))
  }

  func multiplyBack(_ panel: Panel, into inputSlopes: Buffer<Float>) throws(CoreError) {
    guard let slopes = output.gradients else { return }
    try MatrixProduct.multiply(
      Matrix(slopes, rows: panel.rows, columns: output.size),
      Matrix(kernel.values, rows: 0..<input.size, columns: output.size).transposed,
      into: Matrix(inputSlopes, rows: panel.rows, columns: input.size))
  }

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) throws(CoreError) {
    guard let slopes = output.gradients, let gradients = kernel.gradients else { return }
    let (rowCount, units) = (extent.rowCount, output.size)
    let block = part.range.lowerBound / units..<part.range.upperBound / units
    try MatrixProduct.multiply(
      Matrix(input.values, rows: rowCount, columns: block, width: input.size).transposed,
      Matrix(slopes, rows: 0..<rowCount, columns: units),
      into: Matrix(gradients, rows: block, columns: units))
  }
}

/// ``ZeroPadding2D`` on the buffers of a batch.
final class ZeroPaddingOperation: Operation {
  let output: Activations

  private let margins: ImageMargins
  private let input: Activations

  init(_ margins: ImageMargins, _ context: OperationContext) throws(CoreError) {
    self.margins = margins
    input = context.input
    output = try Activations(
      size: margins.paddedSize, batchSize: context.batchSize, withGradients: context.isTraining)
  }

  func forward(_ panel: Panel) {
    ImageMarginKernels.pad(margins, input.values, into: output.values, rows: panel.rows)
  }

  func backward(_ panel: Panel) {
    guard let slopes = output.gradients, let inputSlopes = input.gradients else { return }
    ImageMarginKernels.cut(margins, slopes, into: inputSlopes, rows: panel.rows)
  }
}

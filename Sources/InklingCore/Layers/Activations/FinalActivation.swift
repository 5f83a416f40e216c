/// The function at the end of a layer, on the rows of a batch: adds the bias, applies the function
/// in place, and goes back.
struct FinalActivation: Sendable {
  private let kind: Activation.Kind
  private let output: Activations
  /// The numbers before the function, where going back needs them.
  private let sums: Buffer<Float>?
  /// How many rows of `width` numbers an example has: 1, or the positions of an image.
  private let rowsPerExample: Int
  private let width: Int

  /// The function on outputs of which the last dimension has `width` numbers.
  init(
    _ activation: Activation, output: Activations, width: Int, _ context: OperationContext
  ) throws(CoreError) {
    kind = context.lossAppliesActivation ? .linear : activation.kind
    self.output = output
    self.width = width
    rowsPerExample = output.size / max(1, width)
    sums =
      context.isTraining && kind.needsSums
      ? try Buffer(count: output.size * context.batchSize) : nil
  }

  /// `values = activation(values + bias)` for some examples.
  func forward(_ examples: Range<Int>, bias: Buffer<Float>? = nil) {
    ActivationKernels.forward(
      kind, bias: bias, values: output.values, sums: sums, rows: rows(of: examples), width: width)
  }

  /// Turns the gradients of the outputs of some examples into those of the sums.
  func backward(_ examples: Range<Int>) {
    guard let gradients = output.gradients else { return }
    ActivationKernels.backward(
      kind, values: output.values, sums: sums, gradients: gradients, rows: rows(of: examples),
      width: width)
  }

  private func rows(of examples: Range<Int>) -> Range<Int> {
    examples.lowerBound * rowsPerExample..<examples.upperBound * rowsPerExample
  }
}

/// How a ``Dense`` layer computes its weighted sums and the gradient of its kernel.
protocol DenseProducts: AnyObject, Sendable {
  /// Sees to it that all panels can be computed with the weights as they are.
  func beginStep(_ extent: StepExtent) throws(CoreError)

  /// From one block of the inputs of all rows to its share of the weighted sums.
  func forward(block: Int, _ extent: StepExtent)

  /// From the inputs of a panel to the weighted sums, without the bias; where there are blocks, from their shares.
  func forward(_ panel: Panel) throws(CoreError)

  /// Takes over the gradient with respect to the sums of a panel.
  func keepSlopes(_ panel: Panel)

  /// From the gradient with respect to the sums of a panel to that with respect to its inputs.
  func multiplyBack(_ panel: Panel, into inputSlopes: Buffer<Float>) throws(CoreError)

  /// Computes one part of the gradient of the kernel, from all rows of the step.
  func computeGradient(_ part: GradientPart, _ extent: StepExtent) throws(CoreError)

  /// Takes over weights that training has changed.
  func partChanged(_ part: GradientPart)

  /// All parts have been taken over.
  func endStep()
}

extension DenseProducts {
  func beginStep(_ extent: StepExtent) throws(CoreError) {}
  func forward(block: Int, _ extent: StepExtent) {
    preconditionFailure("only small layers have blocks of inputs")
  }
  func keepSlopes(_ panel: Panel) {}
  func partChanged(_ part: GradientPart) {}
  func endStep() {}
}

internal import CKernels

/// The products of a ``Dense`` layer of few units with examples that are mostly zeros.
///
/// The gradient of the kernel is computed for each panel by itself, while its lists are in the cache of the
/// processor that made them; the second phase adds the panels up in their order.
final class NarrowNonzeroDense: DenseProducts {
  private let rows: NonzeroRows
  private let output: Activations
  private let kernel: Parameter
  private let panelGradients: PanelGradients?
  private let set: InstructionSet

  init(
    _ rows: NonzeroRows, kernel: Parameter, output: Activations, panels: PanelDivision,
    on set: InstructionSet = .best
  ) throws(CoreError) {
    precondition(rows.isNarrow && rows.units == output.size)
    precondition(kernel.count == rows.size * rows.units)
    self.rows = rows
    self.kernel = kernel
    self.output = output
    self.set = set
    panelGradients =
      output.gradients == nil ? nil : try PanelGradients(of: kernel, panels: panels.count)
  }

  func forward(_ panel: Panel) {
    let (first, units) = (panel.rows.lowerBound, rows.units)
    precondition(first >= 0 && panel.rows.upperBound * units <= output.values.count)
    set.nonzero.pointee.multiplyNarrow(
      rows.entries(first), rows.entryStride, rows.counts(first), rows.startStride,
      panel.rows.count, kernel.values.base, units, output.values.base + first * units)
  }

  func keepSlopes(_ panel: Panel) {
    guard let slopes = output.gradients, let panelGradients else { return }
    let (first, units) = (panel.rows.lowerBound, rows.units)
    precondition(first >= 0 && panel.rows.upperBound * units <= slopes.count)
    let gradient = panelGradients.base(of: panel.index)
    gradient.update(repeating: 0, count: kernel.count)
    set.nonzero.pointee.addOuterNarrow(
      rows.entries(first), rows.entryStride, rows.counts(first), rows.startStride,
      panel.rows.count, slopes.base + first * units, units, gradient)
  }

  /// Nothing: nobody needs the gradient of examples.
  func multiplyBack(_ panel: Panel, into inputSlopes: Buffer<Float>) {}

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) {
    guard let panelGradients, let gradients = kernel.gradients else { return }
    precondition(part.parameter === kernel)
    panelGradients.sum(part.range, panels: extent.panelCount, into: gradients)
  }
}

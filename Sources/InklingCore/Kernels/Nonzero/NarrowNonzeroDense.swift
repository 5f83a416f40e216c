internal import CKernels

/// The products of a ``Dense`` layer of few units with examples that are mostly zeros.
///
/// The gradient of the kernel is computed for each panel by itself, while its lists are in the cache of the
/// processor that made them; the second phase adds the panels up in their order. Rows of kernel and gradient
/// are padded to whole vectors where the layer's units are none.
///
/// `@unchecked Sendable`: `paddedRevision` changes in `beginStep` and `endStep` only, which the
/// worker pool orders before and after the phases.
final class NarrowNonzeroDense: DenseProducts, @unchecked Sendable {
  private let rows: NonzeroRows
  private let output: Activations
  private let kernel: Parameter
  /// The kernel with padded rows, where it has none itself, and the revision that it is of.
  private let padded: Buffer<Float>?
  private var paddedRevision: Int?
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
    let (units, width) = (rows.units, rows.stride)
    padded = width == units ? nil : try Buffer(count: rows.size * width)
    panelGradients =
      output.gradients == nil
      ? nil : try PanelGradients(of: kernel, panels: panels.count, rows: (units, width))
  }

  func beginStep(_ extent: StepExtent) {
    guard padded != nil, paddedRevision != kernel.revision else { return }
    pad(0..<kernel.count)
    paddedRevision = kernel.revision
  }

  func forward(_ panel: Panel) {
    let (first, units) = (panel.rows.lowerBound, rows.units)
    precondition(first >= 0 && panel.rows.upperBound * units <= output.values.count)
    set.nonzero.pointee.multiplyNarrow(
      rows.entries(first), rows.entryStride, rows.counts(first), rows.startStride,
      panel.rows.count, (padded ?? kernel.values).base, units, output.values.base + first * units)
  }

  func keepSlopes(_ panel: Panel) {
    guard let slopes = output.gradients, let panelGradients else { return }
    let (first, units) = (panel.rows.lowerBound, rows.units)
    precondition(first >= 0 && panel.rows.upperBound * units <= slopes.count)
    let gradient = panelGradients.base(of: panel.index)
    gradient.update(repeating: 0, count: panelGradients.size)
    set.nonzero.pointee.addOuterNarrow(
      rows.entries(first), rows.entryStride, rows.counts(first), rows.startStride,
      panel.rows.count, slopes.base + first * units, units, gradient)
  }

  /// Nothing: nobody needs the gradient of examples.
  func multiplyBack(_ panel: Panel, into inputSlopes: Buffer<Float>) {}

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) {
    guard let panelGradients, let gradients = kernel.gradients else { return }
    precondition(part.parameter === kernel)
    panelGradients.sum(part.range, panels: extent.panelCount, into: gradients, on: set)
  }

  func partChanged(_ part: GradientPart) { pad(part.range) }

  func endStep() {
    kernel.markChanged()
    paddedRevision = kernel.revision
  }

  /// Copies weights, which are whole rows, to where they are padded.
  private func pad(_ range: Range<Int>) {
    guard let padded else { return }
    let units = rows.units
    precondition(range.lowerBound >= 0 && range.upperBound <= kernel.count)
    set.nonzero.pointee.padNarrow(
      kernel.values.base + range.lowerBound, range.count / units, units,
      padded.base + range.lowerBound / units * rows.stride)
  }
}

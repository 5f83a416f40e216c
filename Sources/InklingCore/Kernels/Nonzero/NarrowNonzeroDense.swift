internal import CKernels

/// The products of a ``Dense`` layer of few units with examples that are mostly zeros.
final class NarrowNonzeroDense: DenseProducts {
  private let rows: NonzeroRows
  private let output: Activations
  private let kernel: Parameter
  private let set: InstructionSet

  init(
    _ rows: NonzeroRows, kernel: Parameter, output: Activations, on set: InstructionSet = .best
  ) {
    precondition(rows.isNarrow && rows.units == output.size)
    precondition(kernel.count == rows.size * rows.units)
    self.rows = rows
    self.kernel = kernel
    self.output = output
    self.set = set
  }

  func forward(_ panel: Panel) {
    let (kernels, units) = (set.nonzero, rows.units)
    precondition(panel.rows.lowerBound >= 0 && panel.rows.upperBound * units <= output.values.count)
    for row in panel.rows {
      kernels.pointee.multiplyNarrow(
        rows.entries(row), Int(rows.starts(row)[rows.blockCount]), kernel.values.base, units,
        output.values.base + row * units)
    }
  }

  /// Nothing: nobody needs the gradient of examples.
  func multiplyBack(_ panel: Panel, into inputSlopes: Buffer<Float>) {}

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) {
    guard let slopes = output.gradients, let gradients = kernel.gradients else { return }
    let (kernels, units) = (set.nonzero, rows.units)
    precondition(extent.rowCount * units <= slopes.count && part.parameter === kernel)
    (gradients.base + part.range.lowerBound).update(repeating: 0, count: part.range.count)
    let block = part.range.lowerBound / units / rows.blockSize
    for row in 0..<extent.rowCount {
      let starts = rows.starts(row)
      kernels.pointee.addOuterNarrow(
        rows.entries(row) + Int(starts[block]), Int(starts[block + 1] - starts[block]),
        slopes.base + row * units, units, gradients.base)
    }
  }
}

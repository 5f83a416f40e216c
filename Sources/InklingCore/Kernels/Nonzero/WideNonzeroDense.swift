internal import CKernels

/// The products of a ``Dense`` layer of many units with examples that are mostly zeros. Kernel and
/// slopes are packed into blocks of some columns, so that what is computed with at a time lies in
/// one piece in the first cache.
///
/// `@unchecked Sendable`: `packedRevision` changes in `beginStep` and `endStep` only, which the
/// worker pool orders before and after the phases.
final class WideNonzeroDense: DenseProducts, @unchecked Sendable {
  private let rows: NonzeroRows
  private let output: Activations
  private let kernel: Parameter
  private let set: InstructionSet
  private let packedKernel: Buffer<Float>
  private var packedRevision: Int?
  private let packedSlopes: Buffer<Float>?
  private let batchSize: Int

  init(
    _ rows: NonzeroRows, kernel: Parameter, output: Activations, batchSize: Int,
    on set: InstructionSet = .best
  ) throws(CoreError) {
    precondition(!rows.isNarrow && rows.units == output.size)
    precondition(kernel.count == rows.size * rows.units)
    self.rows = rows
    self.kernel = kernel
    self.output = output
    self.batchSize = batchSize
    self.set = set
    let width = Int(CK_BLOCK_WIDTH)
    let paddedUnits = (rows.units + width - 1) / width * width
    packedKernel = try Buffer(count: rows.size * paddedUnits)
    packedSlopes = output.gradients == nil ? nil : try Buffer(count: batchSize * paddedUnits)
  }

  func beginStep(_ extent: StepExtent) {
    if packedRevision != kernel.revision {
      pack(kernel.values, 0..<rows.size, into: packedKernel, packedRows: rows.size)
      packedRevision = kernel.revision
    }
  }

  func forward(_ panel: Panel) {
    let first = panel.rows.lowerBound
    precondition(first >= 0 && panel.rows.upperBound * rows.units <= output.values.count)
    set.nonzero.pointee.multiplyPacked(
      rows.entries(first), rows.entryStride, rows.starts(first), rows.blockCount, panel.rows.count,
      packedKernel.base, rows.size, rows.units, output.values.base + first * rows.units)
  }

  func keepSlopes(_ panel: Panel) {
    guard let slopes = output.gradients, let packedSlopes else { return }
    pack(slopes, panel.rows, into: packedSlopes, packedRows: batchSize)
  }

  /// Nothing: nobody needs the gradient of examples.
  func multiplyBack(_ panel: Panel, into inputSlopes: Buffer<Float>) {}

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) {
    let units = rows.units
    let places = part.range.lowerBound / units..<part.range.upperBound / units
    guard let gradients = kernel.gradients, let packedSlopes,
      let lists = rows.columnLists(from: places.lowerBound)
    else { return }
    precondition(part.parameter === kernel && extent.rowCount <= batchSize)
    set.nonzero.pointee.gradientPacked(
      lists.cells, lists.counts, lists.capacity, rows.size, extent.panelCount, places.count,
      packedSlopes.base, batchSize, units, gradients.base + part.range.lowerBound)
  }

  func partChanged(_ part: GradientPart) {
    let units = rows.units
    pack(
      kernel.values, part.range.lowerBound / units..<part.range.upperBound / units,
      into: packedKernel, packedRows: rows.size)
  }

  func endStep() {
    kernel.markChanged()
    packedRevision = kernel.revision
  }

  private func pack(
    _ source: Buffer<Float>, _ some: Range<Int>, into packed: Buffer<Float>, packedRows: Int
  ) {
    precondition(some.lowerBound >= 0 && some.upperBound <= packedRows)
    precondition(some.upperBound * rows.units <= source.count)
    set.nonzero.pointee.pack(
      source.base + some.lowerBound * rows.units, some.count, rows.units, packed.base,
      some.lowerBound, packedRows)
  }
}

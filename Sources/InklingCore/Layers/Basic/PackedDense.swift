/// The large products of a ``Dense`` layer with packed factors: the kernel for the way forwards, the
/// slopes of the outputs for the gradient of the kernel.
///
/// `@unchecked Sendable`: `packedRevision` and `filledRows` change in `beginStep` and `endStep` only,
/// which the worker pool orders before and after the phases.
final class PackedDense: DenseProducts, @unchecked Sendable {
  private let input: Activations
  private let output: Activations
  private let kernel: Parameter
  private let panels: PanelDivision
  private let engine: ComputeEngine
  private let factor: PackedFactor
  /// The products of the panels: those of full height, and by other heights those of the last panel.
  private var forwards: [[Int: PlacedProduct]]
  private var packedRevision: Int?
  private let gradient: Gradient?
  /// Computes the gradient of the inputs, and that of the kernel where this processor has no code for it.
  private let plain: PlainDense

  /// What the gradient of the kernel is computed with: the rows of the batch are the inner dimension,
  /// padded with zeros.
  private final class Gradient: @unchecked Sendable {
    let transposedInput: Buffer<Float>
    let slopes: PackedFactor
    /// By the first weight of a part.
    var products: [Int: PlacedProduct] = [:]
    var filledRows = 0

    init(inputs: Int, units: Int, rows: Int, width: Int) throws(CoreError) {
      transposedInput = try Buffer(count: inputs * rows)
      slopes = try PackedFactor(rows: rows, columns: units, width: width)
    }
  }

  /// Nil where it would not be faster, or this processor has no code for it.
  init?(
    kernel: Parameter, output: Activations, parts: [GradientPart], _ context: OperationContext
  ) throws(CoreError) {
    let (inputs, units) = (context.input.size, output.size)
    guard context.batchSize >= Self.fewestRows, inputs >= Self.fewestInputs,
      units >= Self.fewestUnits
    else { return nil }
    let engine = try ComputeEngine()
    guard
      let width = try PackedProduct.panelWidth(
        factorRows: inputs, factorColumns: units, engine)
    else { return nil }
    self.engine = engine
    self.kernel = kernel
    self.output = output
    plain = PlainDense(kernel: kernel, output: output, context)
    input = context.input
    panels = context.panels
    factor = try PackedFactor(rows: inputs, columns: units, width: width)
    forwards = Array(repeating: [:], count: panels.count)
    let rows = (context.batchSize + width - 1) / width * width
    guard context.isTraining, let gradients = kernel.gradients,
      try PackedProduct.panelWidth(factorRows: rows, factorColumns: units, engine) == width
    else {
      gradient = nil
      return
    }
    let gradient = try Gradient(inputs: inputs, units: units, rows: rows, width: width)
    self.gradient = gradient
    var compiled = PackedProducts(of: gradient.slopes, engine)
    for part in parts where part.parameter === kernel {
      let block = part.range.lowerBound / units..<part.range.upperBound / units
      gradient.products[part.range.lowerBound] = try compiled.product(rows: block.count).placed(
        Matrix(gradient.transposedInput, rows: block, columns: rows), gradient.slopes,
        into: Matrix(gradients, rows: block, columns: units))
    }
  }

  /// Below these sizes what is saved is less than what packing costs.
  private static let (fewestRows, fewestInputs, fewestUnits) = (16, 64, 64)

  func beginStep(_ extent: StepExtent) throws(CoreError) {
    var compiled = PackedProducts(of: factor, engine)
    for index in 0..<extent.panelCount {
      guard let rows = panels.panel(index, of: extent)?.rows, forwards[index][rows.count] == nil
      else { continue }
      forwards[index][rows.count] = try compiled.product(rows: rows.count).placed(
        Matrix(input.values, rows: rows, columns: input.size), factor,
        into: Matrix(output.values, rows: rows, columns: output.size))
    }
    if packedRevision != kernel.revision {
      factor.pack(0..<input.size, of: kernel.values)
      packedRevision = kernel.revision
    }
    guard let gradient else { return }
    if extent.rowCount < gradient.filledRows {
      let rest = extent.rowCount..<gradient.filledRows
      gradient.slopes.clear(rest)
      TransposeKernels.clear(rest, of: gradient.transposedInput, width: gradient.slopes.rows)
    }
    gradient.filledRows = extent.rowCount
  }

  func forward(_ panel: Panel) throws(CoreError) {
    guard let product = forwards[panel.index][panel.rows.count] else {
      preconditionFailure("a panel of \(panel.rows.count) rows was not prepared")
    }
    try product.run()
    guard let gradient else { return }
    TransposeKernels.transpose(
      input.values, rows: panel.rows, width: input.size, into: gradient.transposedInput,
      resultWidth: gradient.slopes.rows)
  }

  func keepSlopes(_ panel: Panel) {
    guard let slopes = output.gradients else { return }
    gradient?.slopes.pack(panel.rows, of: slopes)
  }

  func multiplyBack(_ panel: Panel, into inputSlopes: Buffer<Float>) throws(CoreError) {
    try plain.multiplyBack(panel, into: inputSlopes)
  }

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) throws(CoreError) {
    if let gradient {
      try gradient.products[part.range.lowerBound]?.run()
    } else {
      try plain.computeGradient(part, extent)
    }
  }

  func partChanged(_ part: GradientPart) {
    let units = output.size
    factor.pack(
      part.range.lowerBound / units..<part.range.upperBound / units, of: kernel.values)
  }

  func endStep() {
    kernel.markChanged()
    packedRevision = kernel.revision
  }
}

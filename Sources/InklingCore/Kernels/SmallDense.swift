internal import CKernels

/// The products of a ``Dense`` layer of few inputs and units, where a call of oneDNN takes longer than
/// what it computes.
final class SmallDense: DenseProducts {
  private let input: Activations
  private let output: Activations
  private let kernel: Parameter
  private let transposedKernel: Buffer<Float>
  private let blocks: InputBlocks?
  /// The shares of the blocks but the first, whose share the outputs take up.
  private let shares: Buffer<Float>
  private let shareSize: Int
  private let set: InstructionSet

  /// Nil where oneDNN is faster.
  ///
  /// - Parameter blocks: whether the weighted sums are computed by blocks of inputs.
  init?(
    kernel: Parameter, input: Activations, output: Activations, blocks: InputBlocks? = nil,
    batchSize: Int = 0, on set: InstructionSet = .best
  ) throws(CoreError) {
    guard
      Self.takes(inputs: input.size, units: output.size, isFirst: input.gradients == nil)
    else { return nil }
    precondition(kernel.count == input.size * output.size)
    self.blocks = blocks
    let blockCount = blocks?.ranges.count ?? 1
    shareSize = batchSize * output.size
    shares = try Buffer(count: (blockCount - 1) * shareSize)
    self.kernel = kernel
    self.input = input
    self.output = output
    self.set = set
    transposedKernel = try Buffer(count: kernel.count)
  }

  /// With more inputs or units oneDNN's calls are as fast or faster.
  private static let largestSize = 32
  /// A first layer needs no other form of its kernel, so it may have more inputs.
  private static let mostInputs = 1024

  /// Whether it is faster than oneDNN.
  static func takes(inputs: Int, units: Int, isFirst: Bool) -> Bool {
    inputs <= (isFirst ? mostInputs : largestSize) && units <= largestSize
  }

  func beginStep(_ extent: StepExtent) {
    guard input.gradients != nil else { return }
    let (inputs, units) = (input.size, output.size)
    for place in 0..<inputs {
      for unit in 0..<units {
        transposedKernel.base[unit * inputs + place] = kernel.values.base[place * units + unit]
      }
    }
  }

  func forward(block: Int, _ extent: StepExtent) {
    check(0..<extent.rowCount)
    guard let blocks else { preconditionFailure("this layer has no blocks of inputs") }
    let (range, units) = (blocks.ranges[block], output.size)
    set.products.pointee.multiply(
      input.values.base + blocks.place(of: block), range.count, 1, extent.rowCount, range.count,
      kernel.values.base + range.lowerBound * units, units,
      block == 0 ? output.values.base : share(block))
  }

  /// Where a block's share of the weighted sums lies.
  private func share(_ block: Int) -> UnsafeMutablePointer<Float> {
    shares.base + (block - 1) * shareSize
  }

  /// Adds up the shares of the blocks.
  private func addShares(of blocks: InputBlocks, _ rows: Range<Int>) {
    let sums = output.values.base
    for block in 1..<blocks.ranges.count {
      let share = share(block)
      for place in rows.lowerBound * output.size..<rows.upperBound * output.size {
        sums[place] += share[place]
      }
    }
  }

  func forward(_ panel: Panel) {
    check(panel.rows)
    if let blocks { return addShares(of: blocks, panel.rows) }
    let first = panel.rows.lowerBound
    set.products.pointee.multiply(
      input.values.base + first * input.size, input.size, 1, panel.rows.count, input.size,
      kernel.values.base, output.size, output.values.base + first * output.size)
  }

  func multiplyBack(_ panel: Panel, into inputSlopes: Buffer<Float>) {
    guard let slopes = output.gradients else { return }
    check(panel.rows)
    precondition(inputSlopes.count == input.values.count)
    let first = panel.rows.lowerBound
    set.products.pointee.multiply(
      slopes.base + first * output.size, output.size, 1, panel.rows.count, output.size,
      transposedKernel.base, input.size, inputSlopes.base + first * input.size)
  }

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) {
    guard let slopes = output.gradients, let gradients = kernel.gradients else { return }
    check(0..<extent.rowCount)
    let units = output.size
    let places = part.range.lowerBound / units..<part.range.upperBound / units
    var (first, width) = (places.lowerBound, input.size)
    if let blocks {
      guard let block = blocks.ranges.firstIndex(of: places) else {
        preconditionFailure("the gradient is computed by blocks")
      }
      (first, width) = (blocks.place(of: block), places.count)
    }
    set.products.pointee.multiply(
      input.values.base + first, 1, width, places.count, extent.rowCount, slopes.base, units,
      gradients.base + part.range.lowerBound)
  }

  private func check(_ rows: Range<Int>) {
    precondition(rows.lowerBound >= 0 && rows.upperBound * input.size <= input.values.count)
    precondition(rows.upperBound * output.size <= output.values.count)
    precondition(blocks == nil || rows.upperBound * output.size <= shareSize)
  }
}

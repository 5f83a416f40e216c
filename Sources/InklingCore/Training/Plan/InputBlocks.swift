/// Blocks of the numbers of an example, for a first layer whose weighted sums are computed block by block and added up.
///
/// A batch of a small model is too little work to be shared by rows: threads would wait for each other's weights longer
/// than they compute. Where most of the work is in the first layer, each thread has a block of its inputs instead: it
/// gathers these numbers of all examples, multiplies them with their weights, and afterwards computes the gradient of
/// these weights and changes them. Of all that only the sums of a batch go from one thread to the other.
struct InputBlocks: Sendable {
  let ranges: [Range<Int>]
  private let batchSize: Int

  /// The blocks of examples of `inputs` numbers for a model; nil where that is not faster.
  ///
  /// They depend on sizes only, and so do the results.
  init?(for layers: [ModelLayer], inputs: Int, batchSize: Int) {
    guard case .multiplies(let units)? = layers.map(\.built.inputUse).first(where: \.isUse),
      inputs >= Self.fewestInputs,
      SmallDense.takes(inputs: inputs, units: units, isFirst: true),
      inputs * units * batchSize >= Self.leastWork
    else { return nil }
    // Blocks begin where lines of the cache do, if the rows do.
    let half = (inputs / 2 + Self.alignment - 1) / Self.alignment * Self.alignment
    ranges = [0..<half, half..<inputs]
    self.batchSize = batchSize
  }

  /// Where in the memory of a batch the rows of a block begin. Each block lies by itself: where their rows alternate,
  /// processors fetch some of the other thread's ahead, which makes that wait when it writes the next batch.
  func place(of block: Int) -> Int { ranges[block].lowerBound * batchSize }

  /// The parts of the gradient of the layer's kernel: one for each block.
  func gradientParts(of kernel: Parameter) -> [GradientPart] {
    let units = kernel.shape.last ?? 1
    return ranges.map {
      GradientPart(parameter: kernel, range: $0.lowerBound * units..<$0.upperBound * units)
    }
  }

  private static let fewestInputs = 128
  private static let alignment = 16
  /// Fewer multiplications of a batch are done before two threads have met.
  private static let leastWork = 100_000
}

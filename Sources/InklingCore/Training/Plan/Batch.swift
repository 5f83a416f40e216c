/// Which examples a step is about, and what the outputs for them are compared with.
///
/// `@unchecked Sendable`: it changes only between two phases, which the worker pool orders; for the
/// buffers see ``Buffer``.
final class Batch: @unchecked Sendable {
  /// The targets of the batch, row by row, once they are gathered.
  let targets: TargetRows
  /// The stored position of every example of the epoch, in the order in which they come.
  private(set) var order: [Int]
  /// Where in the order this batch begins.
  var start = 0
  /// How many examples it has, and in which step.
  var extent = StepExtent(step: 0, rowCount: 0, panelCount: 0)
  /// How much each example of the batch counts in the loss, row by row; nil where all count 1.
  let weights: Buffer<Float>?

  let features: Features
  private let selection: Selection
  private let labels: [Int]
  private let targetVectors: Features
  /// How much each example of the part counts, in its own order.
  private let givenWeights: [Float]
  /// The same in the order in which they come.
  private var orderedWeights: [Float]

  /// Batches of up to `size` examples of a data set, in its order.
  ///
  /// - Parameter weights: how much each example counts in the loss, or nil where all count 1.
  init(_ data: Dataset, size: Int, weights: [Float]? = nil) throws(CoreError) {
    givenWeights = weights ?? []
    orderedWeights = givenWeights
    self.weights = try weights.map { _ throws(CoreError) in try Buffer(count: size) }
    features = data.features
    selection = data.selection
    order = selection.positions
    let stored = data.targets
    // One-hot vectors of labels say nothing that the labels do not say; a single 1 is told from the
    // label 0, though.
    let isLoneOne = stored.encoding == .oneHot && stored.width == 1
    let isByLabel = stored.encoding != .vectors && !isLoneOne
    labels = isByLabel ? stored.labels ?? [] : []
    targetVectors = Features(
      content: .floats(
        isLoneOne
          ? [Float](repeating: 1, count: stored.labels?.count ?? 0) : stored.vectors),
      size: stored.width)
    targets =
      isByLabel
      ? .labels(try Buffer(count: size))
      : .vectors(try Buffer(count: size * data.targets.width))
  }

  /// Batches of examples without targets.
  init(_ features: Features, _ selection: Selection) throws(CoreError) {
    self.features = features
    self.selection = selection
    order = selection.positions
    labels = []
    targetVectors = Features(content: .floats([]), size: 0)
    targets = .vectors(try Buffer(count: 0))
    weights = nil
    givenWeights = []
    orderedWeights = []
  }

  /// How many numbers the features of an example are.
  var featureSize: Int { features.size }

  /// About which share of the features is not 0: told from some examples, which are always the same.
  var nonzeroShare: Double {
    let step = max(1, selection.count / 64)
    let looked = stride(from: 0, to: selection.count, by: step)
    let size = features.size
    var count = 0
    for place in looked {
      let range = selection[place] * size..<(selection[place] + 1) * size
      switch features.content {
      case .bytes(let bytes, _):
        count += bytes.withUnsafeBufferPointer { $0[range].count { $0 != 0 } }
      case .floats(let floats):
        count += floats.withUnsafeBufferPointer { $0[range].count { $0 != 0 } }
      }
    }
    return Double(count) / Double(max(1, looked.underestimatedCount * size))
  }

  /// Puts the examples into a random order, which does not depend on the order they had.
  func shuffle(_ random: RandomStream) {
    var random = random
    let places = random.permutation(selection.count)
    order = places.map { selection[$0] }
    if weights != nil { orderedWeights = places.map { givenWeights[$0] } }
  }

  /// Writes features and targets of some rows of the batch into their buffers.
  func gather(_ panel: Panel, into input: Activations) {
    if let nonzeros = input.nonzeros {
      nonzeros.list(features, order: order, start: start, panel: panel)
    } else {
      GatherKernels.gather(
        features, order: order, start: start, rows: panel.rows, into: input.values)
    }
    gatherTargets(panel)
  }

  /// Writes some of the features of all rows of the batch into their buffer, one row behind the other from a place on.
  func gather(columns: Range<Int>, into input: Activations, at place: Int) {
    GatherKernels.gather(
      features, order: order, start: start, rows: 0..<extent.rowCount, columns: columns,
      into: input.values, at: place)
  }

  /// Writes the targets of some rows of the batch, and what these rows count, into their buffers.
  func gatherTargets(_ panel: Panel) {
    let rows = panel.rows
    switch targets {
    case .labels(let buffer):
      GatherKernels.gather(labels, order: order, start: start, rows: rows, into: buffer)
    case .vectors(let buffer):
      GatherKernels.gather(targetVectors, order: order, start: start, rows: rows, into: buffer)
    }
    if let weights {
      for row in rows { weights[row] = orderedWeights[start + row] }
    }
  }

  /// The largest size of a feature of the batch, as the model sees it; for messages.
  var largestFeature: Float {
    order[start..<start + extent.rowCount].reduce(0) { largest, example in
      features.example(example).reduce(largest) { max($0, abs($1)) }
    }
  }
}

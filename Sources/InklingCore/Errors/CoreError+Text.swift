extension CoreError {
  /// What failed, what was expected and what came instead.
  public var message: String {
    switch self {
    case .invalidShape(let shape):
      return "\(text(shape)) is not a shape: every size has to be 0 or more, "
        + "and their product an Int"
    case .scalarCount(let shape, let got):
      let expected = shape.reduce(1, *)
      return "a tensor of shape \(text(shape)) holds \(expected) scalars, but \(got) were given"
    case .cannotReshape(let from, let to):
      return "a tensor of shape \(text(from)) has \(from.reduce(1, *)) scalars "
        + "and cannot take the shape \(text(to))"
    case .tooManyDimensions(let count, let limit):
      return "a tensor has at most \(limit) dimensions, but \(count) were asked for"
    case .raggedRows(let row, let got, let expected):
      return "the rows of a matrix are equally long, but row 0 has "
        + "\(counted(expected, "number", "numbers")) and row \(row) has \(got)"
    case .cannotBroadcast(let operation, let left, let right):
      let place = Self.disagreement(left, right)
      return "\(operation) cannot combine the shapes \(text(left)) and \(text(right)): "
        + "dimension \(place), counted from the end, is \(left[left.count + place]) in one and "
        + "\(right[right.count + place]) in the other"
    case .cannotBroadcastTo(let operation, let from, let to):
      return "\(operation): a tensor of shape \(text(from)) cannot be repeated to fill "
        + "the shape \(text(to))"
    case .matrixShapes(let left, let right):
      guard let inner = left.last, !right.isEmpty else {
        return "matmul needs vectors or matrices, but the shapes are \(text(left)) "
          + "and \(text(right))"
      }
      let rows = right[max(0, right.count - 2)]
      return "matmul cannot multiply the shapes \(text(left)) and \(text(right)): "
        + "the left has \(counted(inner, "column", "columns")), "
        + "the right \(counted(rows, "row", "rows"))"
    case .axisOutOfRange(let axis, let shape):
      let axes =
        shape.isEmpty
        ? "which has no axes"
        : "whose axes are 0...\(shape.count - 1), or -\(shape.count)...-1 from the end"
      return "there is no axis \(axis) in a tensor of shape \(text(shape)), \(axes)"
    case .rangeOutOfRange(let range, let axis, let shape):
      return "the range \(range) is out of range for axis \(axis) of a tensor of shape "
        + text(shape)
    case .cannotJoin(let operation, let first, let index, let other):
      return "\(operation) needs tensors that fit together, but the first has the shape "
        + "\(text(first)) and the one at \(index) \(text(other))"
    case .indexOutOfRange(let indices, let shape):
      if indices.count != shape.count {
        return "a tensor of shape \(text(shape)) takes "
          + "\(counted(shape.count, "index", "indices")), but "
          + counted(indices.count, "was given", "were given")
      }
      return "index \(text(indices)) is out of range for a tensor of shape \(text(shape))"
    case .emptyTensor(let operation):
      return "\(operation) needs a tensor with at least one scalar; this one has none"
    case .invalidArgument(let name, let got, let expected, _):
      return "\(name) must be \(expected), but is \(got)"

    case .datasetParts(let dataset, let problem):
      return "the data set \"\(dataset)\" cannot be made: \(problem)"
    case .labelOutOfRange(let dataset, let label, let index, let classCount):
      return "label \(label) of example \(index) in \"\(dataset)\" is not one of the "
        + "\(counted(classCount, "class", "classes")) 0..<\(classCount)"
    case .exampleOutOfRange(let dataset, let index, let count):
      return "example \(index) is out of range: \"\(dataset)\" has "
        + "\(counted(count, "example", "examples"))"
    case .wholeShape(let dataset, let featureShape, let got):
      return "each example of \"\(dataset)\" has the shape \(text(featureShape)) and cannot take "
        + "the shape \(text(got))"
    case .emptyDataset(let dataset, let operation):
      return "\(operation) needs at least one example, but \"\(dataset)\" has none"

    case .noLayers:
      return "a model needs at least one layer, but the list of layers is empty"
    case .layerInput(let layer, let got, let needs, _):
      return "the layer \(layer) gets inputs of shape \(text(got)), but needs \(needs)"
    case .notCompiled(let operation):
      return "\(operation) needs a compiled model: it does not know which loss to compute"
    case .featureShape(let operation, let expected, let got, _):
      return "\(operation): the model takes examples of shape \(text(expected)), "
        + "but the data has shape \(text(got))"
    case .lossMismatch(let loss, let problem, _):
      return "the loss .\(loss) does not fit: \(problem)"
    case .metricMismatch(let metric, let problem, _):
      return "the metric \(metric) does not fit: \(problem)"
    case .notFinite(let dataset, let what, let example, let value, let operation):
      return "\(operation): \(what) of example \(example) in \"\(dataset)\" is "
        + text(Double(value))
    case .lossNotFinite(let loss, let epoch, let batch, _):
      return "the loss became \(text(loss)) in epoch \(epoch), batch \(batch)"
    case .weightsNotFinite(let name, let value):
      return "the weights \(name) became \(text(Double(value))) in the last batch"
    case .notMonitored(let callback, let name, let available):
      return "\(callback) watches \"\(name)\", which this training does not measure; it measures "
        + available.joined(separator: ", ")
    case .unknownLayer(let name, let available, let isBuilt):
      return available.contains(name) && !isBuilt
        ? "the layer \"\(name)\" has no weights yet: the model does not know the shape of its "
          + "examples"
        : "the model has no layer \"\(name)\"; it has " + available.joined(separator: ", ")
    case .unknownWeights(let name, let available):
      return "the model has no weights \"\(name)\"; it has "
        + (available.isEmpty ? "none" : available.joined(separator: ", "))
    case .notBuilt(let operation):
      return "\(operation) needs a model that knows the shape of its examples"
    case .unknownMetric(let name, let available):
      return "\"\(name)\" is not measured by this model; it has "
        + available.joined(separator: ", ")
    case .tooMuchMemory(let what, let bytes, let limit):
      return "\(what) would need \(readableSize(bytes)) of memory; "
        + "the limit is \(readableSize(limit))"
    case .matrixProduct(let status):
      return "oneDNN refused a matrix product with status \(status)"
    case .computation(let name, let status):
      return "oneDNN refused \(name) with status \(status)"
    }
  }

  /// What would mend it.
  public var hint: String? {
    switch self {
    case .invalidArgument(_, _, _, let hint): hint
    case .raggedRows: "fill the shorter rows, for instance with zeros"
    case .cannotBroadcast(_, let left, let right): Self.broadcastHint(left, right)
    case .cannotBroadcastTo(let operation, _, _) where operation.hasSuffix("="):
      "\(operation) keeps the shape of its left side; "
        + "a = a \(operation.dropLast()) b makes a new tensor"
    case .matrixShapes(let left, let right): Self.matrixHint(left, right)
    case .noLayers: "write the layers in braces: Sequential(inputShape: [28, 28]) { Flatten() }"
    case .layerInput(_, _, _, let hint): hint
    case .notCompiled:
      "call model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy) first"
    case .featureShape(_, _, _, let hint): hint
    case .lossMismatch(_, _, let hint): hint
    case .wholeShape(_, _, let got):
      "the shape is that of one example, without their number: "
        + "reshaped(to: \(text(Array(got.dropFirst()))))"
    case .indexOutOfRange(let indices, let shape)
    where indices.count == 1 && shape.count > 1 && (0..<shape[0]).contains(indices[0]):
      "row(\(indices[0])) is all that lies there"
    case .metricMismatch(_, _, let hint): hint
    case .lossNotFinite(_, _, _, let largestFeature): divergenceHint(largestFeature)
    case .weightsNotFinite: divergenceHint(0)
    case .notFinite:
      "the file may have a gap there; leave the example out, or put a number in its place"
    case .notMonitored(_, let name, let available):
      name.hasPrefix("val_") && !available.contains { $0.hasPrefix("val_") }
        ? "give fit validationData or a validationSplit, or watch "
          + "\"\(nearest(to: String(name.dropFirst(4)), among: available) ?? "loss")\""
        : didYouMean(name, available)
    case .unknownLayer(let name, let available, let isBuilt):
      available.contains(name) && !isBuilt ? buildHint : didYouMean(name, available)
    case .unknownWeights(let name, let available): didYouMean(name, available)
    case .notBuilt: buildHint
    case .unknownMetric(let name, _) where name == "accuracy":
      "ask for it when compiling: model.compile(..., metrics: [.accuracy])"
    case .tooMuchMemory: "is one of the numbers too large by some zeros?"
    default: nil
    }
  }

  private var buildHint: String {
    "make it with inputShape:, call build(inputShape:), or fit it first"
  }

  private func didYouMean(_ name: String, _ candidates: [String]) -> String? {
    nearest(to: name, among: candidates).map { "did you mean \"\($0)\"?" }
  }

  /// The usual cause of a loss or of weights that are no numbers.
  private func divergenceHint(_ largestFeature: Float) -> String {
    largestFeature > 10
      ? "features as large as \(largestFeature) make huge sums: scale them first, as in "
        + "data.normalized(), or take a smaller learning rate"
      : "the learning rate is probably too large: try a tenth of it, or clipNorm: 1"
  }

  /// A number that is none; the sign of a NaN means nothing.
  private func text(_ value: Double) -> String { value.isNaN ? "nan" : "\(value)" }

  private func text(_ shape: [Int]) -> String {
    "[" + shape.map(String.init).joined(separator: ", ") + "]"
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}

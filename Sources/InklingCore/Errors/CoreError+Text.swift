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
    case .unknownMetric(let name, let available):
      return "\"\(name)\" is not measured by this model; it has "
        + available.joined(separator: ", ")
    case .tooMuchMemory(let what, let bytes, let limit):
      return "\(what) would need \(readableSize(bytes)) of memory; "
        + "the limit is \(readableSize(limit))"
    case .matrixProduct(let status):
      return "oneDNN refused a matrix product with status \(status)"
    }
  }

  /// What would mend it.
  public var hint: String? {
    switch self {
    case .invalidArgument(_, _, _, let hint): hint
    case .noLayers: "write the layers in braces: Sequential(inputShape: [28, 28]) { Flatten() }"
    case .layerInput(_, _, _, let hint): hint
    case .notCompiled:
      "call model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy) first"
    case .featureShape(_, _, _, let hint): hint
    case .lossMismatch(_, _, let hint): hint
    case .unknownMetric(let name, _) where name == "accuracy":
      "ask for it when compiling: model.compile(..., metrics: [.accuracy])"
    case .tooMuchMemory: "is one of the numbers too large by some zeros?"
    default: nil
    }
  }

  private func text(_ shape: [Int]) -> String {
    "[" + shape.map(String.init).joined(separator: ", ") + "]"
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}

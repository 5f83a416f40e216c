extension Sequential {
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` below 1.
  func checkIsAtLeastOne(_ value: Int, name: String) throws(CoreError) {
    guard value >= 1 else {
      throw .invalidArgument(name: name, got: "\(value)", expected: "1 or more")
    }
  }

  /// The size of the batches, which is never more than there are examples.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` below 1,
  ///   ``CoreError/tooMuchMemory(what:bytes:limit:)`` if a batch does not fit into memory.
  func checkedBatchSize(_ batchSize: Int, count: Int) throws(CoreError) -> Int {
    try checkIsAtLeastOne(batchSize, name: "batchSize")
    try checkIsAtLeastOne(threads, name: "threads")
    let size = max(1, min(batchSize, count))
    let widths = modelLayers.map { $0.built.outputShape } + [inputShape]
    let floats = widths.reduce(0) { $0 + 2 * $1.reduce(1) { $0 * Double($1) } } * Double(size)
    try MemoryLimit.check(floats: floats, what: "a batch of \(size) examples")
    return size
  }

  /// How the model is trained, if that fits the data; gives the model its weights if it has none
  /// yet.
  ///
  /// - Throws: ``CoreError/notCompiled(operation:)``,
  ///   ``CoreError/emptyDataset(dataset:operation:)``,
  ///   ``CoreError/featureShape(operation:expected:got:hint:)``,
  ///   ``CoreError/lossMismatch(loss:problem:hint:)``.
  func checkedTraining(_ data: Dataset, operation: String) throws(CoreError) -> TrainingState {
    guard let training else { throw .notCompiled(operation: operation) }
    guard data.count > 0 else { throw .emptyDataset(dataset: data.name, operation: operation) }
    try buildIfNeeded(data.featureShape)
    try checkFeatures(data.featureShape, operation: operation)
    try training.measures.loss.check(outputShape: outputShape, data: data)
    for metric in training.measures.metrics {
      try metric.check(outputShape: outputShape, data: data)
    }
    try data.checkIsFinite(operation: operation)
    return training
  }

  /// Tells the model the shape of its examples, where it does not know it yet.
  func buildIfNeeded(_ featureShape: [Int]) throws(CoreError) {
    guard !namedLayers.isEmpty else { throw .noLayers }
    if !isBuilt { try build(inputShape: featureShape) }
  }

  /// A tensor does not say whether it is one example or several, so it cannot tell the shape.
  ///
  /// - Throws: ``CoreError/noLayers``, ``CoreError/notBuilt(operation:)``.
  func checkIsBuilt(operation: String) throws(CoreError) {
    guard !namedLayers.isEmpty else { throw .noLayers }
    guard isBuilt else { throw .notBuilt(operation: operation) }
  }

  /// - Throws: ``CoreError/featureShape(operation:expected:got:hint:)`` unless the shape is the
  ///   model's.
  func checkFeatures(_ shape: [Int], operation: String) throws(CoreError) {
    guard shape == inputShape else {
      let sameSize = shape.reduce(1, *) == inputShape.reduce(1, *)
      throw .featureShape(
        operation: operation, expected: inputShape, got: shape,
        hint: sameSize
          ? "give it as reshaped(to: \(inputShape)), or make the model with inputShape: \(shape)"
            + (shape.count > 1 ? " and Flatten() as its first layer" : "") : nil)
    }
  }
}

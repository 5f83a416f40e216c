extension Sequential {
  /// What the model gives for every example: behind a softmax, the probabilities of the classes.
  ///
  /// **Shapes**: `[N, ...]` with the model's ``outputShape``.
  ///
  /// - Throws: ``CoreError/featureShape(operation:expected:got:hint:)`` unless the examples have
  ///   the model's ``inputShape``.
  public func predict(_ data: Dataset) throws -> Tensor {
    try checkFeatures(data.featureShape, operation: "predict")
    return try outputs(data.features, data.selection)
  }

  /// What the model gives for one example, or for several in one tensor.
  ///
  /// **Shapes**: from the model's ``inputShape`` to its ``outputShape``, or with a first dimension
  /// N in both.
  ///
  /// - Throws: ``CoreError/featureShape(operation:expected:got:hint:)`` for any other shape.
  public func predict(_ image: Tensor) throws -> Tensor {
    let isOne = image.shape.count == inputShape.count
    try checkFeatures(isOne ? image.shape : Array(image.shape.dropFirst()), operation: "predict")
    let count = isOne ? 1 : image.shape[0]
    let features = Features(content: .floats(image.scalars), size: inputShape.reduce(1, *))
    let result = try outputs(features, .range(0..<count))
    return isOne ? try result.reshaped(to: outputShape) : result
  }

  /// The class that the model gives the largest number, for every example.
  ///
  /// - Throws: as ``predict(_:)-(Dataset)``.
  public func predictClasses(_ data: Dataset) throws -> [Int] {
    let outputs = try predict(data)
    let size = outputShape.reduce(1, *)
    return (0..<data.count).map { argmax(outputs.scalars[$0 * size..<($0 + 1) * size]) }
  }

  private func outputs(_ features: Features, _ selection: Selection) throws -> Tensor {
    let total = selection.count
    let size = outputShape.reduce(1, *)
    try MemoryLimit.check(
      floats: Double(total) * Double(size), what: "the outputs for \(total) examples")
    let batchSize = try checkedBatchSize(512, count: total)
    var scalars: [Float] = []
    scalars.reserveCapacity(total * size)
    try MatrixProduct.onCallingThreadOnly {
      let plan = try StepPlan(
        layers, batch: Batch(features, selection), batchSize: batchSize, purpose: .prediction,
        threads: threads)
      for start in stride(from: 0, to: total, by: batchSize) {
        let count = min(batchSize, total - start)
        try plan.run(start: start, count: count)
        scalars += plan.outputs.last?.values.array(0..<count * size) ?? []
      }
    }
    return Tensor(unchecked: [total] + outputShape, scalars)
  }
}

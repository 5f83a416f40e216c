extension Sequential {
  /// What the model gives for every example: behind a softmax, the probabilities of the classes.
  ///
  /// **Shapes**: `[N, ...]` with the model's ``outputShape``.
  ///
  /// - Throws: ``CoreError/featureShape(operation:expected:got:hint:)`` unless the examples have
  ///   the model's ``inputShape``.
  public func predict(_ data: Dataset) throws -> Tensor {
    try buildIfNeeded(data.featureShape)
    return try outputs(of: modelLayers.count - 1, for: data, operation: "predict")
  }

  /// What the model gives for one example, or for several in one tensor.
  ///
  /// **Shapes**: from the model's ``inputShape`` to its ``outputShape``, or with a first dimension
  /// N in both.
  ///
  /// - Throws: ``CoreError/featureShape(operation:expected:got:hint:)`` for any other shape,
  ///   ``CoreError/notBuilt(operation:)`` as long as the model does not know its ``inputShape``.
  public func predict(_ image: Tensor) throws -> Tensor {
    try checkIsBuilt(operation: "predict")
    return try outputs(of: modelLayers.count - 1, for: image, operation: "predict")
  }

  /// The class that the model gives the largest number, for every example. A model with one output
  /// says class 1 where that is above 0.5, and class 0 elsewhere.
  ///
  /// - Throws: as ``predict(_:)-(Dataset)``.
  public func predictClasses(_ data: Dataset) throws -> [Int] {
    let outputs = try predict(data)
    let size = outputSize
    guard size > 1 else { return outputs.scalars.map { $0 > 0.5 ? 1 : 0 } }
    return (0..<data.count).map { argmax(outputs.scalars[$0 * size..<($0 + 1) * size]) }
  }

  /// What a layer gives for every example.
  func outputs(of layer: Int, for data: Dataset, operation: String) throws -> Tensor {
    try checkFeatures(data.featureShape, operation: operation)
    return try outputs(of: layer, data.features, data.selection)
  }

  /// What a layer gives for one example, or for several in one tensor.
  func outputs(of layer: Int, for image: Tensor, operation: String) throws -> Tensor {
    let isOne = image.shape.count != inputShape.count + 1
    try checkFeatures(isOne ? image.shape : Array(image.shape.dropFirst()), operation: operation)
    let count = isOne ? 1 : image.shape[0]
    let features = Features(content: .floats(image.scalars), size: inputShape.reduce(1, *))
    let result = try outputs(of: layer, features, .range(0..<count))
    return isOne ? try result.reshaped(to: modelLayers[layer].built.outputShape) : result
  }

  private func outputs(
    of layer: Int, _ features: Features, _ selection: Selection
  ) throws -> Tensor {
    let total = selection.count
    let shape = modelLayers[layer].built.outputShape
    let size = shape.reduce(1, *)
    try MemoryLimit.check(
      floats: Double(total) * Double(size), what: "the outputs for \(total) examples")
    let batchSize = try checkedBatchSize(512, count: total)
    var scalars: [Float] = []
    scalars.reserveCapacity(total * size)
    try MatrixProduct.onCallingThreadOnly {
      let plan = try StepPlan(
        Array(modelLayers[...layer]), batch: Batch(features, selection), batchSize: batchSize,
        purpose: .prediction, threads: threads)
      for start in stride(from: 0, to: total, by: batchSize) {
        let count = min(batchSize, total - start)
        try plan.run(start: start, count: count)
        scalars += plan.output.values.array(0..<count * size)
      }
    }
    return Tensor(unchecked: [total] + shape, scalars)
  }
}

extension Sequential {
  /// What one layer gives for an example, or for several in one tensor.
  ///
  ///     let maps = try model.activations(of: "conv2d", for: test.image(0))   // [26, 26, 32]
  ///
  /// **Shapes**: from the model's ``inputShape`` to the layer's output, or with a first dimension N
  /// in both.
  ///
  /// - Parameter layer: the layer's name in ``summary()``, such as "conv2d".
  /// - Throws: ``CoreError/unknownLayer(name:available:isBuilt:)``, and as
  ///   ``predict(_:)-(Tensor)``.
  public func activations(of layer: String, for image: Tensor) throws -> Tensor {
    try checkIsBuilt(operation: "activations")
    return try outputs(of: place(of: layer), for: image, operation: "activations")
  }

  /// What one layer gives for every example.
  ///
  /// **Shapes**: `[N, ...]` with the layer's output.
  ///
  /// - Throws: as ``activations(of:for:)-(_,Tensor)``.
  public func activations(of layer: String, for data: Dataset) throws -> Tensor {
    try buildIfNeeded(data.featureShape)
    return try outputs(of: place(of: layer), for: data, operation: "activations")
  }
}

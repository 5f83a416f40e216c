extension Sequential {
  /// All weights, layer by layer and in the order of each layer: the kernel before the bias.
  ///
  /// **Shapes**: those of the layers' parameters; a Dense kernel is `[inputs, units]`.
  public var weights: [Tensor] { parameters.map(\.tensor) }

  /// The names of all weights in the order of ``weights``, such as "dense/kernel".
  public var weightNames: [String] {
    modelLayers.flatMap { layer in layer.parameters.map { "\(layer.name)/\($0.name)" } }
  }

  /// Replaces all weights, in the order of ``weights``.
  ///
  /// - Throws: ``CoreError/notBuilt(operation:)`` as long as there are none,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` if number or shapes differ; nothing
  ///   is replaced then.
  public func setWeights(_ weights: [Tensor]) throws(CoreError) {
    guard isBuilt else { throw .notBuilt(operation: "setWeights") }
    try Self.replace(parameters, weights, of: "the model")
  }

  /// The weights of one layer: the kernel before the bias.
  ///
  /// - Parameter layer: the layer's name in ``summary()``, such as "dense".
  /// - Throws: ``CoreError/unknownLayer(name:available:isBuilt:)``.
  public func weights(of layer: String) throws(CoreError) -> [Tensor] {
    try modelLayers[place(of: layer)].parameters.map(\.tensor)
  }

  /// Replaces the weights of one layer, in the order of ``weights(of:)``.
  ///
  /// - Throws: ``CoreError/unknownLayer(name:available:isBuilt:)``,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` if number or shapes differ.
  public func setWeights(_ weights: [Tensor], of layer: String) throws(CoreError) {
    try Self.replace(modelLayers[place(of: layer)].parameters, weights, of: layer)
  }

  /// One array of weights.
  ///
  /// - Parameter name: the layer's name and the weights', such as "dense/kernel".
  /// - Throws: ``CoreError/notBuilt(operation:)`` as long as there are none,
  ///   ``CoreError/unknownWeights(name:available:)``.
  public func weights(named name: String) throws(CoreError) -> Tensor {
    guard isBuilt else { throw .notBuilt(operation: "weights(named:)") }
    guard let place = weightNames.firstIndex(of: name) else {
      throw .unknownWeights(name: name, available: weightNames)
    }
    return parameters[place].tensor
  }

  /// Where a layer stands.
  func place(of layer: String) throws(CoreError) -> Int {
    guard let place = modelLayers.firstIndex(where: { $0.name == layer }) else {
      throw .unknownLayer(name: layer, available: namedLayers.map(\.name), isBuilt: isBuilt)
    }
    return place
  }

  private static func replace(
    _ parameters: [Parameter], _ weights: [Tensor], of owner: String
  ) throws(CoreError) {
    guard weights.map(\.shape) == parameters.map(\.shape) else {
      throw .invalidArgument(
        name: "the list of shapes of the weights of \(owner)", got: "\(weights.map(\.shape))",
        expected: "\(parameters.map(\.shape))")
    }
    for (parameter, tensor) in zip(parameters, weights) { parameter.replace(tensor.scalars) }
  }
}

extension Parameter {
  /// The weights as they are now.
  var tensor: Tensor { Tensor(unchecked: shape, values.array) }
}

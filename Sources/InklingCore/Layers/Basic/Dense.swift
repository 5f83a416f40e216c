/// A layer in which every output depends on every input: y = activation(x W + b).
///
/// The kernel W begins Glorot-uniform and the bias b with zeros unless told otherwise, as in Keras.
///
/// **Shapes**: input `[N, inputs]`, output `[N, units]`; parameters: kernel `[inputs, units]`, bias
/// `[units]`. Inputs of more dimensions need a ``Flatten`` before.
///
///     Dense(16, activation: .relu)
public struct Dense: Layer, Equatable {
  /// How many outputs, and with them neurons, the layer has.
  public let units: Int
  /// What is applied to the weighted sums.
  public let activation: Activation
  /// Whether a learned number is added to each sum.
  public let useBias: Bool
  /// How the kernel begins.
  public let kernelInitializer: Initializer
  /// How the bias begins.
  public let biasInitializer: Initializer
  /// What is added to the loss for the size of the kernel's weights.
  public let kernelRegularizer: Regularizer?
  /// What is added to the loss for the size of the bias.
  public let biasRegularizer: Regularizer?
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// A layer of neurons.
  ///
  /// - Parameter units: how many, 1 or more. It is checked when the model is made.
  /// - Parameter activation: what is applied to the weighted sums.
  /// - Parameter useBias: whether a learned number is added to each sum.
  /// - Parameter kernelInitializer: how the kernel begins.
  /// - Parameter biasInitializer: how the bias begins.
  /// - Parameter kernelRegularizer: what is added to the loss for the size of the kernel's weights.
  /// - Parameter biasRegularizer: what is added to the loss for the size of the bias.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(
    _ units: Int, activation: Activation = .linear, useBias: Bool = true,
    kernelInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
    kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil, name: String? = nil
  ) {
    self.units = units
    self.activation = activation
    self.useBias = useBias
    self.kernelInitializer = kernelInitializer
    self.biasInitializer = biasInitializer
    self.kernelRegularizer = kernelRegularizer
    self.biasRegularizer = biasRegularizer
    self.name = name
  }

  /// The layer behind an input of that shape.
  ///
  /// - Throws: ``CoreError/layerInput(layer:got:needs:hint:)`` unless the input is a vector,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` unless there are units and all
  ///   settings are in range.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    guard units >= 1 else {
      throw .invalidArgument(
        name: "the number of units of \(input.layer)", got: "\(units)", expected: "1 or more")
    }
    guard input.shape.count == 1 else {
      throw .layerInput(
        layer: input.layer, got: input.shape,
        needs: "a vector for each example, such as [\(input.shape.reduce(1, &*))]",
        hint: "Flatten() is missing before it: it makes one vector of each example")
    }
    try input.check(
      activation, [kernelInitializer, biasInitializer], [kernelRegularizer, biasRegularizer])
    let kernel = ParameterDescription(
      name: "kernel", shape: [input.shape[0], units], initializer: kernelInitializer,
      regularizer: kernelRegularizer)
    let bias = ParameterDescription(
      name: "bias", shape: [units], initializer: biasInitializer, regularizer: biasRegularizer)
    return BuiltLayer(
      outputShape: [units], parameters: useBias ? [kernel, bias] : [kernel],
      lastActivation: activation, inputUse: .multiplies(units: units)
    ) { [self] context throws(CoreError) in
      try DenseOperation(self, context)
    }
  }
}

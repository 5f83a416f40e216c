/// A layer in which every output depends on every input: y = activation(x W + b).
///
/// The kernel W begins Glorot-uniform and the bias b with zeros, as in Keras.
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

  /// A layer of neurons.
  ///
  /// - Parameter units: how many, 1 or more. It is checked when the model is made.
  /// - Parameter activation: what is applied to the weighted sums.
  /// - Parameter useBias: whether a learned number is added to each sum.
  public init(_ units: Int, activation: Activation = .linear, useBias: Bool = true) {
    self.units = units
    self.activation = activation
    self.useBias = useBias
  }

  /// The layer behind an input of that shape.
  ///
  /// - Throws: ``CoreError/layerInput(layer:got:needs:hint:)`` unless the input is a vector,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` unless there are units.
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
    let inputs = input.shape[0]
    let (sum, overflow) = inputs.addingReportingOverflow(units)
    guard !overflow else { throw .invalidShape([inputs, units]) }
    let kernel = ParameterDescription(
      name: "kernel", shape: [inputs, units],
      initializer: .glorotUniform(fanIn: inputs, fanOut: sum - inputs))
    let bias = ParameterDescription(name: "bias", shape: [units], initializer: .zeros)
    return BuiltLayer(
      outputShape: [units], parameters: useBias ? [kernel, bias] : [kernel],
      lastActivation: activation
    ) { [self] context throws(CoreError) in
      try DenseOperation(self, context)
    }
  }
}

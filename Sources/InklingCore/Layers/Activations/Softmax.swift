/// The activation ``Activation/softmax`` as a layer: probabilities over the last dimension.
///
/// As the last layer it leaves its work to a cross-entropy loss, as the activation does.
///
/// **Shapes**: the output has the shape of the input; no parameters.
///
/// **Source**: Bridle, "Probabilistic interpretation of feedforward classification network
/// outputs" (1990).
///
///     Softmax()
public struct Softmax: Layer, Equatable {
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// The layer; there is nothing to set but its name.
  ///
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(name: String? = nil) {
    self.name = name
  }

  /// The layer behind an input of any shape.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    try Activation.softmax.built(for: input)
  }
}

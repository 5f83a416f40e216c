/// The activation ``Activation/relu`` as a layer: max(x, 0).
///
/// **Shapes**: the output has the shape of the input; no parameters.
///
/// **Source**: Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines"
/// (ICML 2010).
///
///     ReLU()
public struct ReLU: Layer, Equatable {
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
    try Activation.relu.built(for: input)
  }
}

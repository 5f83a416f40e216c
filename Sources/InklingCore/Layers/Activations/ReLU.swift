/// The activation ``Activation/relu`` as a layer: max(x, 0).
///
/// **Shapes**: the output has the shape of the input; no parameters.
///
/// **Source**: Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines"
/// (ICML 2010).
///
///     ReLU()
public struct ReLU: Layer, Equatable {
  /// The layer; there is nothing to set.
  public init() {}

  /// The layer behind an input of any shape.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    try Activation.relu.built(for: input)
  }
}

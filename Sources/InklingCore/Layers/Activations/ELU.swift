/// The activation ``Activation/elu(alpha:)`` as a layer: x for x > 0, alpha (exp(x) - 1) for others.
///
/// **Shapes**: the output has the shape of the input; no parameters.
///
/// **Source**: Clevert, Unterthiner and Hochreiter, "Fast and accurate deep network learning by
/// exponential linear units (ELUs)" (ICLR 2016); default of Keras 3.
///
///     ELU()
public struct ELU: Layer, Equatable {
  /// Where negative numbers level off, below 0.
  public let alpha: Double
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// - Parameter alpha: where negative numbers level off, below 0; 0 or more. It is checked when
  ///   the model is made.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(alpha: Double = 1, name: String? = nil) {
    self.alpha = alpha
    self.name = name
  }

  /// The layer behind an input of any shape.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` for a negative alpha.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    try Activation.elu(alpha: alpha).built(for: input)
  }
}

/// The activation ``Activation/leakyRelu(negativeSlope:)`` as a layer: x for x > 0, negativeSlope x
/// for others.
///
/// **Shapes**: the output has the shape of the input; no parameters.
///
/// **Source**: Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic
/// models" (2013); the default is that of Keras 3's layer, while its activation has 0.2.
///
///     LeakyReLU(negativeSlope: 0.2)
public struct LeakyReLU: Layer, Equatable {
  /// The slope for negative numbers.
  public let negativeSlope: Double
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// - Parameter negativeSlope: the slope for negative numbers, 0 or more. It is checked when the
  ///   model is made.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(negativeSlope: Double = 0.3, name: String? = nil) {
    self.negativeSlope = negativeSlope
    self.name = name
  }

  /// The layer behind an input of any shape.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` for a negative slope.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    try Activation.leakyRelu(negativeSlope: negativeSlope).built(for: input)
  }
}

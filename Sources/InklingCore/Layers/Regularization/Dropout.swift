/// Sets numbers to 0 at random while training, and makes the others larger, so that the sum stays
/// about the same: y = x / (1 - rate) or 0.
///
/// The network cannot rely on any single number, and so learns the training examples less by heart.
/// When the model is evaluated or asked, everything goes through unchanged.
///
/// **Shapes**: input and output alike, any; no parameters.
///
///     Dropout(0.1)
///
/// **Source**: Srivastava et al., "Dropout: a simple way to prevent neural networks from
/// overfitting" (JMLR 15, 2014), scaled in training as in Keras.
public struct Dropout: Layer, Equatable {
  /// The share of the numbers that is set to 0, in 0...1.
  public let rate: Double
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// A layer that forgets that share of its input.
  ///
  /// - Parameter rate: in 0...1; it is checked when the model is made. With 1 everything becomes 0.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(_ rate: Double, name: String? = nil) {
    self.rate = rate
    self.name = name
  }

  /// The layer behind an input of any shape.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if the rate is out of range.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    guard rate >= 0, rate <= 1 else {
      throw .invalidArgument(
        name: "the rate of \(input.layer)", got: "\(rate)", expected: "in 0...1",
        hint: rate > 1 && rate <= 100 ? "\(rate) percent is Dropout(\(rate / 100))" : nil)
    }
    return BuiltLayer(
      outputShape: input.shape, multiplications: input.shape.reduce(1) { $0 * Double($1) }
    ) { [self] context throws(CoreError) in
      guard context.isTraining, rate > 0 else { return UnchangedOperation(context.input) }
      return try DropoutOperation(rate: rate, context)
    }
  }
}

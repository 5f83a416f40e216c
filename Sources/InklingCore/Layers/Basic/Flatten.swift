/// Makes one long vector of each example, in row-major order.
///
/// It computes nothing and has no weights: the numbers stay where they are and only the shape
/// changes.
///
/// **Shapes**: from `[N, d1, d2, ...]` to `[N, d1 * d2 * ...]`, such as `[N, 28, 28]` to `[N,
/// 784]`.
///
///     Flatten()
public struct Flatten: Layer, Equatable {
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// The layer; there is nothing to set but its name.
  ///
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(name: String? = nil) {
    self.name = name
  }

  /// The layer behind an input of any shape.
  ///
  /// - Throws: ``CoreError/invalidShape(_:)`` if the sizes multiply to more than an integer holds.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    BuiltLayer(
      outputShape: [try elementCount(of: input.shape)], inputUse: .passesOn
    ) { context in
      UnchangedOperation(context.input)
    }
  }
}

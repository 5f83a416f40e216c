/// Gives every example another shape, in row-major order.
///
/// It computes nothing and has no weights: the numbers stay where they are and only the shape
/// changes. In front of a convolution it adds the channels that images such as MNIST's lack.
///
/// **Shapes**: from `[N, d1, d2, ...]` to `[N, targetShape...]` with as many numbers; a size of -1
/// is whatever is left for it, at most one.
///
/// **Source**: names and -1 of Keras 3.
///
///     Reshape([28, 28, 1])
public struct Reshape: Layer, Equatable {
  /// The shape of an example.
  public let targetShape: [Int]
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// - Parameter targetShape: the shape of an example: sizes of 1 or more, one of which may be -1.
  ///   It is checked when the model is made.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(_ targetShape: [Int], name: String? = nil) {
    self.targetShape = targetShape
    self.name = name
  }

  /// The layer behind an input of any shape.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if the target shape is none,
  ///   or one for another number of numbers.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    let name = "the target shape of \(input.layer)"
    guard !targetShape.isEmpty, targetShape.allSatisfy({ $0 >= 1 || $0 == -1 }),
      targetShape.count(where: { $0 == -1 }) <= 1
    else {
      throw .invalidArgument(
        name: name, got: "\(targetShape)",
        expected: "a list of sizes of 1 or more, one of which may be -1")
    }
    let count = try elementCount(of: input.shape)
    let known = try elementCount(of: targetShape.map { $0 == -1 ? 1 : $0 })
    let isOpen = targetShape.contains(-1)
    guard isOpen ? count.isMultiple(of: known) : count == known else {
      throw .invalidArgument(
        name: name, got: "\(targetShape)",
        expected: "one of \(count) numbers, as many as its inputs of shape \(input.shape) have")
    }
    return BuiltLayer(
      outputShape: targetShape.map { $0 == -1 ? count / known : $0 }, inputUse: .passesOn
    ) { context in
      UnchangedOperation(context.input)
    }
  }
}

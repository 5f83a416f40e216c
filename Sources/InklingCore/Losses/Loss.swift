/// What training makes small: how far the model's outputs are from the targets.
///
/// The loss of a batch is the mean over its examples.
public struct Loss: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case sparseCategoricalCrossentropy
    case categoricalCrossentropy
  }

  let kind: Kind
  let fromLogits: Bool

  /// Cross-entropy with labels as targets, from probabilities: -ln p[label].
  ///
  /// For a model whose last layer is a softmax. For targets that are one-hot vectors see
  /// ``categoricalCrossentropy``.
  public static let sparseCategoricalCrossentropy = sparseCategoricalCrossentropy(fromLogits: false)

  /// Cross-entropy with one-hot vectors as targets, from probabilities: -(t[0] ln p[0] + t[1] ln
  /// p[1] + ...).
  ///
  /// For a model whose last layer is a softmax, and a data set after ``Dataset/oneHot()``.
  public static let categoricalCrossentropy = categoricalCrossentropy(fromLogits: false)

  /// Cross-entropy with labels as targets.
  ///
  /// **Shapes**: outputs `[N, classes]`, targets N labels in `0..<classes`; the result is a number
  /// of 0 or more.
  ///
  /// - Parameter fromLogits: whether the last layer gives logits (any numbers, to which the loss
  ///   itself applies the softmax) rather than probabilities. Probabilities that come from a
  ///   softmax are treated as their logits; others are divided by their sum and kept within 1e-7 of
  ///   0 and 1, as in Keras.
  public static func sparseCategoricalCrossentropy(fromLogits: Bool) -> Loss {
    Loss(kind: .sparseCategoricalCrossentropy, fromLogits: fromLogits)
  }

  /// Cross-entropy with one-hot vectors, or any distributions, as targets.
  ///
  /// **Shapes**: outputs `[N, classes]`, targets `[N, classes]`; the result is a number of 0 or
  /// more.
  ///
  /// - Parameter fromLogits: whether the last layer gives logits (any numbers, to which the loss
  ///   itself applies the softmax) rather than probabilities. Probabilities that come from a
  ///   softmax are treated as their logits; others are divided by their sum and kept within 1e-7 of
  ///   0 and 1, as in Keras.
  public static func categoricalCrossentropy(fromLogits: Bool) -> Loss {
    Loss(kind: .categoricalCrossentropy, fromLogits: fromLogits)
  }

  /// The loss as it is written in Swift, without the dot.
  var name: String {
    let name =
      switch kind {
      case .sparseCategoricalCrossentropy: "sparseCategoricalCrossentropy"
      case .categoricalCrossentropy: "categoricalCrossentropy"
      }
    return fromLogits ? name + "(fromLogits: true)" : name
  }

  /// Whether the loss works on what the last layer has before its activation.
  func takesOver(_ activation: Activation) -> Bool {
    !fromLogits && activation == .softmax
  }

  /// - Throws: ``CoreError/lossMismatch(loss:problem:hint:)`` if the loss cannot compare such
  ///   outputs with the targets of the data set.
  func check(outputShape: [Int], data: Dataset) throws(CoreError) {
    switch (kind, data.targets.encoding) {
    case (.sparseCategoricalCrossentropy, .oneHot), (.sparseCategoricalCrossentropy, .vectors):
      throw .lossMismatch(
        loss: name,
        problem: "it takes labels as targets, but the targets of \"\(data.name)\" are vectors "
          + "of \(data.targets.width) numbers",
        hint: data.targets.encoding == .oneHot
          ? "use .categoricalCrossentropy, or leave out oneHot()" : "use .categoricalCrossentropy")
    case (.categoricalCrossentropy, .sparse):
      throw .lossMismatch(
        loss: name,
        problem: "it takes one-hot vectors as targets, but the targets of \"\(data.name)\" "
          + "are labels",
        hint: "use .sparseCategoricalCrossentropy, or data.oneHot()")
    default: break
    }
    guard outputShape == [data.targets.width] else {
      throw .lossMismatch(
        loss: name,
        problem: "the model gives outputs of shape \(outputShape), but \"\(data.name)\" has "
          + (data.targets.encoding == .vectors
            ? "target vectors of \(data.targets.width) numbers"
            : "\(data.classCount) \(data.classCount == 1 ? "class" : "classes")"),
        hint: "the last layer has to be Dense(\(data.targets.width), ...)")
    }
  }
}

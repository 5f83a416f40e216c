/// What training makes small: how far the model's outputs are from the targets.
///
/// The loss of a batch is the mean over its examples. Where examples have weights, each loss is
/// multiplied with its weight, and the sum is still divided by the number of examples, as in Keras.
///
///     model.compile(optimizer: .adam(), loss: .categoricalCrossentropy(labelSmoothing: 0.1))
public struct Loss: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case sparseCategoricalCrossentropy
    case categoricalCrossentropy
    case binaryCrossentropy
    case meanSquaredError
    case meanAbsoluteError
  }

  package let kind: Kind
  package internal(set) var fromLogits = false
  package internal(set) var labelSmoothing = 0.0

  /// Cross-entropy with labels as targets, from probabilities: -ln p[label].
  ///
  /// For a model whose last layer is a softmax. For targets that are one-hot vectors see
  /// ``categoricalCrossentropy``.
  public static let sparseCategoricalCrossentropy = Loss(kind: .sparseCategoricalCrossentropy)

  /// Cross-entropy with one-hot vectors as targets, from probabilities: -(t[0] ln p[0] + t[1] ln
  /// p[1] + ...).
  ///
  /// For a model whose last layer is a softmax, and a data set after ``Dataset/oneHot()``.
  public static let categoricalCrossentropy = Loss(kind: .categoricalCrossentropy)

  /// Cross-entropy of yes-or-no outputs, from probabilities: -(t ln p + (1 - t) ln(1 - p)), averaged
  /// over the outputs of an example.
  ///
  /// For a model whose last layer is a sigmoid.
  public static let binaryCrossentropy = Loss(kind: .binaryCrossentropy)

  /// The squares of the differences, averaged over the outputs of an example: ((y[0] - t[0])^2 +
  /// ...) / outputs.
  ///
  /// **Shapes**: outputs `[N, ...]`, targets as many numbers for each example.
  public static let meanSquaredError = Loss(kind: .meanSquaredError)

  /// The sizes of the differences, averaged over the outputs of an example: (|y[0] - t[0]| + ...) /
  /// outputs. Large errors weigh less than with ``meanSquaredError``.
  ///
  /// **Shapes**: outputs `[N, ...]`, targets as many numbers for each example.
  public static let meanAbsoluteError = Loss(kind: .meanAbsoluteError)

  /// Cross-entropy with labels as targets.
  ///
  /// **Shapes**: outputs `[N, classes]`, targets N labels in `0..<classes`; the result is a number
  /// of 0 or more.
  ///
  /// - Parameter fromLogits: whether the last layer gives logits (any numbers, to which the loss
  ///   itself applies the softmax) rather than probabilities. Probabilities that come from a
  ///   softmax are treated as their logits; others are kept within 1e-7 of 0 and 1 and divided by
  ///   their sum, as in Keras on TensorFlow.
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
  /// - Parameter labelSmoothing: the share of each target that is spread evenly over all classes,
  ///   in 0...1: t becomes (1 - labelSmoothing) t + labelSmoothing / classes. It is checked when
  ///   training begins.
  ///
  /// **Source** of the smoothing: Szegedy et al., "Rethinking the Inception architecture for
  /// computer vision" (CVPR 2016), section 7.
  public static func categoricalCrossentropy(
    fromLogits: Bool = false, labelSmoothing: Double = 0
  ) -> Loss {
    Loss(
      kind: .categoricalCrossentropy, fromLogits: fromLogits, labelSmoothing: labelSmoothing)
  }

  /// Cross-entropy of yes-or-no outputs.
  ///
  /// **Shapes**: outputs `[N, outputs]`; targets `[N, outputs]` with numbers in 0...1, or for one
  /// output N labels 0 and 1.
  ///
  /// - Parameter fromLogits: whether the last layer gives logits (any numbers, to which the loss
  ///   itself applies the sigmoid) rather than probabilities. Probabilities that come from a sigmoid
  ///   are treated as their logits; others are kept within 1e-7 of 0 and 1, as in Keras.
  /// - Parameter labelSmoothing: by which share each target is drawn towards 1/2, in 0...1. It is
  ///   checked when training begins.
  public static func binaryCrossentropy(
    fromLogits: Bool = false, labelSmoothing: Double = 0
  ) -> Loss {
    Loss(kind: .binaryCrossentropy, fromLogits: fromLogits, labelSmoothing: labelSmoothing)
  }

  /// The loss as it is written in Swift, without the dot.
  var name: String {
    let name =
      switch kind {
      case .sparseCategoricalCrossentropy: "sparseCategoricalCrossentropy"
      case .categoricalCrossentropy: "categoricalCrossentropy"
      case .binaryCrossentropy: "binaryCrossentropy"
      case .meanSquaredError: "meanSquaredError"
      case .meanAbsoluteError: "meanAbsoluteError"
      }
    var arguments: [String] = []
    if fromLogits { arguments.append("fromLogits: true") }
    if labelSmoothing != 0 { arguments.append("labelSmoothing: \(labelSmoothing)") }
    return name + (arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))")
  }

  /// Whether the loss works on what the last layer has before its activation.
  func takesOver(_ activation: Activation) -> Bool {
    switch kind {
    case .sparseCategoricalCrossentropy, .categoricalCrossentropy:
      !fromLogits && activation == .softmax
    case .binaryCrossentropy: !fromLogits && activation == .sigmoid
    case .meanSquaredError, .meanAbsoluteError: false
    }
  }

  /// The sum of the losses of some rows; leaves the gradients of the mean loss of the batch.
  ///
  /// - Parameter appliesActivation: whether the rows hold what the last layer has before its
  ///   activation, which the loss then applies to them.
  func sum(_ rows: ComparedRows, appliesActivation: Bool) -> Double {
    let smoothing = Float(labelSmoothing)
    let fromLogits = fromLogits || appliesActivation
    switch kind {
    case .sparseCategoricalCrossentropy, .categoricalCrossentropy:
      if fromLogits {
        return CrossEntropyKernels.fromLogits(
          rows, smoothing: smoothing, replacesOutputs: appliesActivation)
      }
      return kind == .categoricalCrossentropy
        ? CrossEntropyKernels.fromProbabilities(rows, smoothing: smoothing)
        : CrossEntropyKernels.fromProbabilitiesOfLabels(rows)
    case .binaryCrossentropy:
      return fromLogits
        ? ElementLossKernels.binaryCrossEntropy(
          fromLogits: rows, smoothing: smoothing, replacesOutputs: appliesActivation)
        : ElementLossKernels.binaryCrossEntropy(fromProbabilities: rows, smoothing: smoothing)
    case .meanSquaredError: return ElementLossKernels.squaredError(rows)
    case .meanAbsoluteError: return ElementLossKernels.absoluteError(rows)
    }
  }
}

extension Loss: CustomStringConvertible {
  /// The loss as it is written in Swift, without the dot: "meanSquaredError".
  public var description: String { name }
}

/// What is measured during training and evaluation besides the loss.
///
///     model.compile(
///       optimizer: .adam(), loss: .sparseCategoricalCrossentropy,
///       metrics: [.accuracy, .recall(classID: 8)])
///
/// Whether the targets are labels or one-hot vectors follows from the data set. A value is computed
/// from all examples of an epoch together, not as a mean of the batches. Weights of examples do not
/// count.
public struct Metric: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case accuracy
    case categoricalAccuracy(isSparse: Bool)
    case binaryAccuracy(threshold: Float)
    case topK(Int, isSparse: Bool)
    case precision(threshold: Float, classID: Int?)
    case recall(threshold: Float, classID: Int?)
    case f1Score(F1Average)
    case f1ScoreOfClass(Int)
    case meanSquaredError
    case meanAbsoluteError
  }

  package let kind: Kind

  /// The name in ``History`` and in the progress line, as Keras's.
  public var name: String {
    switch kind {
    case .accuracy: "accuracy"
    case .categoricalAccuracy(let isSparse):
      isSparse ? "sparse_categorical_accuracy" : "categorical_accuracy"
    case .binaryAccuracy: "binary_accuracy"
    case .topK(_, let isSparse):
      isSparse ? "sparse_top_k_categorical_accuracy" : "top_k_categorical_accuracy"
    case .precision(_, let classID): "precision" + Self.suffix(classID)
    case .recall(_, let classID): "recall" + Self.suffix(classID)
    case .f1Score: "f1_score"
    case .f1ScoreOfClass(let classID): "f1_score" + Self.suffix(classID)
    case .meanSquaredError: "mean_squared_error"
    case .meanAbsoluteError: "mean_absolute_error"
    }
  }

  private static func suffix(_ classID: Int?) -> String { classID.map { "_class_\($0)" } ?? "" }

  /// The share of examples that the model gets right, from 0 to 1: whose largest output is the one
  /// of the right class, or, for a model with one output, whose output lies above 0.5 if and only if
  /// the target is 1.
  public static let accuracy = Metric(kind: .accuracy)

  /// The share of examples whose largest output is where the target vector is largest, from 0 to 1.
  public static let categoricalAccuracy = Metric(kind: .categoricalAccuracy(isSparse: false))

  /// The share of examples whose largest output is the one of the label, from 0 to 1.
  public static let sparseCategoricalAccuracy = Metric(kind: .categoricalAccuracy(isSparse: true))

  /// The share of outputs that are on the right side of a threshold, from 0 to 1.
  ///
  /// - Parameter threshold: what an output has to exceed to count as 1.
  ///
  /// **Source**: defaults of Keras 3.
  public static func binaryAccuracy(threshold: Double = 0.5) -> Metric {
    Metric(kind: .binaryAccuracy(threshold: Float(threshold)))
  }

  /// The share of examples whose target, a one-hot vector, is among the `k` largest outputs, from 0
  /// to 1.
  ///
  /// - Parameter k: how many guesses count, 1 or more.
  ///
  /// **Source**: defaults of Keras 3.
  public static func topKCategoricalAccuracy(k: Int = 5) -> Metric {
    Metric(kind: .topK(k, isSparse: false))
  }

  /// The share of examples whose label is among the `k` largest outputs, from 0 to 1.
  ///
  /// - Parameter k: how many guesses count, 1 or more.
  ///
  /// **Source**: defaults of Keras 3.
  public static func sparseTopKCategoricalAccuracy(k: Int = 5) -> Metric {
    Metric(kind: .topK(k, isSparse: true))
  }

  /// Of what the model says, the share that is right, from 0 to 1: true positives / (true positives
  /// + false positives). 0 where it says nothing.
  ///
  /// - Parameter threshold: what an output has to exceed for the model to say its class.
  /// - Parameter classID: the class that is looked at; without one all outputs count together.
  ///
  /// **Source**: defaults of Keras 3. For all classes at once see ``ConfusionMatrix``.
  public static func precision(threshold: Double = 0.5, classID: Int? = nil) -> Metric {
    Metric(kind: .precision(threshold: Float(threshold), classID: classID))
  }

  /// Of what the model should say, the share that it does say, from 0 to 1: true positives / (true
  /// positives + false negatives). 0 where there is nothing to be said.
  ///
  /// - Parameter threshold: what an output has to exceed for the model to say its class.
  /// - Parameter classID: the class that is looked at; without one all outputs count together.
  ///
  /// **Source**: defaults of Keras 3. For all classes at once see ``ConfusionMatrix``.
  public static func recall(threshold: Double = 0.5, classID: Int? = nil) -> Metric {
    Metric(kind: .recall(threshold: Float(threshold), classID: classID))
  }

  /// How the F1 scores of the classes become one number.
  public enum F1Average: Sendable, Equatable {
    /// The mean of the classes' scores.
    case macro
    /// The score of all decisions together.
    case micro
    /// The mean of the classes' scores, each as often as the class comes.
    case weighted
  }

  /// The harmonic mean of precision and recall, from 0 to 1: 2 P R / (P + R), where the largest
  /// output is what the model says.
  ///
  /// - Parameter average: how the scores of the classes become one number. Keras's default is a
  ///   list of all of them; for that see ``ConfusionMatrix``.
  public static func f1Score(average: F1Average = .macro) -> Metric {
    Metric(kind: .f1Score(average))
  }

  /// The harmonic mean of precision and recall of one class, from 0 to 1.
  public static func f1Score(classID: Int) -> Metric { Metric(kind: .f1ScoreOfClass(classID)) }

  /// The squares of the differences between outputs and targets, averaged.
  public static let meanSquaredError = Metric(kind: .meanSquaredError)

  /// The sizes of the differences between outputs and targets, averaged.
  public static let meanAbsoluteError = Metric(kind: .meanAbsoluteError)
}

extension Metric: CustomStringConvertible {
  /// The ``name``.
  public var description: String { name }
}

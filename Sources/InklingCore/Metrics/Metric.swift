/// What is measured during training and evaluation besides the loss.
public struct Metric: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case accuracy
  }

  let kind: Kind

  /// The name in ``History`` and in the progress line, as Keras's.
  public var name: String {
    switch kind {
    case .accuracy: "accuracy"
    }
  }

  /// The share of examples whose largest output is the one of the right class, from 0 to 1.
  ///
  /// Whether the targets are labels or one-hot vectors follows from the data set.
  public static let accuracy = Metric(kind: .accuracy)

  /// How many numbers have to be counted for it.
  var countsNeeded: Int { 1 }

  /// The metric's value for what was counted over that many examples.
  func value(_ counts: ArraySlice<Double>, exampleCount: Int) -> Double {
    (counts.first ?? 0) / Double(exampleCount)
  }
}

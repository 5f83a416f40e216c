/// What a model reaches on a data set.
public struct Evaluation: Sendable, Equatable {
  /// All measures by name, the loss among them.
  public let metrics: [String: Double]

  /// The mean loss of the examples.
  public var loss: Double { metrics["loss"] ?? .nan }

  /// The share of examples that the model gets right, from 0 to 1.
  ///
  /// - Precondition: the model was compiled with `metrics: [.accuracy]`.
  public var accuracy: Double {
    guard let accuracy = metrics["accuracy"] else {
      preconditionFailure(CoreError.unknownMetric(name: "accuracy", available: metricNames).message)
    }
    return accuracy
  }

  /// One measure, such as "precision", or nil if the model does not measure it.
  public subscript(_ name: String) -> Double? { metrics[name] }

  /// The accuracy, for callers whose model may not measure it.
  ///
  /// - Throws: ``CoreError/unknownMetric(name:available:)``.
  package func checkedAccuracy() throws(CoreError) -> Double {
    guard let accuracy = metrics["accuracy"] else {
      throw .unknownMetric(name: "accuracy", available: metricNames)
    }
    return accuracy
  }

  /// The names of all measures, sorted.
  public var metricNames: [String] { metrics.keys.sorted() }
}

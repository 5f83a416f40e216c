/// What was measured in each epoch of a training.
///
///     let history = try model.fit(train, epochs: 5)
///     history["loss"]   // five numbers
public struct History: Sendable, Equatable {
  /// The numbers of the epochs, from 0, as Keras's.
  public let epoch: [Int]
  /// The values of every measure, one per epoch, such as "loss", "accuracy", "val_loss" and
  /// "learning_rate".
  public let history: [String: [Double]]

  /// A history of the given values.
  package init(epoch: [Int], history: [String: [Double]]) {
    self.epoch = epoch
    self.history = history
  }

  /// The values of one measure, one per epoch, or nil if it was not measured.
  public subscript(_ name: String) -> [Double]? { history[name] }

  /// The names of the measures, sorted; not those of the settings of the training, such as
  /// "learning_rate".
  public var metricNames: [String] {
    history.keys.filter { $0 != Self.learningRateName }.sorted()
  }

  /// The learning rate with which each epoch ended.
  public var learningRate: [Double] { history[Self.learningRateName] ?? [] }

  static let learningRateName = "learning_rate"
}

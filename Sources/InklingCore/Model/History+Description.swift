extension History: CustomStringConvertible {
  /// Every measure with its values, a line each, sorted by name.
  public var description: String {
    history.keys.sorted().map { "\($0): \(history[$0] ?? [])" }.joined(separator: "\n")
  }
}

extension Evaluation: CustomStringConvertible {
  /// Every measure with its value, sorted by name: `accuracy: 0.9375, loss: 0.2182`.
  public var description: String {
    metrics.keys.sorted().map { "\($0): \(metrics[$0] ?? .nan)" }.joined(separator: ", ")
  }
}

extension TrainingLogs: CustomStringConvertible {
  /// Every measure with its value, sorted by name.
  public var description: String {
    names.map { "\($0): \(self[$0] ?? .nan)" }.joined(separator: ", ")
  }
}

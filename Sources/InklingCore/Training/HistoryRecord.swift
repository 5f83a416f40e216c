/// The measures of the epochs so far.
struct HistoryRecord {
  private var values: [String: [Double]] = [:]
  private var epochs = 0

  /// Adds an epoch.
  mutating func append(_ metrics: [(name: String, value: Double)]) {
    for (name, value) in metrics { values[name, default: []].append(value) }
    epochs += 1
  }

  /// All of them.
  var history: History { History(epoch: Array(0..<epochs), history: values) }
}

/// The means, over the examples seen so far, of the loss and the metrics.
struct RunningAverages {
  private let names: [String]
  private var sums: [Double]
  private var count = 0

  /// Nothing seen yet.
  ///
  /// - Parameter names: first the loss's, then the metrics'.
  init(names: [String]) {
    self.names = names
    sums = names.map { _ in 0 }
  }

  /// Adds the sums over the examples of one batch.
  mutating func add(loss: Double, metrics: [Double], count: Int) {
    sums[0] += loss
    for (index, value) in metrics.enumerated() { sums[index + 1] += value }
    self.count += count
  }

  /// The means by name, sorted.
  var metrics: [(name: String, value: Double)] {
    zip(names, sums).map { (name: $0, value: $1 / Double(count)) }.sorted { $0.name < $1.name }
  }
}

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

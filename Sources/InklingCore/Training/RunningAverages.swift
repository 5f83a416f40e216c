/// The means, over the examples seen so far, of the loss and the metrics.
struct RunningAverages {
  /// Every measure's name and place among the sums, sorted by name as they are shown.
  private let names: [(name: String, place: Int)]
  private var sums: [Double]
  private var count = 0

  /// Nothing seen yet.
  ///
  /// - Parameter prefix: what comes before every name, such as "val_".
  init(_ measures: Measures, prefix: String = "") {
    let names = ["loss"] + measures.metrics.map(\.name)
    self.names = names.enumerated().map { (name: prefix + $1, place: $0) }
      .sorted { $0.name < $1.name }
    sums = names.map { _ in 0 }
  }

  /// Adds the sums over the examples of one batch.
  mutating func add(_ batch: (loss: Double, metrics: [Double]), count: Int) {
    sums[0] += batch.loss
    for (index, value) in batch.metrics.enumerated() { sums[index + 1] += value }
    self.count += count
  }

  /// The means by name, sorted.
  var metrics: [(name: String, value: Double)] {
    names.map { (name: $0.name, value: sums[$0.place] / Double(count)) }
  }
}

/// The loss and the metrics of the examples seen so far.
struct RunningAverages: Sendable {
  /// The name under which a measure is shown, and which it is: the loss, or one of the metrics.
  private let names: [(name: String, metric: Int?)]
  private let measured: [(metric: Metric, counts: Range<Int>)]
  private var sums: BatchSums
  private var count = 0

  /// Nothing seen yet.
  ///
  /// - Parameter prefix: what comes before every name, such as "val_".
  init(_ measures: Measures, outputSize: Int, prefix: String = "") {
    let named = measures.metricNames.enumerated().map { (name: prefix + $1, metric: Int?($0)) }
    names = ([(name: prefix + "loss", metric: nil)] + named).sorted { $0.name < $1.name }
    var place = 0
    measured = measures.metrics.map { metric in
      let start = place
      place += metric.countsNeeded(outputSize: outputSize)
      return (metric, start..<place)
    }
    sums = BatchSums(counts: [Double](repeating: 0, count: place))
  }

  /// Adds what was measured of one batch.
  mutating func add(_ batch: BatchSums, count: Int) {
    sums.loss += batch.loss
    for (index, value) in batch.counts.enumerated() { sums.counts[index] += value }
    self.count += count
  }

  /// The values by name, sorted.
  var metrics: [(name: String, value: Double)] {
    let values = measured.map {
      $0.metric.value(Array(sums.counts[$0.counts]), exampleCount: count)
    }
    return names.map { (name: $0.name, value: $0.metric.map { values[$0] } ?? loss) }
  }

  private var loss: Double { sums.loss / Double(count) }
}

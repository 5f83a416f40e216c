/// The loss and the metrics of the examples seen so far.
struct RunningAverages {
  /// The name under which a measure is shown, and which it is: the loss, or one of the metrics.
  private let names: [(name: String, metric: Int?)]
  private let metricKinds: [Metric]
  private var sums: BatchSums
  private var count = 0

  /// Nothing seen yet.
  ///
  /// - Parameter prefix: what comes before every name, such as "val_".
  init(_ measures: Measures, prefix: String = "") {
    let named = measures.metrics.enumerated().map { (name: prefix + $1.name, metric: Int?($0)) }
    names = ([(name: prefix + "loss", metric: nil)] + named).sorted { $0.name < $1.name }
    metricKinds = measures.metrics
    sums = BatchSums(
      counts: [Double](repeating: 0, count: measures.metrics.reduce(0) { $0 + $1.countsNeeded }))
  }

  /// Adds what was measured of one batch.
  mutating func add(_ batch: BatchSums, count: Int) {
    sums.loss += batch.loss
    for (index, value) in batch.counts.enumerated() { sums.counts[index] += value }
    self.count += count
  }

  /// The values by name, sorted.
  var metrics: [(name: String, value: Double)] {
    var values: [Double] = []
    var place = 0
    for metric in metricKinds {
      let counts = sums.counts[place..<place + metric.countsNeeded]
      values.append(metric.value(counts, exampleCount: count))
      place += metric.countsNeeded
    }
    return names.map { (name: $0.name, value: $0.metric.map { values[$0] } ?? loss) }
  }

  private var loss: Double { sums.loss / Double(count) }
}

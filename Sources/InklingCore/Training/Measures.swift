/// What is measured of each batch.
struct Measures: Sendable {
  let loss: Loss
  let metrics: [Metric]

  /// The name of each metric; a name that comes again gets a number, as in Keras.
  var metricNames: [String] {
    var seen: [String: Int] = [:]
    return metrics.map { metric in
      let before = seen[metric.name, default: 0]
      seen[metric.name] = before + 1
      return metric.name + (before == 0 ? "" : "_\(before)")
    }
  }

  /// How many numbers the metrics count, behind a model with that many outputs.
  func countsNeeded(outputSize: Int) -> Int {
    metrics.reduce(0) { $0 + $1.countsNeeded(outputSize: outputSize) }
  }
}

/// A loss and metrics at work behind the last layer of a plan.
final class LossHead: Sendable {
  private let measures: Measures
  /// Whether the last layer leaves its softmax to the loss.
  private let takesOverSoftmax: Bool
  /// For each panel of the batch, the sum of the losses of its rows.
  private let lossSums: Buffer<Double>
  /// For each metric, the same.
  private let metricSums: [Buffer<Double>]

  init(
    _ measures: Measures, takesOverSoftmax: Bool, panelCount: Int
  ) throws(CoreError) {
    self.measures = measures
    self.takesOverSoftmax = takesOverSoftmax
    lossSums = try Buffer(count: panelCount)
    metricSums = try measures.metrics.map { _ throws(CoreError) in try Buffer(count: panelCount) }
  }

  /// Measures the rows of one panel of a batch of `rowCount` rows. Where the outputs have
  /// gradients, leaves there those of the mean loss of the batch.
  func measure(
    panel: Int, rows: Range<Int>, output: Activations, targets: CrossEntropyKernels.Targets,
    rowCount: Int
  ) {
    for (metric, sums) in zip(measures.metrics, metricSums) {
      switch metric.kind {
      case .accuracy:
        sums[panel] = Double(
          CrossEntropyKernels.correctCount(
            output.values, targets, rows: rows, width: output.size))
      }
    }
    let scale = 1 / Float(rowCount)
    if measures.loss.fromLogits || takesOverSoftmax {
      lossSums[panel] = CrossEntropyKernels.fromLogits(
        output.values, targets, gradients: output.gradients, scale: scale, rows: rows,
        width: output.size)
    } else {
      lossSums[panel] = CrossEntropyKernels.fromProbabilities(
        output.values, targets, gradients: output.gradients, scale: scale, rows: rows,
        width: output.size)
    }
  }

  /// Forgets what was measured of a panel that has no rows this time.
  func clear(panel: Int) {
    lossSums[panel] = 0
    for sums in metricSums { sums[panel] = 0 }
  }

  /// The sums over all panels, added up in order.
  func sums() -> (loss: Double, metrics: [Double]) {
    (lossSums.sum, metricSums.map(\.sum))
  }
}

/// A loss and metrics at work behind the last layer of a plan.
final class LossHead: Sendable {
  private let measures: Measures
  /// Whether the last layer leaves its softmax to the loss.
  private let takesOverActivation: Bool
  /// For each panel of the batch, the sum of the losses of its rows.
  private let lossSums: Buffer<Double>
  /// For each panel, what the metrics counted, one metric after another.
  private let counts: Buffer<Double>
  private let countsPerPanel: Int

  init(
    _ measures: Measures, takesOverActivation: Bool, panelCount: Int, outputSize: Int
  ) throws(CoreError) {
    self.measures = measures
    self.takesOverActivation = takesOverActivation
    lossSums = try Buffer(count: panelCount)
    countsPerPanel = measures.metrics.reduce(0) { $0 + $1.countsNeeded }
    counts = try Buffer(count: panelCount * countsPerPanel)
  }

  /// Measures the rows of one panel. Where the outputs have gradients, leaves there those of the
  /// mean loss of the batch.
  ///
  /// - Parameter weights: how much each row counts in the loss, or nil where all count 1.
  func measure(
    _ panel: Panel, output: Activations, targets: TargetRows, weights: Buffer<Float>? = nil
  ) {
    for (index, metric) in measures.metrics.enumerated() {
      switch metric.kind {
      case .accuracy:
        counts[panel.index * countsPerPanel + index] = Double(
          CrossEntropyKernels.correctCount(
            output.values, targets, rows: panel.rows, width: output.size))
      }
    }
    let scale = 1 / Float(panel.extent.rowCount)
    if measures.loss.fromLogits || takesOverActivation {
      lossSums[panel.index] = CrossEntropyKernels.fromLogits(
        output.values, targets, gradients: output.gradients, scale: scale, rows: panel.rows,
        width: output.size)
    } else {
      lossSums[panel.index] = CrossEntropyKernels.fromProbabilities(
        output.values, targets, gradients: output.gradients, scale: scale, rows: panel.rows,
        width: output.size)
    }
  }

  /// The sums over all panels of a step, added up in order.
  func sums(_ extent: StepExtent) -> BatchSums {
    var sums = BatchSums(counts: [Double](repeating: 0, count: countsPerPanel))
    for panel in 0..<extent.panelCount {
      sums.loss += lossSums[panel]
      for index in 0..<countsPerPanel {
        sums.counts[index] += counts[panel * countsPerPanel + index]
      }
    }
    return sums
  }
}

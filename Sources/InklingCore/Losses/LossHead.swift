/// A loss and metrics at work behind the last layer of a plan.
final class LossHead: Sendable {
  private let measures: Measures
  /// Whether the last layer leaves its activation to the loss.
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
    countsPerPanel = measures.countsNeeded(outputSize: outputSize)
    counts = try Buffer(count: panelCount * countsPerPanel)
  }

  /// Measures the rows of one panel. Where the outputs have gradients, leaves there those of the
  /// mean loss of the batch.
  ///
  /// - Parameter weights: how much each row counts in the loss, or nil where all count 1.
  func measure(
    _ panel: Panel, output: Activations, targets: TargetRows, weights: Buffer<Float>? = nil
  ) {
    let compared = ComparedRows(
      outputs: output.values, targets: targets, gradients: output.gradients, weights: weights,
      rows: panel.rows, width: output.size, scale: 1 / Float(panel.extent.rowCount))
    // Metrics look at what the model gives: before the loss may have used its place, but after it
    // has applied the activation that it took over.
    if !takesOverActivation { measureMetrics(compared, panel.index) }
    lossSums[panel.index] = measures.loss.sum(compared, appliesActivation: takesOverActivation)
    if takesOverActivation { measureMetrics(compared, panel.index) }
  }

  private func measureMetrics(_ compared: ComparedRows, _ panel: Int) {
    var place = panel * countsPerPanel
    for metric in measures.metrics {
      let needed = metric.countsNeeded(outputSize: compared.width)
      metric.count(compared, into: counts, at: place..<place + needed)
      place += needed
    }
  }

  /// The sums over all panels of a step, added up in order.
  func sums(_ extent: StepExtent) -> BatchSums {
    var sums = BatchSums()
    collect(extent, into: &sums)
    return sums
  }

  /// Replaces the sums of another step by those of this one.
  func collect(_ extent: StepExtent, into sums: inout BatchSums) {
    sums.loss = 0
    if sums.counts.count == countsPerPanel {
      for index in 0..<countsPerPanel { sums.counts[index] = 0 }
    } else {
      sums.counts = [Double](repeating: 0, count: countsPerPanel)
    }
    for panel in 0..<extent.panelCount {
      sums.loss += lossSums[panel]
      for index in 0..<countsPerPanel {
        sums.counts[index] += counts[panel * countsPerPanel + index]
      }
    }
  }
}

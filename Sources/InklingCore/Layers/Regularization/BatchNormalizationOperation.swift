/// ``BatchNormalization`` on the buffers of a batch.
///
/// In training every panel first adds up its numbers and their squares; then all panels know the
/// batch's mean and variance. Backwards the same with the gradients.
final class BatchNormalizationOperation: Operation {
  let output: Activations
  let gradientParts: [GradientPart]
  let surveysBatch: Bool

  private let input: Activations
  private let gamma: Parameter?
  private let beta: Parameter?
  private let movingMean: Parameter
  private let movingVariance: Parameter
  private let channels: Int
  private let positions: Int
  private let momentum: Float
  private let epsilon: Double

  /// Per panel and channel: the sum and the sum of the squares of its numbers.
  private let sums: Buffer<Double>
  /// Per panel and channel: the sum of the gradients, and of their products with the normalised
  /// numbers.
  private let gradientSums: Buffer<Double>
  /// Per panel, so that none waits for another: per channel the mean, and one over the deviation.
  private let statistics: Buffer<Float>

  init(
    _ layer: BatchNormalization, channels: Int, _ context: OperationContext
  ) throws(CoreError) {
    input = context.input
    surveysBatch = context.isTraining
    self.channels = channels
    positions = input.size / max(1, channels)
    momentum = Float(layer.momentum)
    epsilon = layer.epsilon
    var parameters = context.parameters[...]
    gamma = layer.scale ? parameters.removeFirst() : nil
    beta = layer.center ? parameters.removeFirst() : nil
    movingMean = parameters.removeFirst()
    movingVariance = parameters.removeFirst()
    output = try Activations(
      size: input.size, batchSize: context.batchSize, withGradients: context.isTraining)
    let perPanel = 2 * channels * context.panels.count
    sums = try Buffer(count: perPanel)
    gradientSums = try Buffer(count: perPanel)
    statistics = try Buffer(count: perPanel)
    gradientParts = context.isTraining ? [gamma, beta].compactMap { $0.map { .whole($0) } } : []
  }

  func surveyForward(_ panel: Panel) {
    NormalizationKernels.sums(
      input.values, rows: rows(panel), width: channels, into: sums, at: place(panel))
  }

  func forward(_ panel: Panel) {
    if surveysBatch {
      NormalizationKernels.statistics(
        sums, panels: panel.extent.panelCount, width: channels,
        count: panel.extent.rowCount * positions, epsilon: epsilon, into: statistics,
        at: place(panel))
    } else {
      NormalizationKernels.movingStatistics(
        mean: movingMean.values, variance: movingVariance.values, epsilon: epsilon,
        into: statistics, at: place(panel))
    }
    NormalizationKernels.normalize(
      input.values, statistics: statistics, at: place(panel), gamma: gamma?.values,
      beta: beta?.values, rows: rows(panel), width: channels, into: output.values)
  }

  func surveyBackward(_ panel: Panel) {
    guard let slopes = output.gradients else { return }
    NormalizationKernels.gradientSums(
      input.values, gradients: slopes, statistics: statistics, at: place(panel),
      rows: rows(panel), width: channels, into: gradientSums)
  }

  func backward(_ panel: Panel) {
    guard let slopes = output.gradients, let inputSlopes = input.gradients else { return }
    NormalizationKernels.backward(
      input.values, gradients: slopes, statistics: statistics, at: place(panel),
      gamma: gamma?.values, sums: gradientSums, panels: panel.extent.panelCount,
      count: panel.extent.rowCount * positions, rows: rows(panel), width: channels,
      into: inputSlopes)
  }

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) {
    guard let gradients = part.parameter.gradients else { return }
    for channel in 0..<channels {
      let offset = part.parameter === beta ? channel : channels + channel
      gradients[channel] = Float(total(gradientSums, offset, extent))
    }
  }

  func endStep(_ extent: StepExtent) {
    let count = Double(extent.rowCount * positions)
    guard count > 0 else { return }
    for channel in 0..<channels {
      let mean = total(sums, channel, extent) / count
      let variance = max(0, total(sums, channels + channel, extent) / count - mean * mean)
      let (oldMean, oldVariance) = (movingMean.values[channel], movingVariance.values[channel])
      movingMean.values[channel] = oldMean * momentum + Float(mean) * (1 - momentum)
      movingVariance.values[channel] =
        oldVariance * momentum + Float(variance) * (1 - momentum)
    }
  }

  /// One of the sums over all panels, added up in order.
  private func total(_ sums: Buffer<Double>, _ offset: Int, _ extent: StepExtent) -> Double {
    (0..<extent.panelCount).reduce(0) { $0 + sums[$1 * 2 * channels + offset] }
  }

  private func place(_ panel: Panel) -> Int { panel.index * 2 * channels }

  private func rows(_ panel: Panel) -> Range<Int> {
    panel.rows.lowerBound * positions..<panel.rows.upperBound * positions
  }
}

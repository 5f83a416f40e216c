/// ``Dropout`` in training.
///
/// What is dropped follows from the step and the row alone, so that it is the same whoever computes
/// it.
final class DropoutOperation: Operation {
  let output: Activations

  private let input: Activations
  private let rate: Double
  private let random: RandomStream
  /// 1 for numbers that go through, 0 for the others.
  private let kept: Buffer<UInt8>

  init(rate: Double, _ context: OperationContext) throws(CoreError) {
    input = context.input
    self.rate = rate
    random = context.random
    output = try Activations(
      size: input.size, batchSize: context.batchSize, withGradients: context.isTraining)
    kept = try Buffer(count: input.size * context.batchSize)
  }

  func forward(_ panel: Panel) {
    let step = random.split(panel.extent.step)
    for row in panel.rows {
      DropoutKernels.choose(
        random: step.split(row), rate: rate, into: kept, range: numbers(row..<row + 1))
    }
    DropoutKernels.apply(
      kept, factor: factor, to: input.values, range: numbers(panel.rows), into: output.values)
  }

  func backward(_ panel: Panel) {
    guard let slopes = output.gradients, let inputSlopes = input.gradients else { return }
    DropoutKernels.apply(
      kept, factor: factor, to: slopes, range: numbers(panel.rows), into: inputSlopes)
  }

  private var factor: Float { rate < 1 ? Float(1 / (1 - rate)) : 0 }

  private func numbers(_ rows: Range<Int>) -> Range<Int> {
    rows.lowerBound * input.size..<rows.upperBound * input.size
  }
}

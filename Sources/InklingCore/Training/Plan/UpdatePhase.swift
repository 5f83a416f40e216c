/// The second phase of a step: gradients of weights, and the weights' change by them.
final class UpdatePhase: Phase {
  private let batch: Batch
  private let parts: [(operation: any Operation, part: GradientPart)]
  private let updater: any Updater

  init(batch: Batch, operations: [any Operation], updater: any Updater) {
    self.batch = batch
    self.updater = updater
    // The large ones first, so that no thread starts one when the others are through.
    parts = operations.flatMap { operation in operation.gradientParts.map { (operation, $0) } }
      .enumerated()
      .sorted { ($1.element.1.range.count, $0.offset) < ($0.element.1.range.count, $1.offset) }
      .map { ($0.element.0, $0.element.1) }
  }

  var taskCount: Int { parts.count }

  func run(_ task: Int) throws(CoreError) {
    let (operation, part) = parts[task]
    try operation.computeGradient(part, rowCount: batch.count)
    updater.update(part)
  }
}

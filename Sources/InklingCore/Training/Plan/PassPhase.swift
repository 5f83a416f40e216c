/// The first phase of a step: panels of examples go forwards to the loss, and their gradients back.
final class PassPhase: Phase {
  let taskCount: Int
  let head: LossHead?
  private let batch: Batch
  private let panelHeight: Int
  private let input: Activations
  private let operations: [any Operation]
  private let isTraining: Bool

  init(
    batch: Batch, batchSize: Int, input: Activations, operations: [any Operation],
    head: LossHead?, isTraining: Bool
  ) {
    self.batch = batch
    panelHeight = Self.panelHeight(batchSize: batchSize)
    taskCount = Self.panelCount(batchSize: batchSize)
    self.input = input
    self.operations = operations
    self.head = head
    self.isTraining = isTraining
  }

  /// How many rows a panel has: few enough that several threads find work, enough for the matrix
  /// products to be efficient. It depends on nothing but the size of the batch.
  static func panelHeight(batchSize: Int) -> Int {
    min(32, max(16, (batchSize + 3) / 4))
  }

  static func panelCount(batchSize: Int) -> Int {
    let height = panelHeight(batchSize: batchSize)
    return (batchSize + height - 1) / height
  }

  func run(_ panel: Int) throws(CoreError) {
    let start = panel * panelHeight
    guard start < batch.count else {
      head?.clear(panel: panel)
      return
    }
    let rows = start..<min(start + panelHeight, batch.count)
    batch.gather(rows, into: input)
    for operation in operations { try operation.forward(rows) }
    guard let head, let output = operations.last?.output else { return }
    head.measure(
      panel: panel, rows: rows, output: output, targets: batch.targets, rowCount: batch.count)
    guard isTraining else { return }
    for operation in operations.reversed() { try operation.backward(rows) }
  }
}

/// The first phase of a step: panels of examples go forwards to the loss, and their gradients back.
final class PassPhase: Phase {
  private let batch: Batch
  private let panels: PanelDivision
  private let input: Activations
  private let operations: [any Operation]
  private let head: LossHead?
  private let isTraining: Bool

  init(
    batch: Batch, panels: PanelDivision, input: Activations, operations: [any Operation],
    head: LossHead?, isTraining: Bool
  ) {
    self.batch = batch
    self.panels = panels
    self.input = input
    self.operations = operations
    self.head = head
    self.isTraining = isTraining
  }

  var taskCount: Int { panels.count }

  func run(_ panel: Int) throws(CoreError) {
    let rows = panels.rows(of: panel, rowCount: batch.count)
    guard !rows.isEmpty else {
      head?.clear(panel: panel)
      return
    }
    batch.gather(rows, into: input)
    for operation in operations { try operation.forward(rows) }
    guard let head, let output = operations.last?.output else { return }
    head.measure(
      panel: panel, rows: rows, output: output, targets: batch.targets, rowCount: batch.count)
    guard isTraining else { return }
    for operation in operations.reversed() { try operation.backward(rows) }
  }
}

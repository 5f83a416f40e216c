/// One thing that is done to a panel on its way to the loss and back.
enum PassAction: Sendable {
  case gather
  case gatherTargets
  case forward(any Operation)
  case surveyForward(any Operation)
  case measure
  case backward(any Operation)
  case surveyBackward(any Operation)

  /// Everything that is done to a panel, in order, cut into lists between which all panels meet.
  ///
  /// - Parameter hasBlocks: whether blocks of the features have been gathered before.
  static func lists(
    operations: [any Operation], measures: Bool, isTraining: Bool, hasBlocks: Bool
  ) -> [[PassAction]] {
    var lists: [[PassAction]] = [[hasBlocks ? .gatherTargets : .gather]]
    func add(_ action: PassAction) { lists[lists.count - 1].append(action) }
    for operation in operations {
      if operation.surveysBatch {
        add(.surveyForward(operation))
        lists.append([])
      }
      add(.forward(operation))
    }
    if measures { add(.measure) }
    guard isTraining else { return lists }
    for operation in operations.reversed() {
      if operation.surveysBatch {
        add(.surveyBackward(operation))
        lists.append([])
      }
      add(.backward(operation))
    }
    return lists
  }
}

/// A phase in which panels of examples go forwards to the loss, and their gradients back, or as far
/// as they come before all of them have to meet.
final class PassPhase: Phase {
  private let actions: [PassAction]
  private let batch: Batch
  private let panels: PanelDivision
  private let input: Activations
  private let output: Activations
  private let head: LossHead?

  init(
    _ actions: [PassAction], batch: Batch, panels: PanelDivision, input: Activations,
    output: Activations, head: LossHead?
  ) {
    self.actions = actions
    self.batch = batch
    self.panels = panels
    self.input = input
    self.output = output
    self.head = head
  }

  var taskCount: Int { panels.count }

  func run(_ index: Int) throws(CoreError) {
    guard let panel = panels.panel(index, of: batch.extent) else { return }
    for action in actions {
      switch action {
      case .gather: batch.gather(panel, into: input)
      case .gatherTargets: batch.gatherTargets(panel)
      case .forward(let operation): try operation.forward(panel)
      case .surveyForward(let operation): try operation.surveyForward(panel)
      case .measure:
        head?.measure(panel, output: output, targets: batch.targets, weights: batch.weights)
      case .backward(let operation): try operation.backward(panel)
      case .surveyBackward(let operation): try operation.surveyBackward(panel)
      }
    }
  }
}

/// Everything a model needs to compute batches of up to a given size: buffers, operations and
/// tasks, made once.
///
/// A step has two phases. In the first, each task takes some rows of the batch (a panel) all the
/// way: gathers the examples, runs them through all layers to the loss, and the gradient back. In
/// the second, each task computes the gradient of some weights from all rows and updates these
/// weights. Between the two all threads meet; within a phase nobody waits for anybody. What the
/// tasks are depends on shapes and batch size, never on the number of threads: so any number gives
/// the same bits.
final class StepPlan {
  /// What a plan is for.
  enum Purpose {
    case prediction
    case evaluation(Measures)
    case training(Measures, any Updater)
  }

  let batch: Batch
  /// The largest number of examples in a step.
  let batchSize: Int
  /// What the last layer gives.
  let output: Activations
  private let head: LossHead?
  private let updater: (any Updater)?
  private let phaseCount: Int
  private let pool: WorkerPool

  init(
    _ layers: [ModelLayer], batch: Batch, batchSize: Int, purpose: Purpose, threads: Int
  ) throws(CoreError) {
    self.batch = batch
    self.batchSize = batchSize
    let measures = purpose.measures
    updater = purpose.updater
    let isTraining = updater != nil
    let softmaxIsTakenOver =
      if let measures, let last = layers.last {
        measures.loss.takesOver(last.built.lastActivation)
      } else { false }

    // Nobody needs the gradient of the data.
    let input = try Activations(
      size: batch.featureSize, batchSize: batchSize, withGradients: false)
    var operations: [any Operation] = []
    for (index, layer) in layers.enumerated() {
      if isTraining {
        for parameter in layer.parameters { try parameter.prepareForTraining() }
      }
      operations.append(
        try layer.built.makeOperation(
          OperationContext(
            input: operations.last?.output ?? input, parameters: layer.parameters,
            batchSize: batchSize, isTraining: isTraining,
            lossAppliesActivation: softmaxIsTakenOver && index == layers.count - 1)))
    }
    output = operations.last?.output ?? input

    let panels = PanelDivision(batchSize: batchSize)
    head = try measures.map { measures throws(CoreError) in
      try LossHead(measures, takesOverSoftmax: softmaxIsTakenOver, panelCount: panels.count)
    }
    var phases: [any Phase] = [
      PassPhase(
        batch: batch, panels: panels, input: input, operations: operations, head: head,
        isTraining: isTraining)
    ]
    if let updater {
      phases.append(UpdatePhase(batch: batch, operations: operations, updater: updater))
    }
    phaseCount = phases.count

    let weightCount = layers.reduce(0) { $0 + $1.parameters.reduce(0) { $0 + $1.count } }
    let isWorthSharing = weightCount * batchSize >= Self.leastWorkToShare
    pool = WorkerPool(threads: isWorthSharing ? threads : 1, phases: phases)
  }

  /// Below this many multiplications a step is faster on one thread than the threads can meet.
  private static let leastWorkToShare = 100_000

  /// Computes `count` examples from place `start` of the batch's order on, and in training changes
  /// the weights.
  func run(start: Int, count: Int) throws(CoreError) {
    batch.start = start
    batch.count = count
    updater?.beginStep()
    for phase in 0..<phaseCount { try pool.run(phase) }
  }

  /// The sums over the examples of the last batch: of the loss, and of each metric.
  func sums() -> (loss: Double, metrics: [Double]) {
    head?.sums() ?? (0, [])
  }
}

extension StepPlan.Purpose {
  fileprivate var measures: Measures? {
    switch self {
    case .prediction: nil
    case .evaluation(let measures), .training(let measures, _): measures
    }
  }

  fileprivate var updater: (any Updater)? {
    if case .training(_, let updater) = self { updater } else { nil }
  }
}

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
  let batch: Batch
  let operations: [any Operation]
  let output: Activations
  let phases: [any Phase]
  private let pass: PassPhase
  private let updater: (any Updater)?
  private let pool: WorkerPool

  /// What a plan is for.
  enum Purpose {
    case prediction
    case evaluation(Loss, [Metric])
    case training(Loss, [Metric], any Updater)
  }

  init(
    _ layers: [ModelLayer], batch: Batch, batchSize: Int, purpose: Purpose, threads: Int,
    withInputGradients: Bool = false
  ) throws(CoreError) {
    self.batch = batch
    var (isTraining, measures): (Bool, (loss: Loss, metrics: [Metric])?) = (false, nil)
    var updater: (any Updater)?
    switch purpose {
    case .prediction: break
    case .evaluation(let loss, let metrics): measures = (loss, metrics)
    case .training(let loss, let metrics, let training):
      (isTraining, measures, updater) = (true, (loss, metrics), training)
    }

    let input = try Activations(
      size: batch.featureSize, batchSize: batchSize, withGradients: withInputGradients)
    var operations: [any Operation] = []
    var current = input
    let takenOver =
      if let measures, let last = layers.last {
        measures.loss.takesOver(last.built.lastActivation)
      } else { false }
    for (index, layer) in layers.enumerated() {
      if isTraining {
        for parameter in layer.parameters { try parameter.prepareForTraining() }
      }
      let operation = try layer.built.makeOperation(
        OperationContext(
          input: current, parameters: layer.parameters, batchSize: batchSize,
          isTraining: isTraining,
          lossAppliesActivation: takenOver && index == layers.count - 1))
      operations.append(operation)
      current = operation.output
    }
    self.operations = operations
    output = current

    let head = try measures.map { measures throws(CoreError) in
      try LossHead(
        measures.loss, metrics: measures.metrics, takesOverSoftmax: takenOver,
        panelCount: PassPhase.panelCount(batchSize: batchSize))
    }
    pass = PassPhase(
      batch: batch, batchSize: batchSize, input: input, operations: operations, head: head,
      isTraining: isTraining)
    self.updater = updater
    let update = updater.map {
      UpdatePhase(batch: batch, operations: operations, updater: $0)
    }
    phases = [pass] + (update.map { [$0] } ?? [])
    let work = layers.reduce(0) { $0 + $1.parameters.reduce(0) { $0 + $1.count } } * batchSize
    pool = WorkerPool(threads: work < Self.leastWorkToShare ? 1 : threads, phases: phases)
  }

  /// Below this many multiplications a step is faster on one thread than the threads can meet.
  private static let leastWorkToShare = 100_000

  /// Computes the batch that was set, and in training changes the weights. Afterwards the sums can
  /// be read.
  func run(start: Int, count: Int) throws(CoreError) {
    batch.start = start
    batch.count = count
    updater?.beginStep()
    for phase in phases.indices { try pool.run(phase) }
  }

  /// The sums over the examples of the last batch: of the loss, and of each metric.
  func sums() -> (loss: Double, metrics: [Double]) {
    pass.head?.sums() ?? (0, [])
  }
}

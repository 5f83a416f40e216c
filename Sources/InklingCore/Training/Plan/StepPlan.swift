/// Everything a model needs to compute batches of up to a given size: buffers, operations and
/// tasks, made once.
///
/// A step has two phases. In the first, each task takes some rows of the batch (a panel) all the
/// way: gathers the examples, runs them through all layers to the loss, and the gradient back. In
/// the second, each task computes the gradient of some weights from all rows and updates these
/// weights. Between the two all threads meet; within a phase nobody waits for anybody. Layers that
/// survey the whole batch, and gradients that are clipped by their length, add a meeting each. What
/// the tasks are depends on shapes and batch size, never on the number of threads: so any number
/// gives the same bits.
final class StepPlan {
  /// What a plan is for.
  enum Purpose {
    case prediction
    case evaluation(Measures)
    /// The stream is where layers that draw random numbers take them from.
    case training(Measures, OptimizerState, RandomStream)
  }

  let batch: Batch
  /// The largest number of examples in a step.
  let batchSize: Int
  /// What the last layer gives.
  let output: Activations
  private let operations: [any Operation]
  private let panels: PanelDivision
  private let head: LossHead?
  private let updates: UpdatePhase.Shared?
  private let regularized: [Parameter]
  private let phaseCount: Int
  private let pool: WorkerPool
  private var step = 0

  init(
    _ layers: [ModelLayer], batch: Batch, batchSize: Int, purpose: Purpose, threads: Int
  ) throws(CoreError) {
    self.batch = batch
    self.batchSize = batchSize
    let measures = purpose.measures
    let isTraining = purpose.optimizer != nil
    let activationIsTakenOver =
      if let measures, let last = layers.last {
        measures.loss.takesOver(last.built.lastActivation)
      } else { false }

    let work = layers.reduce(0) { $0 + $1.built.multiplications }
    let isWorthSharing = work * Double(batchSize) >= Self.leastWorkToShare
    let panels = PanelDivision(
      batchSize: batchSize, isShared: isWorthSharing, isSmall: work < Self.littleWork)
    self.panels = panels
    // Nobody needs the gradient of the data.
    let nonzeros = try NonzeroRows(
      of: batch, for: layers, batchSize: batchSize, panels: panels, isTraining: isTraining)
    let input =
      if let nonzeros {
        try Activations(nonzeros)
      } else {
        try Activations(size: batch.featureSize, batchSize: batchSize, withGradients: false)
      }
    let blocks =
      nonzeros == nil && isTraining && !isWorthSharing
      ? InputBlocks(for: layers, inputs: batch.featureSize, batchSize: batchSize) : nil
    var blockOperation: (any Operation)?
    var operations: [any Operation] = []
    var next = 0
    while next < layers.count {
      let (index, layer) = (next, layers[next])
      if isTraining {
        for parameter in layer.parameters { try parameter.prepareForTraining() }
      }
      let operationInput = operations.last?.output ?? input
      var built = layer.built
      next += 1
      if next < layers.count,
        let fused = BuiltLayer(
          fusing: built, with: layers[next].built,
          needsInputGradient: operationInput.gradients != nil)
      {
        built = fused
        next += 1
      }
      let ownBlocks = built.inputUse.isUse && blockOperation == nil ? blocks : nil
      let operation = try built.makeOperation(
        OperationContext(
          input: operationInput, parameters: layer.parameters,
          batchSize: batchSize, panels: panels, isTraining: isTraining,
          lossAppliesActivation: activationIsTakenOver && next == layers.count,
          inputBlocks: ownBlocks, random: purpose.random.split(index)))
      if ownBlocks != nil { blockOperation = operation }
      operations.append(operation)
    }
    self.operations = operations
    let output = operations.last?.output ?? input
    self.output = output

    let head = try measures.map { measures throws(CoreError) in
      try LossHead(
        measures, takesOverActivation: activationIsTakenOver, panelCount: panels.count,
        outputSize: output.size)
    }
    self.head = head
    let lists = PassAction.lists(
      operations: operations, measures: measures != nil, isTraining: isTraining,
      hasBlocks: blocks != nil)
    var phases: [any Phase] = []
    if let blocks, let blockOperation {
      phases.append(InputBlockPhase(blocks, blockOperation, batch: batch, input: input))
    }
    for actions in lists {
      phases.append(
        PassPhase(
          actions, batch: batch, panels: panels, input: input, output: output, head: head))
    }
    let updates = try purpose.optimizer.map { optimizer throws(CoreError) in
      try UpdatePhase.Shared(operations, optimizer)
    }
    self.updates = updates
    phases += updates?.phases(batch: batch) ?? []
    phaseCount = phases.count
    regularized = layers.flatMap(\.parameters).filter { $0.description.regularizer != nil }

    pool = WorkerPool(threads: isWorthSharing || blocks != nil ? threads : 1, phases: phases)
  }

  /// Below this many multiplications a step is faster on one thread than the threads can meet.
  private static let leastWorkToShare = 500_000.0
  /// An example with fewer multiplications is small.
  private static let littleWork = 20_000.0

  /// Whether steps change the weights.
  var isTraining: Bool { updates != nil }

  /// Computes `count` examples from place `start` of the batch's order on, and in training changes
  /// the weights.
  func run(start: Int, count: Int) throws(CoreError) {
    batch.start = start
    batch.extent = panels.extent(step: step, rowCount: count)
    for operation in operations { try operation.beginStep(batch.extent) }
    updates?.optimizer.beginStep()
    try SubnormalNumbers.flushed { () throws(CoreError) in
      for phase in 0..<phaseCount { try pool.run(phase) }
    }
    if updates != nil {
      for operation in operations { operation.endStep(batch.extent) }
    }
    step += 1
  }

  /// The sums over the examples of the last batch: of the loss, and of what each metric counts.
  func sums() -> BatchSums {
    var sums = BatchSums()
    collect(&sums)
    return sums
  }

  /// Replaces the sums of another batch by those of the last one.
  func collect(_ sums: inout BatchSums) {
    head?.collect(batch.extent, into: &sums)
    if !regularized.isEmpty { sums.loss += penalty * Double(batch.extent.rowCount) }
  }

  /// What the regularizers add to the loss.
  private var penalty: Double {
    updates?.penalty
      ?? regularized.reduce(0) { sum, parameter in
        guard let regularizer = parameter.description.regularizer else { return sum }
        return sum
          + UpdateKernels.penalty(
            of: regularizer, parameter.values, range: 0..<parameter.count)
      }
  }
}

extension StepPlan.Purpose {
  fileprivate var measures: Measures? {
    switch self {
    case .prediction: nil
    case .evaluation(let measures), .training(let measures, _, _): measures
    }
  }

  fileprivate var optimizer: OptimizerState? {
    if case .training(_, let optimizer, _) = self { optimizer } else { nil }
  }

  /// Only training draws random numbers.
  fileprivate var random: RandomStream {
    if case .training(_, _, let random) = self { random } else { RandomStream(seed: 0) }
  }
}

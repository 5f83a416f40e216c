/// One call of `fit` once everything is checked: epochs, validation and callbacks.
struct FitRun {
  private let model: Sequential
  private let plan: StepPlan
  private let validationPlan: StepPlan?
  private let measures: Measures
  private let optimizer: OptimizerState
  private let shuffles: Bool
  /// The model's when the training began: a callback may add layers for the next one.
  private let outputSize: Int
  private let random: RandomStream

  init(
    _ model: Sequential, _ examples: FitExamples, batchSize: Int, measures: Measures,
    optimizer: OptimizerState, shuffle: Bool, random: RandomStream
  ) throws(CoreError) {
    self.model = model
    self.measures = measures
    self.optimizer = optimizer
    self.random = random
    shuffles = shuffle
    outputSize = model.outputSize
    plan = try StepPlan(
      model.modelLayers,
      batch: Batch(examples.training, size: batchSize, weights: examples.trainingWeights),
      batchSize: batchSize, purpose: .training(measures, optimizer, random.split("layers")),
      threads: model.threads)
    validationPlan = try examples.validation.map { data throws(CoreError) in
      try model.evaluationPlan(
        data, measures, batchSize: batchSize, weights: examples.validationWeights)
    }
  }

  /// Trains for that many epochs, or until a callback stops it.
  func history(
    epochs: Int, callbacks: [any Callback], onEvent: (TrainingEvent) throws -> Void
  ) throws -> History {
    let list = CallbackList(
      callbacks: callbacks,
      control: TrainingControl(
        model: model, epochs: epochs, metricNames: metricNames, optimizer: optimizer))
    try list.trainBegin()
    model.fitCount += 1
    var record = HistoryRecord()
    do {
      for epoch in 0..<epochs {
        if list.control.isStopped { break }
        try runEpoch(epoch, of: epochs, list, into: &record, onEvent)
      }
      try checkWeights()
    } catch let error as CoreError where error.isDivergence {
      // What callbacks have kept, such as the best weights, is worth most now.
      try list.trainEnd()
      throw error
    }
    try list.trainEnd()
    return record.history
  }

  /// Trains for one epoch, measures the validation data, and tells everyone.
  private func runEpoch(
    _ epoch: Int, of epochs: Int, _ list: CallbackList, into record: inout HistoryRecord,
    _ onEvent: (TrainingEvent) throws -> Void
  ) throws {
    try list.epochBegin(epoch)
    var metrics = try trained(epoch, of: epochs, list, onEvent)
    if let validationPlan {
      var averages = RunningAverages(measures, outputSize: outputSize, prefix: "val_")
      try validationPlan.runEpoch(averages: &averages)
      metrics += averages.metrics
    }
    let measured = metrics
    metrics.append((History.learningRateName, optimizer.learningRate))
    record.append(metrics)
    let showsRate = optimizer.hasSchedule || list.changesLearningRate
    try onEvent(
      .epochEnded(
        TrainingProgress(
          epoch: epoch + 1, epochs: epochs, step: plan.stepCount, steps: plan.stepCount,
          metrics: showsRate ? metrics : measured)))
    try list.epochEnd(epoch, metrics)
  }

  /// - Throws: ``CoreError/weightsNotFinite(name:value:)``; no loss has shown what the last step did.
  private func checkWeights() throws(CoreError) {
    for (name, parameter) in zip(model.weightNames, model.parameters) {
      guard parameter.values.isFinite else {
        throw .weightsNotFinite(name: name, value: parameter.values.sum)
      }
    }
  }

  private func trained(
    _ epoch: Int, of epochs: Int, _ list: CallbackList, _ onEvent: (TrainingEvent) throws -> Void
  ) throws -> [(name: String, value: Double)] {
    if shuffles { plan.batch.shuffle(random.split(epoch)) }
    var averages = RunningAverages(measures, outputSize: outputSize)
    try plan.runEpoch(
      averages: &averages, epoch: epoch + 1, epochs: epochs, onStep: list.batchEnd,
      onEvent: onEvent)
    return averages.metrics
  }

  /// Everything that is measured in an epoch, sorted.
  private var metricNames: [String] {
    let names = ["loss"] + measures.metricNames
    let ofValidation = validationPlan == nil ? [] : names.map { "val_" + $0 }
    return (names + ofValidation + [History.learningRateName]).sorted()
  }
}

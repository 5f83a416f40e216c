extension Sequential {
  /// Measures the model on a data set, without changing it.
  ///
  /// - Parameter data: the examples.
  /// - Parameter batchSize: how many are computed at a time, 1 or more.
  /// - Parameter verbose: what is printed.
  /// - Returns: the loss and the metrics that the model was compiled with, averaged over all
  ///   examples.
  /// - Throws: ``CoreError`` if the model is not compiled, or model, loss and data do not fit
  ///   together.
  public func evaluate(
    _ data: Dataset, batchSize: Int = 32, verbose: Verbosity = .auto
  ) throws -> Evaluation {
    var printer = ProgressPrinter(verbose, withEpochs: false)
    return try evaluate(data, batchSize: batchSize) { printer.show($0) }
  }

  /// Measures the model without printing; each event is reported as those of one epoch, and an
  /// error thrown there ends the work.
  ///
  /// - Throws: as ``evaluate(_:batchSize:verbose:)``, and what `onEvent` throws.
  package func evaluate(
    _ data: Dataset, batchSize: Int = 32, onEvent: (TrainingEvent) throws -> Void
  ) throws -> Evaluation {
    let state = try checkedTraining(data, operation: "evaluate")
    let batchSize = try checkedBatchSize(batchSize, count: data.count)
    return try MatrixProduct.onCallingThreadOnly {
      let plan = try evaluationPlan(data, state.measures, batchSize: batchSize)
      var averages = RunningAverages(state.measures, outputSize: outputSize)
      try plan.runEpoch(averages: &averages, onEvent: onEvent)
      let metrics = averages.metrics
      try onEvent(
        .epochEnded(
          TrainingProgress(
            epoch: 1, epochs: 1, step: plan.stepCount, steps: plan.stepCount, metrics: metrics)))
      return Evaluation(
        metrics: Dictionary(metrics.map { ($0.name, $0.value) }) { first, _ in first })
    }
  }

  func evaluationPlan(
    _ data: Dataset, _ measures: Measures, batchSize: Int, weights: [Float]? = nil
  ) throws(CoreError) -> StepPlan {
    try StepPlan(
      modelLayers, batch: Batch(data, size: batchSize, weights: weights), batchSize: batchSize,
      purpose: .evaluation(measures), threads: threads)
  }

  /// How many numbers the model gives for one example.
  var outputSize: Int { outputShape.reduce(1, *) }
}

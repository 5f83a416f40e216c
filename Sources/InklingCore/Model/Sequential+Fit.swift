extension Sequential {
  /// Trains the model: in each epoch it sees every example once, batch by batch, and changes its
  /// weights after each.
  ///
  /// Progress goes to the standard output as Keras prints it.
  ///
  /// - Parameter data: the examples.
  /// - Parameter epochs: how often the model sees all of them, 1 or more.
  /// - Parameter batchSize: how many examples go into one step, 1 or more. The last batch of an
  ///   epoch has what is left.
  /// - Parameter validationSplit: the share of the examples, from the end and before any shuffling,
  ///   that is kept from training and only measured after each epoch; in 0..<1.
  /// - Parameter validationData: examples that are measured after each epoch instead.
  /// - Parameter shuffle: whether the examples come in a new random order in each epoch.
  /// - Parameter seed: for that order; without one it follows from the model's seed.
  /// - Parameter verbose: what is printed.
  /// - Returns: the loss and the metrics of every epoch, averaged over its examples while the
  ///   weights were changing, and with the prefix `val_` those of the validation data after it.
  /// - Throws: ``CoreError`` if an argument is out of range, the model is not compiled, or model,
  ///   loss and data do not fit together.
  @discardableResult
  public func fit(
    _ data: Dataset, epochs: Int = 1, batchSize: Int = 32, validationSplit: Double = 0,
    validationData: Dataset? = nil, shuffle: Bool = true, seed: Int? = nil,
    verbose: Verbosity = .auto
  ) throws -> History {
    var printer = ProgressPrinter(verbose, withEpochs: true)
    let random =
      seed.map { RandomStream(seed: UInt64(bitPattern: Int64($0))) }
      ?? random.split("fit").split(fitCount)
    return try fit(
      data, epochs: epochs, batchSize: batchSize, validationSplit: validationSplit,
      validationData: validationData, shuffle: shuffle, random: random
    ) { printer.show($0) }
  }

  /// Trains the model without printing; each event is reported, and an error thrown there ends the
  /// training cleanly, with the weights as they are at that moment.
  ///
  /// - Parameter random: where the order of the examples comes from.
  /// - Throws: as ``fit(_:epochs:batchSize:validationSplit:validationData:shuffle:seed:verbose:)``,
  ///   and what `onEvent` throws.
  package func fit(
    _ data: Dataset, epochs: Int = 1, batchSize: Int = 32, validationSplit: Double = 0,
    validationData: Dataset? = nil, shuffle: Bool = true, random: RandomStream,
    onEvent: (TrainingEvent) throws -> Void
  ) throws -> History {
    try checkIsAtLeastOne(epochs, name: "epochs")
    let (training, validation) = try parts(
      of: data, validationSplit: validationSplit, validationData: validationData)
    let batchSize = try checkedBatchSize(batchSize, count: training.count)
    let state = try checkedTraining(training, operation: "fit")
    try state.optimizer.check()
    if let validation { _ = try checkedTraining(validation, operation: "fit") }
    let optimizer =
      try state.optimizerState ?? OptimizerState(state.optimizer, for: parameters)
    self.training?.optimizerState = optimizer
    fitCount += 1

    return try MatrixProduct.onCallingThreadOnly {
      let plan = try StepPlan(
        layers, batch: Batch(training, size: batchSize), batchSize: batchSize,
        purpose: .training(state.measures, optimizer, random.split("layers")), threads: threads)
      let validationPlan = try validation.map {
        try evaluationPlan($0, state, batchSize: batchSize)
      }
      var record = HistoryRecord()
      for epoch in 0..<epochs {
        if shuffle { plan.batch.shuffle(random.split(epoch)) }
        var averages = RunningAverages(state.measures)
        try plan.runEpoch(
          averages: &averages, epoch: epoch + 1, epochs: epochs, onEvent: onEvent)
        var metrics = averages.metrics
        if let validationPlan {
          var validationAverages = RunningAverages(state.measures, prefix: "val_")
          try validationPlan.runEpoch(averages: &validationAverages)
          metrics += validationAverages.metrics
        }
        record.append(metrics)
        try onEvent(
          .epochEnded(
            TrainingProgress(
              epoch: epoch + 1, epochs: epochs, step: plan.stepCount, steps: plan.stepCount,
              metrics: metrics)))
      }
      return record.history
    }
  }

  /// What is trained on and what is only measured.
  private func parts(
    of data: Dataset, validationSplit: Double, validationData: Dataset?
  ) throws(CoreError) -> (training: Dataset, validation: Dataset?) {
    guard validationSplit >= 0, validationSplit < 1 else {
      throw .invalidArgument(
        name: "validationSplit", got: "\(validationSplit)", expected: "in 0..<1",
        hint: "it is the share of the examples that is kept for validation; 0.1 is a tenth")
    }
    guard data.count > 0 else {
      throw .emptyDataset(dataset: data.name, operation: "fit")
    }
    if let validationData {
      guard validationSplit == 0 else {
        throw .invalidArgument(
          name: "validationSplit", got: "\(validationSplit)",
          expected: "0 where validationData is given", hint: "leave out one of the two")
      }
      return (data, validationData)
    }
    guard validationSplit > 0 else { return (data, nil) }
    let place = Int((Double(data.count) * (1 - validationSplit)).rounded(.down))
    guard place > 0, place < data.count else {
      throw .invalidArgument(
        name: "validationSplit", got: "\(validationSplit)",
        expected: "a share that leaves at least one of the \(data.count) examples on either side")
    }
    let (training, validation) = data.split(at: place)
    return (training, validation)
  }
}

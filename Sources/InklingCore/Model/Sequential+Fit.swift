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
  /// - Parameter callbacks: what looks on, and may change the learning rate or stop the training.
  /// - Parameter classWeight: how much each class counts in the training loss, one number per class;
  ///   0 or more.
  /// - Parameter sampleWeight: how much each example counts in the loss, one number per example; 0
  ///   or more. Those that `validationSplit` keeps take theirs along.
  /// - Parameter shuffle: whether the examples come in a new random order in each epoch.
  /// - Parameter seed: for that order and for layers that draw random numbers; without one it
  ///   follows from the model's seed.
  /// - Parameter verbose: what is printed.
  /// - Returns: the loss and the metrics of every epoch, averaged over its examples while the
  ///   weights were changing, with the prefix `val_` those of the validation data after it, and the
  ///   learning rate of each epoch.
  /// - Throws: ``CoreError`` if an argument is out of range, the model is not compiled, model, loss
  ///   and data do not fit together, the data has numbers that are none, or the loss becomes none.
  ///   An error thrown by a callback comes out too.
  @discardableResult
  public func fit(
    _ data: Dataset, epochs: Int = 1, batchSize: Int = 32, validationSplit: Double = 0,
    validationData: Dataset? = nil, callbacks: [any Callback] = [],
    classWeight: [Double]? = nil, sampleWeight: [Double]? = nil, shuffle: Bool = true,
    seed: Int? = nil, verbose: Verbosity = .auto
  ) throws -> History {
    var printer = ProgressPrinter(verbose, withEpochs: true)
    let random =
      seed.map { RandomStream(seed: UInt64(bitPattern: Int64($0))) }
      ?? random.split("fit").split(fitCount)
    return try fit(
      data, epochs: epochs, batchSize: batchSize, validationSplit: validationSplit,
      validationData: validationData, callbacks: callbacks, classWeight: classWeight,
      sampleWeight: sampleWeight, shuffle: shuffle, random: random
    ) { printer.show($0) }
  }

  /// Trains the model without printing; each event is reported, and an error thrown there ends the
  /// training cleanly, with the weights as they are at that moment.
  ///
  /// - Parameter random: where the order of the examples comes from.
  /// - Throws: as the public `fit`, and what `onEvent` throws.
  package func fit(
    _ data: Dataset, epochs: Int = 1, batchSize: Int = 32, validationSplit: Double = 0,
    validationData: Dataset? = nil, callbacks: [any Callback] = [],
    classWeight: [Double]? = nil, sampleWeight: [Double]? = nil, shuffle: Bool = true,
    random: RandomStream, onEvent: (TrainingEvent) throws -> Void
  ) throws -> History {
    try checkIsAtLeastOne(epochs, name: "epochs")
    let examples = try FitExamples(
      data, validationSplit: validationSplit, validationData: validationData,
      classWeight: classWeight, sampleWeight: sampleWeight)
    let state = try checkedTraining(examples.training, operation: "fit")
    try state.optimizer.check()
    let batchSize = try checkedBatchSize(batchSize, count: examples.training.count)
    if let validation = examples.validation {
      _ = try checkedTraining(validation, operation: "fit")
    }
    let optimizer =
      try state.optimizerState ?? OptimizerState(state.optimizer, for: parameters)
    self.training?.optimizerState = optimizer

    return try MatrixProduct.onCallingThreadOnly {
      let run = try FitRun(
        self, examples, batchSize: batchSize, measures: state.measures, optimizer: optimizer,
        shuffle: shuffle, random: random)
      return try run.history(epochs: epochs, callbacks: callbacks, onEvent: onEvent)
    }
  }
}

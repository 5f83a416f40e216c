/// How a model is trained and how far it has come, as values that a file can hold.
package struct SavedTraining: Sendable, Equatable {
  package var optimizer: Optimizer
  package var loss: Loss
  package var metrics: [Metric]
  /// What the optimizer remembers; nil as long as the model has no weights.
  package var memory: OptimizerMemory?

  /// The training of a model.
  package init(
    optimizer: Optimizer, loss: Loss, metrics: [Metric], memory: OptimizerMemory? = nil
  ) {
    self.optimizer = optimizer
    self.loss = loss
    self.metrics = metrics
    self.memory = memory
  }
}

extension Sequential {
  /// How the model is trained, or nil if that is not settled.
  ///
  /// - Throws: ``CoreError`` if a setting of the optimizer is out of range.
  package func savedTraining() throws(CoreError) -> SavedTraining? {
    guard let training else { return nil }
    try training.optimizer.check()
    var saved = SavedTraining(
      optimizer: training.optimizer, loss: training.measures.loss,
      metrics: training.measures.metrics)
    if isBuilt {
      if let state = training.optimizerState {
        saved.memory = state.memory
      } else {
        saved.memory = try OptimizerState(training.optimizer, for: parameters).memory
      }
    }
    return saved
  }

  /// Settles how the model is trained, and goes on from what the optimizer remembered.
  ///
  /// - Throws: ``CoreError`` if a setting of the optimizer is out of range, or what it remembered is
  ///   for another model; the model is then as it was.
  package func goOn(with saved: SavedTraining) throws(CoreError) {
    try saved.optimizer.check()
    let state = try saved.memory.map { memory throws(CoreError) in
      try OptimizerState(saved.optimizer, for: parameters, goingOnFrom: memory)
    }
    compile(optimizer: saved.optimizer, loss: saved.loss, metrics: saved.metrics)
    training?.optimizerState = state
  }

  /// Goes on with the random numbers of a model that has begun that many trainings.
  package func goOn(afterTrainings count: Int) { fitCount = count }

  /// The names and shapes of the weights that layers will have, layer by layer. Nothing is made, so
  /// that it can be asked before there is room for them.
  ///
  /// - Throws: ``CoreError`` if a layer cannot work on what the one before it gives, or the model is
  ///   too large.
  package static func weightShapes(
    of layers: [NamedLayer], inputShape: [Int]
  ) throws(CoreError) -> [[(name: String, shape: [Int], isTrainable: Bool)]] {
    try check(inputShape)
    return try plans(for: layers, inputShape: inputShape).map { plan in
      plan.built.parameters.map { ($0.name, $0.shape, $0.isTrainable) }
    }
  }
}

extension StepPlan {
  /// How many steps all examples take.
  var stepCount: Int {
    (batch.order.count + batchSize - 1) / batchSize
  }

  /// Computes all examples once, batch by batch, in the order they have.
  func runEpoch(
    averages: inout RunningAverages, epoch: Int = 1, epochs: Int = 1,
    onEvent: (TrainingEvent) throws -> Void = { _ in }
  ) throws {
    let steps = stepCount
    func progress(_ step: Int, _ metrics: [(name: String, value: Double)]) -> TrainingProgress {
      TrainingProgress(epoch: epoch, epochs: epochs, step: step, steps: steps, metrics: metrics)
    }
    try onEvent(.epochBegan(progress(0, [])))
    for step in 0..<steps {
      let start = step * batchSize
      let count = min(batchSize, batch.order.count - start)
      try run(start: start, count: count)
      averages.add(sums(), count: count)
      try onEvent(.stepEnded(progress(step + 1, averages.metrics)))
    }
  }
}

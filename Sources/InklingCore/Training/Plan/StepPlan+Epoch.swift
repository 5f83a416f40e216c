extension StepPlan {
  /// How many steps all examples take.
  var stepCount: Int {
    (batch.order.count + batchSize - 1) / batchSize
  }

  /// Computes all examples once, batch by batch, in the order they have.
  ///
  /// - Parameter onStep: is called after each step, with its number from 0 and the measures so far.
  /// - Throws: ``CoreError/lossNotFinite(loss:epoch:batch:hint:)`` as soon as a batch's loss is no
  ///   number, and what `onStep` and `onEvent` throw.
  func runEpoch(
    averages: inout RunningAverages, epoch: Int = 1, epochs: Int = 1,
    onStep: (Int, RunningAverages) throws -> Void = { _, _ in },
    onEvent: (TrainingEvent) throws -> Void = { _ in }
  ) throws {
    let steps = stepCount
    try onEvent(
      .epochBegan(
        TrainingProgress(epoch: epoch, epochs: epochs, step: 0, steps: steps, metrics: [])))
    var sums = BatchSums()
    for step in 0..<steps {
      let start = step * batchSize
      let count = min(batchSize, batch.order.count - start)
      try run(start: start, count: count)
      collect(&sums)
      guard sums.loss.isFinite || !isTraining else {
        throw CoreError.lossNotFinite(
          loss: sums.loss / Double(count), epoch: epoch, batch: step + 1,
          largestFeature: batch.largestFeature)
      }
      averages.add(sums, count: count)
      try onStep(step, averages)
      try onEvent(
        .stepEnded(
          TrainingProgress(
            epoch: epoch, epochs: epochs, step: step + 1, steps: steps, averages: averages)))
    }
  }
}

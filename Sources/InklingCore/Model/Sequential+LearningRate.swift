import Foundation

extension Sequential {
  /// Tries learning rates: trains with one that grows from step to step, until the loss explodes, and
  /// puts the model back as it was.
  ///
  /// The losses are smoothed as fastai's: running means with the factor 0.98. The first tenth of the
  /// steps and the last five, where that leaves any, are not part of the curve.
  ///
  /// - Parameter data: the examples; the steps go through them in random order, again and again.
  /// - Parameter startLearningRate: the rate of the first step, above 0.
  /// - Parameter endLearningRate: the rate of the last step, above the first.
  /// - Parameter steps: how many steps at most, 2 or more.
  /// - Parameter batchSize: how many examples go into one step, 1 or more.
  /// - Parameter seed: for the order of the examples; without one it follows from the model's seed.
  /// - Throws: ``CoreError`` as `fit`.
  ///
  /// **Source**: fastai's `lr_find` and its defaults, but for the batch size, which is Keras's.
  public func findLearningRate(
    _ data: Dataset, startLearningRate: Double = 1e-7, endLearningRate: Double = 10,
    steps: Int = 100, batchSize: Int = 32, seed: Int? = nil
  ) throws -> LearningRateCurve {
    let random =
      seed.map { RandomStream(seed: UInt64(bitPattern: Int64($0))) }
      ?? random.split("learning rate")
    return try findLearningRate(
      data, startLearningRate: startLearningRate, endLearningRate: endLearningRate, steps: steps,
      batchSize: batchSize, random: random, onStep: {})
  }

  /// Tries learning rates; `onStep` is called after each step, and an error thrown there ends the
  /// search with the model as it was.
  ///
  /// - Throws: as ``findLearningRate(_:startLearningRate:endLearningRate:steps:batchSize:seed:)``,
  ///   and what `onStep` throws.
  package func findLearningRate(
    _ data: Dataset, startLearningRate: Double, endLearningRate: Double, steps: Int,
    batchSize: Int, random: RandomStream, onStep: () throws -> Void
  ) throws -> LearningRateCurve {
    guard startLearningRate > 0, startLearningRate.isFinite else {
      throw CoreError.invalidArgument(
        name: "startLearningRate", got: "\(startLearningRate)", expected: "a number above 0")
    }
    guard endLearningRate > startLearningRate, endLearningRate.isFinite else {
      throw CoreError.invalidArgument(
        name: "endLearningRate", got: "\(endLearningRate)",
        expected: "a number above startLearningRate, which is \(startLearningRate)")
    }
    guard (2...100_000).contains(steps) else {
      throw CoreError.invalidArgument(name: "steps", got: "\(steps)", expected: "in 2...100000")
    }
    let state = try checkedTraining(data, operation: "findLearningRate")
    try state.optimizer.check()
    let batchSize = try checkedBatchSize(batchSize, count: data.count)
    let before = weights
    defer {
      for (parameter, tensor) in zip(parameters, before) {
        parameter.replace(tensor.scalars)
      }
    }
    let optimizer = try OptimizerState(state.optimizer, for: parameters)
    var search = LearningRateSearch(steps: steps)
    try MatrixProduct.onCallingThreadOnly {
      let plan = try StepPlan(
        modelLayers, batch: Batch(data, size: batchSize), batchSize: batchSize,
        purpose: .training(state.measures, optimizer, random.split("layers")), threads: threads)
      for step in 0..<steps {
        let place = step % plan.stepCount
        if place == 0 { plan.batch.shuffle(random.split(step / plan.stepCount)) }
        let rate =
          startLearningRate
          * pow(endLearningRate / startLearningRate, Double(step) / Double(steps - 1))
        optimizer.learningRateSetting = rate
        let count = min(batchSize, data.count - place * batchSize)
        try plan.run(start: place * batchSize, count: count)
        try onStep()
        if !search.goesOn(rate: rate, loss: plan.sums().loss / Double(count)) { break }
      }
    }
    return try search.curve()
  }
}

/// The losses of a search for a learning rate, smoothed.
private struct LearningRateSearch {
  private let steps: Int
  private var rates: [Double] = []
  private var losses: [Double] = []
  private var mean = 0.0
  private var best = Double.infinity

  /// How slowly the running mean forgets.
  private static let smoothing = 0.98
  /// How many times the lowest loss is an explosion.
  private static let explosion = 4.0

  init(steps: Int) { self.steps = steps }

  /// Takes note of a step; false if the loss has exploded.
  mutating func goesOn(rate: Double, loss: Double) -> Bool {
    guard loss.isFinite else { return false }
    mean = mean * Self.smoothing + loss * (1 - Self.smoothing)
    let smoothed = mean / (1 - pow(Self.smoothing, Double(losses.count + 1)))
    rates.append(rate)
    losses.append(smoothed)
    best = min(best, smoothed)
    return smoothed <= best * Self.explosion
  }

  /// The part of the losses that says something.
  func curve() throws(CoreError) -> LearningRateCurve {
    let first = steps / 10
    let end = losses.count - 5
    guard end > first else {
      return try LearningRateCurve(learningRates: rates, losses: losses)
    }
    return try LearningRateCurve(
      learningRates: Array(rates[first..<end]), losses: Array(losses[first..<end]))
  }
}

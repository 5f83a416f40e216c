import Testing

@testable import InklingCore

@Suite struct LearningRateScheduleTests {
  @Test func `a warmup rises evenly into the schedule that follows`() {
    let next = LearningRateSchedule.polynomialDecay(
      initialLearningRate: 0.8, decaySteps: 10, endLearningRate: 0)
    let schedule = LearningRateSchedule.warmup(steps: 4, into: next)
    let rates = (0...6).map { schedule.learningRate(atStep: $0) }
    expectClose(rates.map(Float.init), [0, 0.2, 0.4, 0.6, 0.8, 0.72, 0.64] as [Double])
    let high = LearningRateSchedule.warmup(steps: 2, from: 0.4, into: .constant(1))
    expectClose((0...3).map { Float(high.learningRate(atStep: $0)) }, [0.4, 0.7, 1, 1] as [Double])
  }

  @Test func `a warmup into a cosine is Keras's cosine with a warmup`() {
    let one = LearningRateSchedule.warmup(
      steps: 10, from: 0.05, into: .cosineDecay(initialLearningRate: 0.1, decaySteps: 30))
    let other = LearningRateSchedule.cosineDecay(
      initialLearningRate: 0.05, decaySteps: 30, warmupTarget: 0.1, warmupSteps: 10)
    for step in 0...50 {
      #expect(abs(one.learningRate(atStep: step) - other.learningRate(atStep: step)) < 1e-12)
    }
  }

  @Test func `a rate of one's own is asked for each step`() {
    let schedule = LearningRateSchedule.custom { 1 / Double($0 + 1) }
    #expect((0...3).map { schedule.learningRate(atStep: $0) } == [1, 0.5, 1.0 / 3, 0.25])
  }

  @Test func `schedules are equal if they say the same`() {
    let custom = LearningRateSchedule.custom { _ in 1 }
    #expect(custom == custom)
    #expect(custom != .custom { _ in 1 })
    #expect(
      LearningRateSchedule.warmup(steps: 3, into: .constant(1))
        == .warmup(steps: 3, into: .constant(1)))
    #expect(
      LearningRateSchedule.warmup(steps: 3, into: .constant(1))
        != .warmup(steps: 3, into: .constant(2)))
    #expect(Optimizer.sgd(learningRate: custom) == .sgd(learningRate: custom))
  }

  @Test func `restarts come at the right step, however far away`() {
    let schedule = LearningRateSchedule.cosineDecayRestarts(
      initialLearningRate: 1, firstDecaySteps: 10, tMul: 3)
    // Falls begin at 10 (3^n - 1) / 2.
    var start = 0
    var length = 10
    for _ in 0..<12 {
      #expect(schedule.learningRate(atStep: start) == 1)
      #expect(schedule.learningRate(atStep: start + length - 1) < 0.03)
      start += length
      length *= 3
    }
  }

  @Test func `a schedule drives an optimizer from its first step on`() throws {
    let run = try OptimizerRun(
      .sgd(learningRate: .piecewiseConstantDecay(boundaries: [1], values: [1, 0.1])),
      shapes: [[1]], weights: [[0]])
    var weights: [Float] = []
    for _ in 0..<4 {
      try run.step([[-1]])
      weights.append(run.weights[0][0])
    }
    expectClose(weights, [1, 2, 2.1, 2.2] as [Double])
  }

  static let failures = [
    wrong(
      "initialLearningRate must be a number of 0 or more, but is -1.0",
      .exponentialDecay(initialLearningRate: -1, decaySteps: 1, decayRate: 1)),
    wrong(
      "decaySteps must be 1 or more, but is 0",
      .exponentialDecay(initialLearningRate: 1, decaySteps: 0, decayRate: 1)),
    wrong(
      "decayRate must be a number of 0 or more, but is nan",
      .inverseTimeDecay(initialLearningRate: 1, decaySteps: 1, decayRate: .nan)),
    wrong(
      "the number of values of a piecewiseConstantDecay must be 3, one more than the number of "
        + "boundaries, but is 2", .piecewiseConstantDecay(boundaries: [1, 2], values: [1, 2])),
    wrong(
      "boundaries must be a list of steps in rising order, but is [2, 2]",
      .piecewiseConstantDecay(boundaries: [2, 2], values: [1, 2, 3])),
    wrong(
      "each value of a piecewiseConstantDecay must be a number of 0 or more, but is -2.0",
      .piecewiseConstantDecay(boundaries: [1], values: [1, -2])),
    wrong(
      "endLearningRate must be a number of 0 or more, but is inf",
      .polynomialDecay(initialLearningRate: 1, decaySteps: 1, endLearningRate: .infinity)),
    wrong(
      "power must be a number of 0 or more, but is -0.5",
      .polynomialDecay(initialLearningRate: 1, decaySteps: 1, power: -0.5)),
    wrong(
      "alpha must be a number of 0 or more, but is -0.1",
      .cosineDecay(initialLearningRate: 1, decaySteps: 1, alpha: -0.1)),
    wrong(
      "warmupTarget must be a number of 0 or more, but is -1.0",
      .cosineDecay(initialLearningRate: 1, decaySteps: 1, warmupTarget: -1)),
    wrong(
      "warmupSteps must be 0 or more, but is -1",
      .cosineDecay(initialLearningRate: 1, decaySteps: 1, warmupTarget: 1, warmupSteps: -1)),
    wrong(
      "firstDecaySteps must be 1 or more, but is 0",
      .cosineDecayRestarts(initialLearningRate: 1, firstDecaySteps: 0)),
    wrong(
      "tMul must be a number of 1 or more, but is 0.5",
      .cosineDecayRestarts(initialLearningRate: 1, firstDecaySteps: 1, tMul: 0.5)),
    wrong(
      "mMul must be a number of 0 or more, but is -1.0",
      .cosineDecayRestarts(initialLearningRate: 1, firstDecaySteps: 1, mMul: -1)),
    wrong(
      "the number of steps of a warmup must be 0 or more, but is -1",
      .warmup(steps: -1, into: .constant(1))),
    wrong(
      "the rate from which a warmup rises must be a number of 0 or more, but is -1.0",
      .warmup(steps: 1, from: -1, into: .constant(1))),
    wrong(
      "learningRate must be a number of 0 or more, but is nan",
      .warmup(steps: 1, into: .constant(.nan))),
  ]

  private static func wrong(_ message: String, _ schedule: LearningRateSchedule) -> Failure {
    Failure(message) {
      // Asked all the same, it may say anything but must not trap.
      for step in [0, 1, 1000, .max] { _ = schedule.learningRate(atStep: step) }
      try schedule.check()
    }
  }

  @Test(arguments: failures) func `settings out of range are refused`(_ failure: Failure) {
    failure.check()
  }
}

import Testing

@testable import InklingCore

/// The fixture that `Fixtures/make_keras_schedules.py` makes with Keras.
private struct ScheduleFixture: Decodable {
  struct Schedule: Decodable {
    let name: String
    let steps: [Int]
    let rates: [Double]
  }

  let schedules: [Schedule]
}

@Suite struct KerasScheduleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let schedule: LearningRateSchedule

    init(_ name: String, _ schedule: LearningRateSchedule) {
      testDescription = name
      self.schedule = schedule
    }
  }

  static let cases = [
    Case(
      "exponentialDecay",
      .exponentialDecay(initialLearningRate: 0.1, decaySteps: 10, decayRate: 0.8)),
    Case(
      "exponentialDecay staircase",
      .exponentialDecay(
        initialLearningRate: 0.1, decaySteps: 10, decayRate: 0.8, staircase: true)),
    Case(
      "piecewiseConstantDecay",
      .piecewiseConstantDecay(boundaries: [5, 20, 40], values: [0.1, 0.05, 0.02, 0.001])),
    Case(
      "piecewiseConstantDecay one boundary",
      .piecewiseConstantDecay(boundaries: [10], values: [0.1, 0.3])),
    Case("polynomialDecay", .polynomialDecay(initialLearningRate: 0.1, decaySteps: 40)),
    Case(
      "polynomialDecay power",
      .polynomialDecay(
        initialLearningRate: 0.1, decaySteps: 40, endLearningRate: 0.01, power: 2)),
    Case(
      "polynomialDecay square root",
      .polynomialDecay(
        initialLearningRate: 0.1, decaySteps: 30, endLearningRate: 0.02, power: 0.5)),
    Case(
      "polynomialDecay cycle",
      .polynomialDecay(
        initialLearningRate: 0.1, decaySteps: 20, endLearningRate: 0.01, power: 1.5,
        cycle: true)),
    Case(
      "inverseTimeDecay",
      .inverseTimeDecay(initialLearningRate: 0.1, decaySteps: 10, decayRate: 0.5)),
    Case(
      "inverseTimeDecay staircase",
      .inverseTimeDecay(
        initialLearningRate: 0.1, decaySteps: 10, decayRate: 0.5, staircase: true)),
    Case("cosineDecay", .cosineDecay(initialLearningRate: 0.1, decaySteps: 40)),
    Case(
      "cosineDecay alpha", .cosineDecay(initialLearningRate: 0.1, decaySteps: 40, alpha: 0.2)),
    Case(
      "cosineDecay warmup",
      .cosineDecay(
        initialLearningRate: 0, decaySteps: 40, alpha: 0.1, warmupTarget: 0.2, warmupSteps: 10)),
    Case(
      "cosineDecay warmup from above 0",
      .cosineDecay(
        initialLearningRate: 0.05, decaySteps: 25, warmupTarget: 0.1, warmupSteps: 5)),
    Case(
      "cosineDecayRestarts", .cosineDecayRestarts(initialLearningRate: 0.1, firstDecaySteps: 7)),
    Case(
      "cosineDecayRestarts equal periods",
      .cosineDecayRestarts(
        initialLearningRate: 0.1, firstDecaySteps: 16, tMul: 1, mMul: 0.8)),
    Case(
      "cosineDecayRestarts multipliers",
      .cosineDecayRestarts(
        initialLearningRate: 0.1, firstDecaySteps: 9, tMul: 1.5, mMul: 0.9, alpha: 0.05)),
  ]

  @Test(arguments: cases) func `the rates are Keras's`(_ it: Case) throws {
    let fixture = try KerasFixture.load("keras_schedules", as: ScheduleFixture.self)
    let expected = try #require(fixture.schedules.first { $0.name == it.testDescription })
    try it.schedule.check()
    for (step, wanted) in zip(expected.steps, expected.rates) {
      let got = it.schedule.learningRate(atStep: step)
      #expect(abs(got - wanted) <= 1e-6 * 0.1, "\(got) should be \(wanted) in step \(step)")
    }
  }

  @Test func `no case of the fixture is left out`() throws {
    let fixture = try KerasFixture.load("keras_schedules", as: ScheduleFixture.self)
    #expect(fixture.schedules.map(\.name).sorted() == Self.cases.map(\.testDescription).sorted())
  }
}

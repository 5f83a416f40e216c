import Testing

@testable import InklingCore

@Suite struct ReduceLROnPlateauTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var monitor = "val_loss"
    let factor: Double
    let patience: Int
    var minDelta = 0.0
    var cooldown = 0
    var minLearningRate = 0.0
    let values: [Double]
    let rates: [Double]
  }

  static let cases = [
    Case(
      testDescription: "after two epochs without progress", factor: 0.5, patience: 2,
      values: [3, 3, 3, 3, 3, 3], rates: [1, 1, 1, 0.5, 0.5, 0.25]),
    Case(
      testDescription: "progress restores the patience", factor: 0.5, patience: 2,
      values: [3, 4, 2, 4, 1, 4, 4, 4], rates: [1, 1, 1, 1, 1, 1, 1, 0.5]),
    Case(
      testDescription: "without patience", factor: 0.5, patience: 0, values: [3, 3, 3, 2, 3, 3],
      rates: [1, 1, 0.5, 0.25, 0.25, 0.125]),
    Case(
      testDescription: "epochs in which it rests", factor: 0.5, patience: 1, cooldown: 2,
      values: [3, 3, 3, 3, 3, 3, 3], rates: [1, 1, 0.5, 0.5, 0.25, 0.25, 0.125]),
    Case(
      testDescription: "not below the least rate", factor: 0.5, patience: 1, minLearningRate: 0.375,
      values: [3, 3, 3, 3, 3], rates: [1, 1, 0.5, 0.375, 0.375]),
    Case(
      testDescription: "a little better is not better", factor: 0.5, patience: 1, minDelta: 0.5,
      values: [3, 2.5, 2.25, 2, 1.75], rates: [1, 1, 0.5, 0.5, 0.25]),
    Case(
      testDescription: "an accuracy gets better upwards", monitor: "val_accuracy", factor: 0.5,
      patience: 1, values: [0.5, 0.75, 0.5, 0.75], rates: [1, 1, 1, 0.5]),
    Case(
      testDescription: "no number is no progress", factor: 0.5, patience: 1,
      values: [.nan, .nan, 3, 3, 3], rates: [1, 0.5, 0.25, 0.25, 0.125]),
    Case(
      testDescription: "the factor 0 ends all learning", factor: 0, patience: 1,
      values: [3, 3, 3], rates: [1, 1, 0]),
  ]

  @Test(arguments: cases) func `the rate falls when the rule says so`(_ it: Case) throws {
    let callback = ReduceLROnPlateau(
      monitor: it.monitor, factor: it.factor, patience: it.patience, minDelta: it.minDelta,
      cooldown: it.cooldown, minLearningRate: it.minLearningRate)
    // A callback may be used again, and then begins anew.
    for _ in 1...2 {
      #expect(try MadeUpTraining.run(callback, it.values, of: it.monitor).rates == it.rates)
    }
  }

  @Test func `a training records the rate that each epoch had`() throws {
    let model = try SmallData.model()
    // Nothing is ever better by so much.
    let callback = ReduceLROnPlateau(monitor: "loss", factor: 0.5, patience: 1, minDelta: 100)
    let history = try model.fit(
      SmallData.points(40), epochs: 4, callbacks: [callback], verbose: .silent)
    #expect(history.learningRate == [0.01, 0.01, 0.005, 0.0025])
  }

  @Test(arguments: [1, 1.5, -0.1, .nan]) func `the factor has to make the rate smaller`(
    _ factor: Double
  ) {
    Failure("the factor of ReduceLROnPlateau must be in 0..<1, but is \(factor)") {
      try MadeUpTraining.run(ReduceLROnPlateau(factor: factor), [1])
    }.check()
  }
}

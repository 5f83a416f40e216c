import Foundation
import Testing

@testable import InklingCore

@Suite struct LearningRateCurveTests {
  /// A loss that rises a little, falls over eight steps, and explodes.
  private static let losses = [2, 2.1, 2.0, 1.9, 1.8, 1.5, 1.0, 0.8, 0.75, 0.7, 1.5, 4]
  private static let rates = (0..<12).map { 1e-5 * pow(10, Double($0) / 2) }

  private func curve() throws -> LearningRateCurve {
    try LearningRateCurve(learningRates: Self.rates, losses: Self.losses)
  }

  @Test func `the suggestion lies in the longest fall, a little before its middle`() throws {
    // The fall runs from place 1 to place 9; a third of it is 2, and half of that 1.
    #expect(try curve().suggestion == Self.rates[4])
  }

  @Test func `the steepest place is where the loss falls most`() throws {
    #expect(try curve().steepest == Self.rates[5])
  }

  @Test func `the ideal range ends at the lowest loss`() throws {
    #expect(try curve().idealRange == Self.rates[9] / 10...Self.rates[9])
  }

  @Test func `a curve that only rises suggests nothing`() throws {
    let curve = try LearningRateCurve(learningRates: [1, 2, 3], losses: [1, 2, 3])
    #expect(curve.suggestion == nil && curve.steepest == nil)
    #expect(try LearningRateCurve(learningRates: [], losses: []).idealRange == nil)
  }

  @Test func `a training with a growing rate is a curve`() throws {
    let history = try SmallData.model().fit(
      SmallData.points(50), epochs: 4,
      callbacks: [LearningRateScheduler { epoch, _ in 1e-3 * pow(10, Double(epoch)) }],
      verbose: .silent)
    let curve = LearningRateCurve(history)
    #expect(curve.learningRates.map { Float($0) } == [0.001, 0.01, 0.1, 1])
    #expect(curve.losses == history["loss"])
  }

  @Test func `the search finds a rate that teaches, and leaves the model as it was`() throws {
    let data = try SmallData.points()
    let model = try SmallData.model()
    try model.fit(data, verbose: .silent)
    let (weights, stepCount) = (model.weights, model.training?.optimizerState?.stepCount)

    let curve = try model.findLearningRate(data, steps: 200, seed: 1)
    #expect(model.weights == weights)
    #expect(model.training?.optimizerState?.stepCount == stepCount)
    #expect(curve == (try model.findLearningRate(data, steps: 200, seed: 1)))
    #expect(curve.learningRates.first ?? 0 > 1e-7)
    let suggestion = try #require(curve.suggestion)
    #expect((1e-4...1).contains(suggestion))

    let taught = try SmallData.model()
    taught.compile(
      optimizer: .adam(learningRate: suggestion), loss: .sparseCategoricalCrossentropy)
    let losses = try #require(taught.fit(data, epochs: 20, verbose: .silent)["loss"])
    #expect(losses[19] < losses[0] * 0.85)
  }

  @Test func `an error after a step ends the search with the model as it was`() throws {
    struct Stop: Error {}
    let model = try SmallData.model()
    let weights = model.weights
    #expect(throws: Stop.self) {
      _ = try model.findLearningRate(
        SmallData.points(), startLearningRate: 1e-3, endLearningRate: 1, steps: 10, batchSize: 8,
        random: RandomStream(seed: 1)
      ) { throw Stop() }
    }
    #expect(model.weights == weights)
  }

  static let failures = [
    Failure("startLearningRate must be a number above 0, but is 0.0") {
      _ = try SmallData.model().findLearningRate(SmallData.points(9), startLearningRate: 0)
    },
    Failure("endLearningRate must be a number above startLearningRate, which is 1.0, but is 0.5") {
      _ = try SmallData.model().findLearningRate(
        SmallData.points(9), startLearningRate: 1, endLearningRate: 0.5)
    },
    Failure("steps must be in 2...100000, but is 1") {
      _ = try SmallData.model().findLearningRate(SmallData.points(9), steps: 1)
    },
    Failure(
      "losses must be a list of 1 numbers, one for each learning rate, but is a list of 2"
    ) { _ = try LearningRateCurve(learningRates: [1], losses: [1, 2]) },
  ]

  @Test(arguments: failures) func `a search that cannot be is refused`(_ failure: Failure) {
    failure.check()
  }
}

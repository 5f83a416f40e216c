import Testing

@testable import InklingCore

/// The fixture that `Fixtures/make_keras_optimizers.py` makes with Keras.
private struct OptimizerFixture: Decodable {
  struct Case: Decodable {
    let name: String
    /// After each of `steps`, the weights.
    let weights: [[[Float]]]
  }

  let shapes: [[Int]]
  let initial: [[Float]]
  let gradients: [[[Float]]]
  let steps: [Int]
  let cases: [Case]
}

@Suite struct KerasOptimizerTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let optimizer: Optimizer

    init(_ name: String, _ optimizer: Optimizer) {
      testDescription = name
      self.optimizer = optimizer
    }
  }

  static let cases = plain + adaptive + limited

  private static let plain = [
    Case("sgd", .sgd()),
    Case("sgd 0.05", .sgd(learningRate: 0.05)),
    Case("sgd momentum", .sgd(learningRate: 0.05, momentum: 0.9)),
    Case("sgd momentum default rate", .sgd(momentum: 0.9)),
    Case("sgd nesterov", .sgd(learningRate: 0.05, momentum: 0.9, nesterov: true)),
    Case("adagrad", .adagrad()),
    Case("adagrad 0.05", .adagrad(learningRate: 0.05)),
    Case(
      "adagrad accumulator epsilon",
      .adagrad(learningRate: 0.05, initialAccumulatorValue: 0.5, epsilon: 0.01)),
    Case("adadelta", .adadelta()),
    Case("adadelta 1", .adadelta(learningRate: 1)),
    Case("adadelta rho epsilon", .adadelta(learningRate: 1, rho: 0.8, epsilon: 0.01)),
    Case("rmsprop", .rmsprop()),
    Case("rmsprop 0.05", .rmsprop(learningRate: 0.05)),
    Case("rmsprop momentum", .rmsprop(learningRate: 0.05, momentum: 0.9)),
    Case("rmsprop centered", .rmsprop(learningRate: 0.05, centered: true)),
    Case(
      "rmsprop all",
      .rmsprop(learningRate: 0.05, rho: 0.8, momentum: 0.5, epsilon: 0.01, centered: true)),
  ]

  private static let adaptive = [
    Case("adam", .adam()),
    Case("adam 0.05", .adam(learningRate: 0.05)),
    Case(
      "adam betas epsilon", .adam(learningRate: 0.05, beta1: 0.8, beta2: 0.95, epsilon: 0.01)),
    Case("adam amsgrad", .adam(amsgrad: true)),
    Case("adam amsgrad 0.05", .adam(learningRate: 0.05, beta2: 0.9, amsgrad: true)),
    Case("adamW", .adamW()),
    Case("adamW 0.05", .adamW(learningRate: 0.05)),
    Case("adamW decay", .adamW(learningRate: 0.05, weightDecay: 0.1)),
    Case("nadam", .nadam()),
    Case("nadam 0.05", .nadam(learningRate: 0.05)),
    Case(
      "nadam betas epsilon",
      .nadam(learningRate: 0.05, beta1: 0.8, beta2: 0.95, epsilon: 0.01)),
    Case("adamax", .adamax()),
    Case("adamax 0.05", .adamax(learningRate: 0.05)),
    Case(
      "adamax betas epsilon",
      .adamax(learningRate: 0.05, beta1: 0.8, beta2: 0.9, epsilon: 0.01)),
  ]

  private static let decay = LearningRateSchedule.exponentialDecay(
    initialLearningRate: 0.05, decaySteps: 4, decayRate: 0.8)
  private static let stairs = LearningRateSchedule.exponentialDecay(
    initialLearningRate: 0.05, decaySteps: 4, decayRate: 0.8, staircase: true)

  private static let limited = [
    Case("sgd weightDecay", .sgd(learningRate: 0.05, weightDecay: 0.01)),
    Case("sgd clipNorm", .sgd(learningRate: 0.05, clipNorm: 0.5)),
    Case("sgd clipValue", .sgd(learningRate: 0.05, clipValue: 0.1)),
    Case("sgd globalClipNorm", .sgd(learningRate: 0.05, globalClipNorm: 0.5)),
    Case(
      "sgd momentum clipNorm weightDecay",
      .sgd(learningRate: 0.05, momentum: 0.9, weightDecay: 0.1, clipNorm: 0.5)),
    Case("adam weightDecay", .adam(learningRate: 0.05, weightDecay: 0.01)),
    Case("adam clipNorm", .adam(learningRate: 0.05, clipNorm: 0.5)),
    Case("adam clipValue", .adam(learningRate: 0.05, clipValue: 0.1)),
    Case("adam globalClipNorm", .adam(learningRate: 0.05, globalClipNorm: 0.5)),
    Case("adam exponentialDecay", .adam(learningRate: decay)),
    Case("sgd exponentialDecay staircase", .sgd(learningRate: stairs)),
    Case("adamW exponentialDecay", .adamW(learningRate: decay, weightDecay: 0.1)),
  ]

  @Test(arguments: cases) func `after 20 steps the weights are Keras's`(_ it: Case) throws {
    let fixture = try KerasFixture.load("keras_optimizers", as: OptimizerFixture.self)
    let expected = try #require(fixture.cases.first { $0.name == it.testDescription })
    let run = try OptimizerRun(it.optimizer, shapes: fixture.shapes, weights: fixture.initial)
    for (step, gradients) in fixture.gradients.enumerated() {
      try run.step(gradients)
      guard let place = fixture.steps.firstIndex(of: step + 1) else { continue }
      for (got, wanted) in zip(run.weights, expected.weights[place]) {
        for (got, wanted) in zip(got, wanted) {
          #expect(
            abs(got - wanted) <= 2e-6 * max(abs(wanted), 0.1),
            "\(got) should be \(wanted) after step \(step + 1)")
        }
      }
    }
  }

  @Test func `no case of the fixture is left out`() throws {
    let fixture = try KerasFixture.load("keras_optimizers", as: OptimizerFixture.self)
    #expect(fixture.cases.map(\.name).sorted() == Self.cases.map(\.testDescription).sorted())
  }
}

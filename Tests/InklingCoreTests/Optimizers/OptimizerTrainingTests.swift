import Testing

@testable import InklingCore

@Suite struct OptimizerTrainingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let optimizer: Optimizer
  }

  static let cases = [
    Case(testDescription: "sgd", optimizer: .sgd(learningRate: 0.1)),
    Case(
      testDescription: "sgd nesterov",
      optimizer: .sgd(learningRate: 0.05, momentum: 0.9, nesterov: true, clipNorm: 0.5)),
    Case(testDescription: "adam amsgrad", optimizer: .adam(learningRate: 0.01, amsgrad: true)),
    Case(testDescription: "adamW", optimizer: .adamW(learningRate: 0.01)),
    Case(testDescription: "nadam", optimizer: .nadam(learningRate: 0.01, globalClipNorm: 0.5)),
    Case(testDescription: "adamax", optimizer: .adamax(learningRate: 0.01)),
    Case(
      testDescription: "rmsprop",
      optimizer: .rmsprop(learningRate: 0.01, momentum: 0.5, centered: true)),
    Case(testDescription: "adagrad", optimizer: .adagrad(learningRate: 0.1)),
    Case(testDescription: "adadelta", optimizer: .adadelta(learningRate: 5, clipValue: 0.5)),
    Case(
      testDescription: "warmup",
      optimizer: .sgd(
        learningRate: .warmup(
          steps: 10, into: .cosineDecay(initialLearningRate: 0.2, decaySteps: 100)))),
  ]

  /// Wide enough that several threads have something to do.
  @Test(arguments: cases) func `a network learns, with the same bits for any number of threads`(
    _ it: Case
  ) throws {
    func trained(threads: Int) throws -> (loss: [Double], weights: [Tensor]) {
      let model = try SmallData.model(hidden: 2000)
      model.threads = threads
      model.compile(optimizer: it.optimizer, loss: .sparseCategoricalCrossentropy)
      let history = try model.fit(SmallData.points(), epochs: 3, verbose: .silent)
      return (history["loss"] ?? [], model.weights)
    }
    let one = try trained(threads: 1)
    let two = try trained(threads: 2)
    #expect(one.weights == two.weights)
    #expect(one.loss == two.loss)
    #expect(one.loss[2] < 0.9 * one.loss[0], "\(one.loss)")
  }
}

import Testing

@testable import InklingCore

/// Batch normalisation against the fixture that `Fixtures/make_keras_layers.py` makes with Keras.
@Suite struct KerasBatchNormalizationTests {
  struct Training: Decodable, Sendable {
    let output: [Double]
    let inputGradient: [Double]
    let gammaGradient: [Double]?
    let betaGradient: [Double]?
  }

  struct Case: Decodable, CustomTestStringConvertible, Sendable {
    let name: String
    let arguments: KerasFixture.Arguments
    let inputShape: [Int]
    let gamma: [Float]?
    let beta: [Float]?
    let movingMean: [Float]
    let movingVariance: [Float]
    let batches: [[Float]]
    let upstream: [Float]
    let training: Training
    let movingMeans: [[Double]]
    let movingVariances: [[Double]]
    let inference: Training
    var testDescription: String { name }

    var layer: BatchNormalization {
      BatchNormalization(
        momentum: arguments.number("momentum", default: 0.99),
        epsilon: arguments.number("epsilon", default: 0.001),
        center: arguments.bool("center", default: true),
        scale: arguments.bool("scale", default: true))
    }

    func run(isTraining: Bool) throws -> LayerRun {
      let shape = Array(inputShape.dropFirst())
      return try LayerRun(
        layer.built(for: LayerInput(layer: "it", shape: shape)), inputShape: shape,
        batchSize: inputShape[0], isTraining: isTraining)
    }
  }

  private struct Contents: Decodable { let batchNormalization: [Case] }

  static func cases() throws -> [Case] {
    let contents: Contents = try KerasFixture.load("keras_layers")
    return contents.batchNormalization
  }

  @Test(arguments: try cases()) func `training and inference are Keras's`(_ it: Case) throws {
    let run = try it.run(isTraining: true)
    let trained = [it.gamma, it.beta].compactMap(\.self)
    run.setWeights(trained + [it.movingMean, it.movingVariance])
    for (step, batch) in it.batches.enumerated() {
      let output = try run.forward(batch)
      let gradients = try run.backward(it.upstream)
      if step == 0 {
        expectClose(output, it.training.output, "the output in training")
        expectClose(
          gradients.input, it.training.inputGradient, tolerance: 1e-5, "the input's gradient")
        let wanted = [it.training.gammaGradient, it.training.betaGradient].compactMap(\.self)
        #expect(wanted.count == trained.count)
        for (got, wanted) in zip(gradients.weights, wanted) {
          expectClose(got, wanted, tolerance: 1e-5, "a weight's gradient")
        }
      }
      let moving = run.parameters.suffix(2).map(\.values.array)
      expectClose(moving[0], it.movingMeans[step], tolerance: 1e-6, "the mean after \(step)")
      expectClose(
        moving[1], it.movingVariances[step], tolerance: 1e-6, "the variance after \(step)")
    }

    let inference = try it.run(isTraining: false)
    inference.setWeights(run.parameters.map(\.values.array))
    expectClose(
      try inference.forward(it.batches[0]), it.inference.output, "the output in inference")
  }
}

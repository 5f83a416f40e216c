import Testing

@testable import InklingCore

/// The fixture that `Fixtures/make_keras_adam.py` makes with Keras.
private struct TrainedNetworks: Decodable {
  struct Result: Decodable {
    let weights: [[Float]]
    let loss: [Double]
    let accuracy: [Double]
  }

  let shapes: [[Int]]
  let batchSize: Int
  let epochs: Int
  let inputs: [Float]
  let labels: [Int]
  let initial: [[Float]]
  let results: [String: Result]
}

@Suite struct KerasAdamTests {
  struct Case: CustomTestStringConvertible {
    let loss: Loss
    let lastActivation: Activation
    let isOneHot: Bool
    var testDescription: String { loss.name }
  }

  static let cases = [
    Case(loss: .sparseCategoricalCrossentropy, lastActivation: .softmax, isOneHot: false),
    Case(loss: .categoricalCrossentropy, lastActivation: .softmax, isOneHot: true),
    Case(
      loss: .sparseCategoricalCrossentropy(fromLogits: true), lastActivation: .linear,
      isOneHot: false),
  ]

  @Test(arguments: cases) func `after 50 steps the weights are Keras's`(_ it: Case) throws {
    let fixture = try KerasFixture.load("keras_adam", as: TrainedNetworks.self)
    let expected = try #require(fixture.results[it.loss.name])
    let model = try Sequential(inputShape: [fixture.shapes[0][0]]) {
      Dense(fixture.shapes[0][1], activation: .relu)
      Dense(fixture.shapes[2][1], activation: it.lastActivation)
    }
    try model.setWeights(
      zip(fixture.shapes, fixture.initial).map { try Tensor(shape: $0, scalars: $1) })
    model.compile(optimizer: .adam(), loss: it.loss, metrics: [.accuracy])
    let data = try Dataset(
      features: Tensor(
        shape: [fixture.labels.count, fixture.shapes[0][0]], scalars: fixture.inputs),
      labels: fixture.labels, classNames: (0..<fixture.shapes[2][1]).map(String.init))

    let history = try model.fit(
      it.isOneHot ? data.oneHot() : data, epochs: fixture.epochs, batchSize: fixture.batchSize,
      shuffle: false, verbose: .silent)

    #expect(fixture.epochs * data.count / fixture.batchSize == 50)
    for (tensor, wanted) in zip(model.weights, expected.weights) {
      for (got, wanted) in zip(tensor.scalars, wanted) {
        #expect(abs(got - wanted) <= 1e-4 * abs(wanted), "\(got) should be \(wanted)")
      }
    }
    for (got, wanted) in zip(history["loss"] ?? [], expected.loss) {
      #expect(abs(got - wanted) < 1e-5 * wanted)
    }
    for (got, wanted) in zip(history["accuracy"] ?? [], expected.accuracy) {
      #expect(abs(got - wanted) < 1e-6)
    }
  }
}

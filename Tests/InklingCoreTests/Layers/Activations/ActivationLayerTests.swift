import Testing

@testable import InklingCore

@Suite struct ActivationLayerTests {
  @Test func `activations stand among the layers, under Keras's names`() throws {
    let model = try Sequential(inputShape: [4]) {
      Dense(3)
      Activation.relu
      Activation.tanh
      ReLU()
      LeakyReLU()
      ELU()
      Softmax()
    }
    #expect(
      model.summary().rows.map(\.name) == [
        "dense", "activation", "activation_1", "re_lu", "leaky_re_lu", "elu", "softmax",
      ])
    #expect(model.outputShape == [3])
    #expect(model.parameterCount == 15)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let layer: any Layer
    let output: [Float]
    var testDescription: String { layer.typeName }
  }

  static let cases = [
    Case(layer: ReLU(), output: [2, 0]),
    Case(layer: LeakyReLU(), output: [2, -1.2]),
    Case(layer: LeakyReLU(negativeSlope: 0.5), output: [2, -2]),
    Case(layer: ELU(), output: [2, -0.981_684_4]),
    Case(layer: ELU(alpha: 3), output: [2, -2.945_053_1]),
    Case(layer: Softmax(), output: [0.997_527_4, 0.002_472_623]),
  ]

  @Test(arguments: cases) func `the layers compute their activations`(_ it: Case) throws {
    let model = try Sequential(inputShape: [2]) { it.layer }
    expectClose(
      try model.predict(Tensor(shape: [1, 2], scalars: [2, -4])).scalars, it.output, tolerance: 1e-6
    )
  }

  @Test func `a softmax of its own trains like that of a dense layer`() throws {
    let within = try Self.trained([Dense(3, activation: .softmax)])
    #expect(try within == Self.trained([Dense(3), Softmax()]))
    #expect(try within == Self.trained([Dense(3), Activation.softmax]))
  }

  @Test func `what the loss does to its outputs does not reach the layer before`() throws {
    #expect(
      try Self.trained([Dense(3, activation: .tanh), Softmax()])
        == Self.trained([Dense(3), Activation.tanh, Activation.linear, Softmax()]))
  }

  private static func trained(_ layers: [any Layer]) throws -> [Tensor] {
    let model = try Sequential(inputShape: [2], seed: 3) { layers }
    model.compile(optimizer: .adam(learningRate: 0.01), loss: .sparseCategoricalCrossentropy)
    try model.fit(SmallData.points(50), epochs: 2, verbose: .silent)
    return model.weights
  }

  static let failures = [
    Failure(
      "the setting negativeSlope of the activation of dense (Dense) must be a number of 0 or "
        + "more, but is -0.1"
    ) { try model { Dense(2, activation: .leakyRelu(negativeSlope: -0.1)) } },
    Failure(
      "the setting alpha of the activation of dense (Dense) must be a number of 0 or more, but "
        + "is nan"
    ) { try model { Dense(2, activation: .elu(alpha: .nan)) } },
    Failure(
      "the setting alpha of the activation of activation (Activation) must be a number of 0 or "
        + "more, but is inf"
    ) { try model { Activation.elu(alpha: 1e300) } },
    Failure(
      "the setting negativeSlope of the activation of it must be a number of 0 or more, but is "
        + "-1.0"
    ) { _ = try LeakyReLU(negativeSlope: -1).built(for: LayerInput(layer: "it", shape: [2])) },
  ]

  private static func model(@LayerBuilder _ layers: () -> [any Layer]) throws {
    _ = try Sequential(inputShape: [2], layers: layers)
  }

  @Test(arguments: failures) func `settings out of range are refused`(_ failure: Failure) {
    failure.check()
  }
}

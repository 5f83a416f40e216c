import Testing

@testable import InklingCore

/// The fixture that `Fixtures/make_keras_activations.py` makes with Keras.
private struct ActivationFixture: Decodable {
  struct Function: Decodable {
    let name: String
    let inputs: [Float]
    let outputs: [Float]
    let gradientInputs: [Float]
    let upstream: [Float]
    let gradient: [Float]
  }

  let shape: [Int]
  let activations: [Function]
}

@Suite struct KerasActivationTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let activation: Activation
  }

  static let cases = [
    Case(testDescription: "linear", activation: .linear),
    Case(testDescription: "relu", activation: .relu),
    Case(testDescription: "leakyRelu", activation: .leakyRelu),
    Case(testDescription: "elu", activation: .elu),
    Case(testDescription: "selu", activation: .selu),
    Case(testDescription: "gelu", activation: .gelu),
    Case(testDescription: "geluTanh", activation: .gelu(approximate: true)),
    Case(testDescription: "sigmoid", activation: .sigmoid),
    Case(testDescription: "tanh", activation: .tanh),
    Case(testDescription: "softplus", activation: .softplus),
    Case(testDescription: "softsign", activation: .softsign),
    Case(testDescription: "silu", activation: .silu),
    Case(testDescription: "hardSigmoid", activation: .hardSigmoid),
    Case(testDescription: "exponential", activation: .exponential),
    Case(testDescription: "softmax", activation: .softmax),
    Case(testDescription: "logSoftmax", activation: .logSoftmax),
  ]

  @Test(arguments: cases) func `values and gradients are Keras's`(_ it: Case) throws {
    let fixture = try KerasFixture.load("keras_activations", as: ActivationFixture.self)
    let expected = try #require(fixture.activations.first { $0.name == it.testDescription })
    let built = try it.activation.built(
      for: LayerInput(layer: "it", shape: Array(fixture.shape[1...])))
    let run = try LayerRun(
      built, inputShape: Array(fixture.shape[1...]), batchSize: fixture.shape[0])
    expectClose(
      try run.forward(expected.inputs), expected.outputs, tolerance: 1e-6, "the values")
    _ = try run.forward(expected.gradientInputs)
    expectClose(
      try run.backward(expected.upstream).input, expected.gradient, tolerance: 3e-6,
      "the gradient")
  }

  @Test func `no function of the fixture is left out`() throws {
    let fixture = try KerasFixture.load("keras_activations", as: ActivationFixture.self)
    #expect(fixture.activations.map(\.name).sorted() == Self.cases.map(\.testDescription).sorted())
  }
}

import Testing

@testable import InklingCore

/// Layers against the fixture that `Fixtures/make_keras_layers.py` makes with Keras.
@Suite struct KerasLayerTests {
  struct Weight: Decodable, Sendable {
    let name: String
    let shape: [Int]
    let values: [Float]
    let gradient: [Double]
  }

  struct Case: Decodable, CustomTestStringConvertible, Sendable {
    let name: String
    let type: String
    let arguments: KerasFixture.Arguments
    let inputShape: [Int]
    let input: [Float]
    let weights: [Weight]
    let outputShape: [Int]
    let output: [Double]
    let upstream: [Float]
    let inputGradient: [Double]
    var testDescription: String { name }
  }

  private struct Contents: Decodable { let layers: [Case] }

  static func cases() throws -> [Case] {
    let contents: Contents = try KerasFixture.load("keras_layers")
    return contents.layers
  }

  @Test(arguments: try cases()) func `outputs and gradients are Keras's`(_ it: Case) throws {
    let description = KerasFixture.Description(type: it.type, arguments: it.arguments)
    let layer = try #require(try description.layer())
    let shape = Array(it.inputShape.dropFirst())
    let built = try layer.built(for: LayerInput(layer: "it", shape: shape))
    #expect(built.outputShape == Array(it.outputShape.dropFirst()))
    #expect(built.parameters.map(\.shape) == it.weights.map(\.shape))
    // The fixture writes Keras's names in camel case.
    #expect(
      built.parameters.map { $0.name.replacing("_k", with: "K") } == it.weights.map(\.name))

    let run = try LayerRun(built, inputShape: shape, batchSize: it.inputShape[0])
    run.setWeights(it.weights.map(\.values))
    expectClose(try run.forward(it.input), it.output, "the output")
    let gradients = try run.backward(it.upstream)
    // A layer that only moves numbers has its outputs' gradients for its inputs'.
    expectClose(gradients.input, it.inputGradient, tolerance: 1e-4, "the gradient of the input")
    for (gradient, weight) in zip(gradients.weights, it.weights) {
      expectClose(gradient, weight.gradient, tolerance: 1e-4, "the gradient of \(weight.name)")
    }
  }
}

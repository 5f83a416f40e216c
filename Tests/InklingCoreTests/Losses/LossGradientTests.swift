import Testing

@testable import InklingCore

/// Losses behind the activations that they meet: whoever computes which part of the slope, the
/// gradient of the weights is that of the loss.
@Suite struct LossGradientTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let loss: Loss
    let activation: Activation
    let isLayer: Bool
    let targets: Targets
    var testDescription: String {
      "\(loss.name) behind \(activation.kind)\(isLayer ? ", a layer of its own" : "")"
    }

    enum Targets: Sendable { case labels, oneHot, numbers }
  }

  static let cases: [Case] = [false, true].flatMap { isLayer in
    let every: [Activation] = [
      .linear, .tanh, .sigmoid, .softmax, .gelu, .silu, .logSoftmax, .elu,
    ]
    let probable: [Activation] = [.softmax, .sigmoid, .softplus]
    func cases(_ loss: Loss, _ activations: [Activation], _ targets: Case.Targets) -> [Case] {
      activations.map { Case(loss: loss, activation: $0, isLayer: isLayer, targets: targets) }
    }
    return [
      // Outputs of softplus lie on both sides of 1, where this loss has a kink.
      cases(.sparseCategoricalCrossentropy, [.softmax, .sigmoid], .labels),
      cases(.sparseCategoricalCrossentropy(fromLogits: true), every, .labels),
      cases(.categoricalCrossentropy, probable, .numbers),
      cases(.categoricalCrossentropy(labelSmoothing: 0.2), probable, .oneHot),
      cases(.categoricalCrossentropy(fromLogits: true, labelSmoothing: 0.2), every, .oneHot),
      cases(.binaryCrossentropy(labelSmoothing: 0.2), [.softmax, .sigmoid], .numbers),
      cases(.binaryCrossentropy(fromLogits: true), every, .numbers),
      cases(.meanSquaredError, every, .numbers),
      cases(.meanAbsoluteError, every, .oneHot),
    ].flatMap(\.self)
  }

  private static func data(_ targets: Case.Targets) throws -> Dataset {
    let points = try SmallData.points(20)
    switch targets {
    case .labels: return points
    case .oneHot: return points.oneHot()
    case .numbers:
      let features = try Tensor(
        shape: [20, 2], scalars: (0..<20).flatMap { points.image($0).scalars })
      return try Dataset(
        features: features,
        targets: Tensor(shape: [20, 3], scalars: (0..<60).map { Float($0 % 7) / 6 }))
    }
  }

  @Test(arguments: cases) func `the gradient is that of the loss`(_ it: Case) throws {
    let data = try Self.data(it.targets)
    let model = try Sequential(inputShape: [2], seed: 3) {
      Dense(3, activation: it.isLayer ? .linear : it.activation, biasInitializer: .constant(0.3))
      if it.isLayer { it.activation }
    }
    model.compile(optimizer: .sgd(learningRate: 0), loss: it.loss)
    let (trained, gradients) = try model.gradients(of: it.loss, on: data, threads: 1)

    let before = model.weights
    #expect(abs(try model.evaluate(data, verbose: .silent).loss - trained) < 1e-6)
    let step: Float = 0x1p-8
    for (index, tensor) in before.enumerated() {
      for place in 0..<tensor.count {
        func loss(_ change: Float) throws -> Double {
          var weights = before
          var scalars = tensor.scalars
          scalars[place] += change
          weights[index] = try Tensor(shape: tensor.shape, scalars: scalars)
          try model.setWeights(weights)
          return try model.evaluate(data, verbose: .silent).loss
        }
        let numerical = (try loss(step) - loss(-step)) / Double(2 * step)
        #expect(
          abs(Double(gradients[index][place]) - numerical) < 1e-3 * max(0.1, abs(numerical)),
          "weight \(place) of \(index): \(gradients[index][place]), expected \(numerical)")
      }
    }
  }
}

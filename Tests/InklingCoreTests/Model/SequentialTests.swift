import Foundation
import Testing

@testable import InklingCore

@Suite struct SequentialTests {
  @Test func `the model of the lesson has 12,730 weights`() throws {
    let model = try Sequential(inputShape: [28, 28]) {
      Flatten()
      Dense(16, activation: .relu)
      Dense(10, activation: .softmax)
    }
    #expect(model.parameterCount == 12_730)
    #expect(model.outputShape == [10])
    #expect(model.weights.map(\.shape) == [[784, 16], [16], [16, 10], [10]])
  }

  @Test func `the same seed gives the same weights, another seed others`() throws {
    #expect(try SmallData.model(seed: 5).weights == SmallData.model(seed: 5).weights)
    #expect(try SmallData.model(seed: 5).weights != SmallData.model(seed: 6).weights)
  }

  @Test func `layers of the same shape begin differently`() throws {
    let weights = try Sequential(inputShape: [4], seed: 1) {
      Dense(4)
      Dense(4)
    }.weights
    #expect(weights[0] != weights[2])
  }

  @Test func `a whole model's gradient is that of its loss`() throws {
    let data = try SmallData.points(20)
    let model = try SmallData.model()
    try expectGradients(of: model, on: data, tolerance: 1e-5, meanLoss: Self.meanLoss)
  }

  /// The mean cross-entropy of the small model, slowly.
  private static func meanLoss(_ data: Dataset, _ weights: [[Double]]) -> Double {
    func dense(_ input: [Double], _ kernel: [Double], _ bias: [Double]) -> [Double] {
      bias.indices.map { unit in
        input.indices.reduce(bias[unit]) { $0 + input[$1] * kernel[$1 * bias.count + unit] }
      }
    }
    return (0..<data.count).reduce(0) { sum, index in
      let input = data.image(index).scalars.map(Double.init)
      let hidden = dense(input, weights[0], weights[1]).map { max($0, 0) }
      let logits = dense(hidden, weights[2], weights[3])
      let logSum = log(logits.reduce(0) { $0 + exp($1) })
      return sum + (logSum - logits[data.labels[index]]) / Double(data.count)
    }
  }

  @Test(
    arguments: [
      ("Dense", "dense"), ("Conv2D", "conv2d"), ("MaxPooling2D", "max_pooling2d"),
      ("DepthwiseConv2D", "depthwise_conv2d"), ("SeparableConv2D", "separable_conv2d"),
      ("GlobalAveragePooling2D", "global_average_pooling2d"), ("ZeroPadding2D", "zero_padding2d"),
      ("BatchNormalization", "batch_normalization"), ("ReLU", "re_lu"), ("ELU", "elu"),
      ("PReLU", "p_re_lu"), ("LeakyReLU", "leaky_re_lu"), ("Conv2DTranspose", "conv2d_transpose"),
    ])
  func `names of layers are made as Keras makes them`(_ typeName: String, _ name: String) {
    #expect(NamedLayer.snakeCase(typeName) == name)
  }

  static let failures = [
    Failure(
      "the layer dense (Dense) gets inputs of shape [28, 28], "
        + "but needs a vector for each example, such as [784]",
      hint: "Flatten() is missing before it: it makes one vector of each example"
    ) {
      _ = try Sequential(inputShape: [28, 28]) { Dense(16) }
    },
    Failure("the number of units of dense_1 (Dense) must be 1 or more, but is 0") {
      _ = try Sequential(inputShape: [4]) {
        Dense(2)
        Dense(0)
      }
    },
    Failure(
      "a model needs at least one layer, but the list of layers is empty",
      hint: "write the layers in braces: Sequential(inputShape: [28, 28]) { Flatten() }"
    ) {
      _ = try Sequential(inputShape: [4]) {}
    },
    Failure(
      "inputShape must be a list of sizes of 1 or more, but is [28, 0]",
      hint: "for images of 28 by 28 pixels it is [28, 28]"
    ) {
      _ = try Sequential(inputShape: [28, 0]) { Flatten() }
    },
    Failure(
      "inputShape must be a list of sizes of 1 or more, but is []",
      hint: "for images of 28 by 28 pixels it is [28, 28]"
    ) {
      _ = try Sequential(inputShape: []) { Flatten() }
    },
    Failure(
      "training the model up to dense (Dense) would need 11.42 TB of memory; "
        + "the limit is 4.00 GB",
      hint: "is one of the numbers too large by some zeros?"
    ) {
      _ = try Sequential(inputShape: [784]) { Dense(1_000_000_000) }
    },
    Failure(
      "training the model up to dense_1 (Dense) would need 6.33 GB of memory; "
        + "the limit is 4.00 GB",
      hint: "is one of the numbers too large by some zeros?"
    ) {
      _ = try Sequential(inputShape: [10_000]) {
        Dense(20_000)
        Dense(11_250)
      }
    },
    Failure(
      "[9223372036854775807, 3] is not a shape: every size has to be 0 or more, "
        + "and their product an Int"
    ) {
      _ = try Sequential(inputShape: [.max, 3]) { Flatten() }
    },
    Failure(
      "[1000, 9223372036854775807] is not a shape: every size has to be 0 or more, "
        + "and their product an Int"
    ) {
      _ = try Sequential(inputShape: [1000]) { Dense(.max) }
    },
    Failure(
      "the list of shapes of the weights of the model must be [[2, 8], [8], [8, 3], [3]], "
        + "but is [[1]]"
    ) {
      try SmallData.model().setWeights([Tensor(shape: [1], scalars: [0])])
    },
  ]

  @Test(arguments: failures) func `a model that cannot be is refused`(_ failure: Failure) {
    failure.check()
  }
}

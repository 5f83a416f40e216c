import Foundation
import Inkling

extension Experiment {
  /// All experiments, in the order of the lessons.
  static let all: [Experiment] = [
    Experiment(
      name: "16-neurons",
      summary: "Flatten, Dense 16 relu, Dense 10 softmax; adam, batch 128, 5 epochs",
      examples: oneHot, layers: [Flatten(), Dense(16, activation: .relu), softmax],
      loss: .categoricalCrossentropy, epochs: 5, batchSize: 128,
      reference: Reference(
        parameterCount: 12_730,
        [
          .trainLoss: "0.212 0.212 0.218", .trainAccuracy: "0.940 0.939 0.939",
          .testLoss: "0.209 0.206 0.210", .testAccuracy: "0.940 0.940 0.940",
        ])),
    Experiment(
      name: "one-convolution",
      summary: "Conv 32 3x3 relu, MaxPool 2, Flatten, Dense 10; adam, batch 128, 5 epochs",
      examples: images,
      layers: [
        Conv2D(32, kernelSize: 3, activation: .relu), MaxPooling2D(poolSize: 2), Flatten(), softmax,
      ],
      loss: .categoricalCrossentropy, epochs: 5, batchSize: 128,
      reference: Reference(
        parameterCount: 54_410,
        [
          .trainLoss: "0.059 0.062 0.060", .trainAccuracy: "0.983 0.982 0.983",
          .testLoss: "0.060 0.066 0.062", .testAccuracy: "0.980 0.979 0.981",
        ])),
    Experiment(
      name: "two-convolutions",
      summary: "Conv 32, MaxPool, Dropout 0.1, Conv 64, MaxPool, Dropout 0.1, Flatten, Dense 10; "
        + "adam, batch 128, 5 epochs",
      examples: images,
      layers: [
        Conv2D(32, kernelSize: 3, activation: .relu), MaxPooling2D(poolSize: 2), Dropout(0.1),
        Conv2D(64, kernelSize: 3, activation: .relu), MaxPooling2D(poolSize: 2), Dropout(0.1),
        Flatten(), softmax,
      ],
      loss: .categoricalCrossentropy, epochs: 5, batchSize: 128,
      reference: Reference(
        parameterCount: 34_826,
        [
          .trainLoss: "0.046 0.043 0.047", .trainAccuracy: "0.986 0.987 0.985",
          .testLoss: "0.036 0.036 0.037", .testAccuracy: "0.987 0.989 0.989",
        ])),
    Experiment(
      name: "784-32",
      summary: "Dense 784 relu, 32 relu, 10 softmax; sgd 0.01, batch 500, 20 epochs, "
        + "the last tenth for validation",
      examples: { data, seed in
        var examples = try oneHot(data, seed)
        examples.validationSplit = 0.1
        return examples
      },
      layers: [
        Flatten(), Dense(784, activation: .relu), Dense(32, activation: .relu), softmax,
      ],
      optimizer: .sgd(), loss: .categoricalCrossentropy, epochs: 20, batchSize: 500,
      reference: Reference(
        parameterCount: 640_890,
        [
          .trainLoss: "0.298 0.287 0.294", .trainAccuracy: "0.917 0.920 0.919",
          .validationAccuracy: "0.933 0.937 0.936", .testLoss: "0.281 0.268 0.275",
          .testAccuracy: "0.923 0.927 0.925",
        ])),
    Experiment(
      name: "512",
      summary: "Dense 512 relu, 10 softmax; rmsprop, batch 128, 5 epochs",
      examples: oneHot, layers: [Flatten(), Dense(512, activation: .relu), softmax],
      optimizer: .rmsprop(), loss: .categoricalCrossentropy, epochs: 5, batchSize: 128,
      reference: Reference(
        parameterCount: 407_050,
        [
          .trainLoss: "0.038 0.039 0.038", .trainAccuracy: "0.989 0.989 0.989",
          .testLoss: "0.063 0.069 0.061", .testAccuracy: "0.980 0.979 0.981",
        ])),
    Experiment(
      name: "model-1",
      summary: "Dense 4, 4, 10 on raw pixels 0-255; adam, batch 32, 20 epochs, "
        + "48,000 and 12,000 for validation",
      examples: { try splitForValidation($0.pixels(), seed: $1) },
      layers: fourFour, epochs: 20, batchSize: 32, isScattering: true,
      reference: Reference(
        parameterCount: 3_210,
        [
          .trainLoss: "1.21 2.30 1.62", .trainAccuracy: "0.537 0.112 0.316",
          .validationAccuracy: "0.541 0.116 0.320", .testLoss: "1.22 2.30 1.64",
          .testAccuracy: "0.540 0.114 0.318",
        ])),
    Experiment(
      name: "model-2", summary: "Dense 4, 4, 10 on pixels in [0, 1]; adam, batch 32, 20 epochs",
      examples: normalized, layers: fourFour, epochs: 20, batchSize: 32, isScattering: true,
      reference: Reference(
        parameterCount: 3_210,
        [
          .trainLoss: "0.463 0.759 0.564", .trainAccuracy: "0.867 0.746 0.831",
          .validationAccuracy: "0.856 0.741 0.815", .testLoss: "0.494 0.776 0.614",
          .testAccuracy: "0.857 0.751 0.819",
        ])),
    Experiment(
      name: "model-3", summary: "model-2, the learning rate rising from 0.0001 to 0.9 in 80 epochs",
      examples: normalized, layers: fourFour, epochs: 80, batchSize: 32,
      learningRate: { epoch in 1e-4 * pow(10, Double(epoch) / 20) }),
    Experiment(
      name: "model-4", summary: "model-2 with adam 0.01, 100 epochs",
      examples: normalized, layers: fourFour, optimizer: .adam(learningRate: 0.01), epochs: 100,
      batchSize: 32, isScattering: true,
      reference: Reference(
        parameterCount: 3_210,
        [
          .trainLoss: "0.521 0.644 0.969", .trainAccuracy: "0.848 0.806 0.677",
          .validationAccuracy: "0.821 0.806 0.679", .testLoss: "0.647 0.658 0.985",
          .testAccuracy: "0.819 0.811 0.686",
        ])),
    Experiment(
      name: "model-5", summary: "model-2 with 200 epochs",
      examples: normalized, layers: fourFour, epochs: 200, batchSize: 32),
    Experiment(
      name: "model-6", summary: "Dense 10, 10, 10; adam, batch 32, 100 epochs",
      examples: normalized,
      layers: [
        Flatten(), Dense(10, activation: .relu), Dense(10, activation: .relu), softmax,
      ],
      epochs: 100, batchSize: 32,
      reference: Reference(
        parameterCount: 8_070,
        [
          .trainLoss: "0.116 0.130 0.117", .trainAccuracy: "0.964 0.960 0.965",
          .validationAccuracy: "0.933 0.932 0.934", .testLoss: "0.262 0.258 0.264",
          .testAccuracy: "0.938 0.935 0.936",
        ])),
    Experiment(
      name: "digits20x20",
      summary: "400 inputs, Dense 25 relu, 15 relu, 10 linear, loss from logits; adam, batch 32, "
        + "40 epochs, on the 20x20 digits; tested on the training set",
      examples: { data, _ in
        let digits = try data.digits().reshaped(to: [400])
        return Examples(train: digits, test: digits)
      },
      layers: [Dense(25, activation: .relu), Dense(15, activation: .relu), Dense(10)],
      loss: .sparseCategoricalCrossentropy(fromLogits: true), epochs: 40, batchSize: 32,
      reference: Reference(
        parameterCount: 10_575,
        [
          .trainLoss: "0.009 0.008 0.015", .trainAccuracy: "1.000 1.000 0.998",
          .testLoss: "0.007 0.006 0.011", .testAccuracy: "1.000 1.000 1.000",
        ])),
  ]

  private static let softmax = Dense(10, activation: .softmax)

  private static let fourFour: [any Layer] = [
    Flatten(), Dense(4, activation: .relu), Dense(4, activation: .relu), softmax,
  ]

  /// Pixels in [0, 1], labels as one-hot vectors.
  @Sendable private static func oneHot(_ data: DataSource, _ seed: Int) throws -> Examples {
    let (train, test) = try data.pixels()
    return Examples(train: train.normalized().oneHot(), test: test.normalized().oneHot())
  }

  /// The same with a dimension for the colours.
  @Sendable private static func images(_ data: DataSource, _ seed: Int) throws -> Examples {
    let flat = try oneHot(data, seed)
    return Examples(
      train: try flat.train.reshaped(to: [28, 28, 1]),
      test: try flat.test.reshaped(to: [28, 28, 1]))
  }

  @Sendable private static func normalized(_ data: DataSource, _ seed: Int) throws -> Examples {
    let (train, test) = try data.pixels()
    return try splitForValidation((train.normalized(), test.normalized()), seed: seed)
  }

  /// 48,000 of MNIST's training images to train with, 12,000 for validation.
  private static func splitForValidation(
    _ data: (train: Dataset, test: Dataset), seed: Int
  ) throws -> Examples {
    let (train, validation) = try data.train.trainTestSplit(testSize: 0.2, seed: seed)
    return Examples(train: train, validation: validation, test: data.test)
  }
}

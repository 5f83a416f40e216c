import InklingCore

/// Models with every layer, optimizer, schedule, loss and metric that Keras knows as well, and some
/// random ones.
struct KerasSamples {
  let name: String
  let model: Sequential
  let targets: KerasExamples.Targets

  /// New ones with each call, as training changes them.
  static func all() throws -> [KerasSamples] {
    try layers() + optimizers() + losses() + (0..<8).map { try random($0) }
  }

  private static func layers() throws -> [KerasSamples] {
    let basic = try Sequential(inputShape: [3, 4], name: "basic", seed: 1) {
      Reshape([6, 2], name: "turned")
      Flatten()
      Dense(
        8, activation: .relu, kernelInitializer: .heNormal, biasInitializer: .constant(0.1),
        kernelRegularizer: .l2(0.01), biasRegularizer: .l1(0.01), name: "larger")
      Dropout(0)
      Dense(3, activation: .softmax, useBias: false, kernelRegularizer: .l1l2(l1: 0.01, l2: 0.1))
    }
    basic.compile(
      optimizer: .adam(), loss: .sparseCategoricalCrossentropy,
      metrics: [.accuracy, .sparseCategoricalAccuracy, .sparseTopKCategoricalAccuracy(k: 2)])
    let images = try Sequential(inputShape: [8, 9, 2], seed: 2) {
      ZeroPadding2D(padding: ((1, 0), (2, 1)))
      Conv2D(4, kernelSize: (3, 2), strides: (2, 1), padding: .same, activation: .elu)
      BatchNormalization(momentum: 0.9, epsilon: 0.01)
      Conv2D(3, kernelSize: 2, dilationRate: 2, useBias: false)
      BatchNormalization(center: false, scale: false)
      MaxPooling2D(poolSize: 2, strides: 1, padding: .same)
      AveragePooling2D(poolSize: (2, 1))
      Flatten()
      Dense(3, activation: .softmax)
    }
    images.compile(optimizer: .sgd(momentum: 0.9), loss: .sparseCategoricalCrossentropy)
    let separable = try Sequential(inputShape: [6, 6, 1], seed: 3) {
      SeparableConv2D(4, kernelSize: 3, padding: .same, depthMultiplier: 2, activation: .tanh)
      DepthwiseConv2D(kernelSize: 2, strides: 2, depthMultiplier: 2, activation: .elu)
      GlobalAveragePooling2D(keepDims: true)
      GlobalMaxPooling2D()
      Dense(2, activation: .sigmoid)
    }
    separable.compile(
      optimizer: .rmsprop(), loss: .binaryCrossentropy(labelSmoothing: 0.1),
      metrics: [
        .binaryAccuracy(threshold: 0.25), .precision(), .recall(threshold: 0.3, classID: 1),
      ])
    let functions: [Activation] = [
      .linear, .relu, .leakyRelu, .leakyRelu(negativeSlope: 0.5), .elu, .elu(alpha: 0.5), .selu,
      .gelu, .silu, .softplus, .softsign, .sigmoid, .hardSigmoid, .tanh, .exponential, .softmax,
      .logSoftmax,
    ]
    let bent = try Sequential(
      functions.map { Dense(4, activation: $0, kernelInitializer: .lecunNormal) } as [any Layer]
        + [
          ReLU(), Dense(4), LeakyReLU(), Activation.elu(alpha: 0.7), ELU(alpha: 0.3),
          Activation.gelu, Softmax(name: "ends"),
        ], inputShape: [5], seed: 4)
    bent.compile(
      optimizer: .nadam(), loss: .meanSquaredError,
      metrics: [.meanSquaredError, .meanAbsoluteError])
    let initializers: [Initializer] = [
      .zeros, .ones, .constant(0.3), .randomUniform(min: -0.1, max: 0.2),
      .randomNormal(mean: 0.1, standardDeviation: 0.2),
      .truncatedNormal(mean: 0.1, standardDeviation: 0.3), .glorotUniform, .glorotNormal,
      .heUniform, .heNormal, .lecunUniform, .lecunNormal,
    ]
    let begun = try Sequential(
      initializers.map { Dense(3, kernelInitializer: .lecunNormal, biasInitializer: $0) },
      inputShape: [5], seed: 5)
    return [
      KerasSamples(name: "all_basic", model: basic, targets: .labels),
      KerasSamples(name: "all_images", model: images, targets: .labels),
      KerasSamples(name: "all_separable", model: separable, targets: .oneHot),
      KerasSamples(name: "all_activations", model: bent, targets: .oneHot),
      KerasSamples(name: "all_initializers", model: begun, targets: .oneHot),
    ]
  }

  private static func optimizers() throws -> [KerasSamples] {
    let optimizers: [Optimizer] = [
      .sgd(), .sgd(momentum: 0.5, nesterov: true, weightDecay: 0.01),
      .adam(amsgrad: true, clipValue: 0.1),
      .adamW(weightDecay: 0.01, clipNorm: 0.3), .nadam(beta1: 0.8, globalClipNorm: 0.5),
      .adamax(beta2: 0.99), .rmsprop(rho: 0.8, momentum: 0.5, centered: true),
      .rmsprop(momentum: 0.3),
      .adagrad(initialAccumulatorValue: 0.2), .adadelta(learningRate: 0.5),
      .adam(
        learningRate: .exponentialDecay(
          initialLearningRate: 0.01, decaySteps: 2, decayRate: 0.5, staircase: true)),
      .sgd(learningRate: .piecewiseConstantDecay(boundaries: [1, 3], values: [0.1, 0.05, 0.01])),
      .nadam(
        learningRate: .polynomialDecay(
          initialLearningRate: 0.01, decaySteps: 4, power: 2, cycle: true)),
      .rmsprop(
        learningRate: .inverseTimeDecay(initialLearningRate: 0.01, decaySteps: 2, decayRate: 0.5)),
      .adamax(
        learningRate: .warmup(
          steps: 4, from: 0.001,
          into: .cosineDecay(initialLearningRate: 0.01, decaySteps: 5, alpha: 0.1))),
      .adagrad(
        learningRate: .cosineDecayRestarts(initialLearningRate: 0.1, firstDecaySteps: 2, tMul: 1.5)),
    ]
    return try optimizers.enumerated().map { place, optimizer in
      let model = try Sequential(inputShape: [5], seed: place) {
        Dense(6, activation: .tanh)
        Dense(3)
      }
      model.compile(optimizer: optimizer, loss: .meanSquaredError)
      return KerasSamples(name: "optimizer_\(place)", model: model, targets: .oneHot)
    }
  }

  private static func losses() throws -> [KerasSamples] {
    let losses: [(Loss, KerasExamples.Targets)] = [
      (.sparseCategoricalCrossentropy(fromLogits: true), .labels),
      (.categoricalCrossentropy(fromLogits: true, labelSmoothing: 0.1), .oneHot),
      (.binaryCrossentropy(fromLogits: true), .oneHot), (.meanAbsoluteError, .oneHot),
    ]
    return try losses.enumerated().map { place, loss in
      let model = try Sequential(inputShape: [4], seed: place) {
        Dense(5, activation: .softplus)
        Dense(3)
      }
      model.compile(
        optimizer: .adam(), loss: loss.0,
        metrics: loss.1 == .labels
          ? [.accuracy]
          : [.categoricalAccuracy, .topKCategoricalAccuracy(k: 2), .f1Score(average: .micro)])
      return KerasSamples(name: "loss_\(place)", model: model, targets: loss.1)
    }
  }

  /// Some convolutions and dense layers with any settings.
  private static func random(_ seed: Int) throws -> KerasSamples {
    var random = SplitMix(state: UInt64(seed) &* 977)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let functions: [Activation] = [.tanh, .sigmoid, .softplus, .silu, .gelu, .softsign]
    var layers: [any Layer] = []
    for _ in 0..<number(1...3) {
      let activation = functions[number(0...5)]
      let padding: Padding = number(0...1) == 0 ? .same : .valid
      switch number(0...4) {
      case 0: layers.append(BatchNormalization(momentum: 0.9))
      case 1: layers.append(AveragePooling2D(poolSize: 2, strides: 1, padding: padding))
      case 2:
        layers.append(
          SeparableConv2D(
            number(1...4), kernelSize: number(1...3), padding: padding, activation: activation))
      case 3:
        layers.append(
          DepthwiseConv2D(
            kernelSize: number(1...3), padding: padding, depthMultiplier: number(1...2),
            useBias: number(0...1) == 0))
      default:
        layers.append(
          Conv2D(
            number(1...5), kernelSize: (number(1...3), number(1...3)),
            strides: (number(1...2), number(1...2)), padding: padding, activation: activation))
      }
    }
    layers.append(number(0...1) == 0 ? Flatten() : GlobalAveragePooling2D())
    layers.append(Dense(number(2...6), activation: functions[number(0...5)], name: "inner"))
    layers.append(Dense(3, activation: .softmax))
    let model = try Sequential(layers, inputShape: [10, 11, number(1...3)], seed: seed)
    model.compile(optimizer: .adam(learningRate: 0.003), loss: .sparseCategoricalCrossentropy)
    return KerasSamples(name: "random_\(seed)", model: model, targets: .labels)
  }
}

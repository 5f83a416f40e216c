import Testing

@testable import InklingCore

/// Models, data and trainings thrown together at random: most do not fit together, and none may
/// stop the process.
@Suite struct RandomModelTests {
  /// What comes of a training on so many threads: the bits of its numbers, or the error.
  private static func outcome(seed: Int, threads: Int) -> [String] {
    var dice = Dice(random: RandomStream(seed: UInt64(seed)))
    do {
      let data = try dice.data()
      let width = dice.number(0...3) > 0 ? data.targets.width : dice.number(1...3)
      let layers = dice.layers(outputs: width)
      let model =
        dice.coin()
        ? try Sequential(inputShape: data.featureShape, seed: seed) { layers }
        : try Sequential(seed: seed) { layers }
      model.threads = threads
      model.compile(optimizer: dice.optimizer(), loss: dice.loss(data), metrics: dice.metrics())
      let history = try model.fit(
        data, epochs: dice.number(1...3), batchSize: dice.number(1...50),
        validationSplit: dice.pick([0, 0, 0.3]), callbacks: dice.callbacks(),
        classWeight: dice.pick([nil, nil, [Double](repeating: 2, count: data.classCount)]),
        sampleWeight: dice.pick([nil, (0..<data.count).map { Double($0 % 3) }]),
        verbose: .silent)
      _ = try model.evaluate(data, batchSize: dice.number(1...50), verbose: .silent)
      let outputs = try model.predict(data)
      return history.metricNames.map { "\($0): \((history[$0] ?? []).map(\.bitPattern))" }
        + (model.weights + [outputs]).map { "\($0.shape): \($0.scalars.map(\.bitPattern))" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `whatever is thrown together is trained or refused, on any number of threads alike`() {
    var trained = 0
    for seed in 0..<250 {
      let alone = Self.outcome(seed: seed, threads: 1)
      #expect(Self.outcome(seed: seed, threads: 3) == alone, "seed \(seed)")
      if alone.count > 1 { trained += 1 }
    }
    #expect(trained > 40)
  }
}

/// Draws parts of a training.
private struct Dice {
  var random: RandomStream

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + random.next(below: range.count)
  }

  mutating func coin() -> Bool { random.next(below: 2) == 0 }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[random.next(below: values.count)] }

  mutating func data() throws -> Dataset {
    let count = number(1...70)
    let shape = pick([[3], [3], [1], [4, 4, 2], [5, 4, 1], [2, 3]])
    let features = try Tensor(
      shape: [count] + shape,
      scalars: (0..<count * shape.reduce(1, *)).map { _ in random.uniform(in: -1...1) })
    let classes = number(1...4)
    let labels = try Dataset(
      features: features, labels: (0..<count).map { _ in random.next(below: classes) },
      classNames: (0..<classes).map(String.init))
    switch number(0...3) {
    case 0: return labels
    case 1: return labels.oneHot()
    default:
      let (width, isHard) = (number(1...3), coin())
      return try Dataset(
        features: features,
        targets: Tensor(
          shape: [count, width],
          scalars: (0..<count * width).map { _ in
            isHard ? Float(random.next(below: 2)) : random.uniform(in: -0.1...1)
          }))
    }
  }

  mutating func layers(outputs: Int) -> [any Layer] {
    var layers: [any Layer] = []
    for _ in 0..<number(0...4) {
      switch number(0...12) {
      case 0:
        if coin() { layers.append(Flatten()) }
        layers.append(
          Dense(
            number(1...400), activation: activation(), kernelRegularizer: pick([nil, .l2(0.1)])))
      case 1: layers.append(BatchNormalization(center: coin(), scale: coin()))
      case 2: layers.append(Dropout(pick([0, 0.2, 0.5, 1])))
      case 3: layers.append(activation())
      case 4:
        layers.append(
          Conv2D(number(1...3), kernelSize: number(1...3), padding: pick([.valid, .same])))
      case 5: layers.append(MaxPooling2D(poolSize: number(1...2)))
      case 6:
        layers.append(
          SeparableConv2D(
            number(1...3), kernelSize: number(1...2), strides: number(1...2),
            depthMultiplier: number(1...2), activation: activation()))
      case 7: layers.append(DepthwiseConv2D(kernelSize: number(1...3), padding: .same))
      case 8: layers.append(AveragePooling2D(poolSize: number(1...3), padding: .same))
      case 9: layers.append(pick([GlobalAveragePooling2D(), GlobalMaxPooling2D()] as [any Layer]))
      case 10: layers.append(Reshape(pick([[-1], [4, -1, 1], [2, 3], [-1, 2]])))
      default: layers.append(Flatten())
      }
    }
    if number(0...4) > 0 { layers.append(Flatten()) }
    layers.append(Dense(outputs, activation: activation()))
    if number(0...5) == 0 { layers.append(BatchNormalization()) }
    return layers
  }

  mutating func activation() -> Activation {
    pick([.linear, .relu, .softmax, .softmax, .sigmoid, .gelu, .logSoftmax, .tanh])
  }

  mutating func loss(_ data: Dataset) -> Loss {
    if number(0...3) > 0 {
      return switch data.targets.encoding {
      case .sparse: .sparseCategoricalCrossentropy
      case .oneHot: .categoricalCrossentropy
      case .vectors: .meanSquaredError
      }
    }
    return pick([
      .sparseCategoricalCrossentropy, .sparseCategoricalCrossentropy(fromLogits: true),
      .categoricalCrossentropy(labelSmoothing: 0.1), .categoricalCrossentropy(fromLogits: true),
      .binaryCrossentropy, .binaryCrossentropy(fromLogits: true), .meanSquaredError,
      .meanAbsoluteError,
    ])
  }

  mutating func optimizer() -> Optimizer {
    pick([
      .adam(), .adam(learningRate: 0.1, clipNorm: 0.5), .sgd(learningRate: 0.1, momentum: 0.9),
      .rmsprop(globalClipNorm: 0.1), .sgd(learningRate: 1e30),
    ])
  }

  mutating func metrics() -> [Metric] {
    let all: [Metric] = [
      .accuracy, .accuracy, .binaryAccuracy(), .precision(), .recall(classID: number(0...2)),
      .f1Score(), .f1Score(average: .weighted), .meanSquaredError, .meanAbsoluteError,
      .sparseCategoricalAccuracy, .sparseTopKCategoricalAccuracy(k: 2), .categoricalAccuracy,
    ]
    return (0..<number(0...2)).map { _ in pick(all) }
  }

  mutating func callbacks() -> [any Callback] {
    let all: [any Callback] = [
      EarlyStopping(monitor: "loss", restoreBestWeights: true), EarlyStopping(),
      ReduceLROnPlateau(monitor: "loss", patience: 0), ModelCheckpoint(), CSVLogger(),
      LearningRateScheduler { _, rate in rate / 2 },
    ]
    return coin() ? [] : [pick(all)]
  }
}

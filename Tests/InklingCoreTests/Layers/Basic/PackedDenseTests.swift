import Testing

@testable import InklingCore

/// ``Dense`` layers that are large enough for packed factors.
@Suite struct PackedDenseTests {
  private static let (count, inputs, units) = (104, 80, 80)

  private func examples() throws -> Dataset {
    var random = RandomStream(seed: 3)
    return try Dataset(
      features: Tensor(
        shape: [Self.count, Self.inputs],
        scalars: (0..<Self.count * Self.inputs).map { _ in random.uniform() }),
      labels: (0..<Self.count).map { _ in random.next(below: 4) })
  }

  private func model(threads: Int) throws -> Sequential {
    let model = try Sequential(inputShape: [Self.inputs], seed: 5) {
      Dense(Self.units, activation: .relu)
      Dense(64, activation: .tanh)
      Dense(4, activation: .softmax)
    }
    model.compile(optimizer: .sgd(learningRate: 0.5), loss: .sparseCategoricalCrossentropy)
    model.threads = threads
    return model
  }

  /// What a layer gives, added up one by one in double precision.
  private func slowly(_ input: [Double], _ kernel: Tensor, _ bias: Tensor) -> [Double] {
    let units = kernel.shape[1]
    return (0..<units).map { unit in
      input.enumerated().reduce(Double(bias.scalars[unit])) { sum, item in
        sum + item.element * Double(kernel.scalars[item.offset * units + unit])
      }
    }
  }

  @Test func `outputs are those of the formula`() throws {
    let data = try examples()
    let model = try model(threads: 2)
    let outputs = try model.activations(of: "dense", for: data)
    let weights = try model.weights(of: "dense")
    for row in [0, 31, 32, 103] {
      let input = data.features.example(row).map(Double.init)
      let expected = slowly(input, weights[0], weights[1]).map { max($0, 0) }
      for (got, sum) in zip(outputs.scalars[row * Self.units..<(row + 1) * Self.units], expected) {
        #expect(abs(Double(got) - sum) < 1e-5)
      }
    }
  }

  @Test func `one example and many give the same`() throws {
    let data = try examples()
    let model = try model(threads: 2)
    let outputs = try model.predict(data)
    for row in [0, 50, 103] {
      let one = try model.predict(data.image(row))
      for (got, other) in zip(one.scalars, outputs.scalars[row * 4..<(row + 1) * 4]) {
        #expect(abs(got - other) < 1e-6)
      }
    }
  }

  /// A batch of 48 is cut into panels, the last one has 8 examples, and the gradient of a batch is
  /// that of the mean over it, which one step of SGD shows.
  @Test func `a short batch after a full one leaves nothing of it`() throws {
    let data = try examples()
    let short = data.part(.range(96..<104))
    let model = try model(threads: 2)
    try model.fit(data, batchSize: 48, shuffle: false, verbose: .silent)

    let other = try self.model(threads: 1)
    try other.fit(data.part(.range(0..<96)), batchSize: 48, shuffle: false, verbose: .silent)
    try other.fit(short, batchSize: 8, shuffle: false, verbose: .silent)
    for (first, second) in zip(model.weights, other.weights) {
      for (got, expected) in zip(first.scalars, second.scalars) {
        #expect(abs(got - expected) < 2e-5)
      }
    }
  }

  @Test func `weights that are replaced count at once`() throws {
    let data = try examples()
    let model = try model(threads: 2)
    try model.fit(data, batchSize: 48, verbose: .silent)
    let zeros = try model.weights.map { try Tensor(zeros: $0.shape) }
    final class Replacing: Callback {
      let weights: [Tensor]
      init(_ weights: [Tensor]) { self.weights = weights }
      func onEpochBegin(_ epoch: Int, _ training: TrainingControl) throws {
        try training.model.setWeights(weights)
      }
    }
    let history = try model.fit(
      data, batchSize: Self.count, validationData: data, callbacks: [Replacing(zeros)],
      verbose: .silent)
    // Networks of zeros say 1/4 of each class.
    #expect(abs((history["loss"]?.first ?? 0) - 1.386_294) < 1e-5)
  }

  @Test func `any number of threads gives the same bits`() throws {
    func bits(_ threads: Int) throws -> [[UInt32]] {
      let model = try model(threads: threads)
      try model.fit(try examples(), epochs: 3, batchSize: 48, verbose: .silent)
      return model.weights.map { $0.scalars.map(\.bitPattern) }
    }
    let one = try bits(1)
    #expect(try bits(2) == one)
    #expect(try bits(5) == one)
  }
}

import Testing

@testable import InklingCore

@Suite struct DropoutTests {
  /// A dropout layer with rows of `size` numbers.
  private static func run(
    _ rate: Double, size: Int, batchSize: Int, step: Int = 0, isTraining: Bool = true,
    random: RandomStream = RandomStream(seed: 2)
  ) throws -> LayerRun {
    try LayerRun(
      Dropout(rate).built(for: LayerInput(layer: "it", shape: [size])), inputShape: [size],
      batchSize: batchSize, step: step, isTraining: isTraining, random: random)
  }

  /// Which of the numbers go through.
  private static func mask(
    _ rate: Double = 0.5, size: Int = 100, batchSize: Int = 3, step: Int = 0,
    random: RandomStream = RandomStream(seed: 2)
  ) throws -> [Bool] {
    try run(rate, size: size, batchSize: batchSize, step: step, random: random)
      .forward([Float](repeating: 1, count: size * batchSize)).map { $0 != 0 }
  }

  @Test(arguments: [0, 0.001, 0.1, 0.25, 0.5, 0.9, 1])
  func `the share of the rate is dropped, and the mean is kept`(_ rate: Double) throws {
    let (size, rows) = (1003, 97)
    let count = Double(size * rows)
    let output = try Self.run(rate, size: size, batchSize: rows)
      .forward([Float](repeating: 1, count: size * rows))
    let dropped = Double(output.filter { $0 == 0 }.count)
    // Five deviations of the binomial distribution.
    let deviation = 5 * (count * rate * (1 - rate)).squareRoot()
    #expect(abs(dropped - count * rate) <= deviation + 2)
    #expect(output.allSatisfy { $0 == 0 || abs($0 - Float(1 / (1 - rate))) < 1e-3 })
    if rate < 1 {
      let sum = output.reduce(0) { $0 + Double($1) }
      #expect(abs(sum - count) <= (deviation + 2) / (1 - rate))
    }
  }

  @Test func `whether a number is dropped says nothing of its neighbours`() throws {
    let mask = try Self.mask(size: 40_000, batchSize: 2)
    for distance in [1, 2, 8, 16, 32, 64, 40_000] {
      let pairs = zip(mask, mask.dropFirst(distance))
      let count = Double(mask.count - distance)
      let same = Double(pairs.filter { $0 == $1 }.count)
      #expect(abs(same - count / 2) < 5 * (count / 4).squareRoot(), "distance \(distance)")
    }
  }

  @Test func `the gradient goes where the numbers went`() throws {
    let run = try Self.run(0.3, size: 37, batchSize: 50)
    let input = (0..<37 * 50).map { Float($0 % 7 + 1) }
    let output = try run.forward(input)
    let factors = zip(output, input).map { $0 / $1 }
    let upstream = (0..<37 * 50).map { Float($0 % 5 - 2) }
    let gradient = try run.backward(upstream).input
    expectClose(gradient, zip(factors, upstream).map { $0 * $1 })
    #expect(factors.contains(0) && factors.contains { $0 > 1 })
  }

  @Test func `every step, row and layer drops others`() throws {
    let mask = try Self.mask()
    #expect(try mask == Self.mask())
    #expect(try mask != Self.mask(step: 1))
    #expect(try mask != Self.mask(random: RandomStream(seed: 3)))
    #expect(mask[0..<100] != mask[100..<200] && mask[100..<200] != mask[200..<300])
  }

  @Test func `what is dropped depends neither on the size of the batch nor on the panels`() throws {
    let few = try Self.mask(batchSize: 3)
    let many = try Self.mask(batchSize: 90)
    #expect(few[...] == many[..<300])
  }

  @Test func `an evaluation and a prediction drop nothing`() throws {
    let run = try Self.run(0.9, size: 3, batchSize: 1, isTraining: false)
    #expect(try run.forward([1, 2, 3]) == [1, 2, 3])
    let data = try SmallData.points(40)
    let (with, without) = (
      try Sequential(inputShape: [2], seed: 5) {
        Dense(3, activation: .softmax)
        Dropout(0.5)
      },
      try Sequential(inputShape: [2], seed: 5) { Dense(3, activation: .softmax) }
    )
    #expect(try with.predict(data) == without.predict(data))
    for model in [with, without] {
      model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy)
    }
    // Behind a dropout the softmax is not the loss's; the last digits differ.
    let losses = try [with, without].map { try $0.evaluate(data, verbose: .silent).loss }
    #expect(abs(losses[0] - losses[1]) < 1e-6)
  }

  @Test func `a training with it follows from the seed, and each epoch drops others`() throws {
    let data = try SmallData.points(64)
    func weights(rate: Double = 0.5, seed: Int = 1) throws -> [Tensor] {
      let model = try Sequential(inputShape: [2], seed: 3) {
        Dense(20, activation: .relu)
        Dropout(rate)
        Dense(3, activation: .softmax)
      }
      model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy)
      try model.fit(data, epochs: 2, shuffle: false, seed: seed, verbose: .silent)
      return model.weights
    }
    #expect(try weights() == weights())
    #expect(try weights() != weights(seed: 2))
    #expect(try weights() != weights(rate: 0))

    // The loss of an epoch in which nothing is learned shows what was dropped.
    let model = try Sequential(inputShape: [2], seed: 3) {
      Dropout(0.5)
      Dense(3, activation: .softmax)
    }
    model.compile(optimizer: .adam(learningRate: 0), loss: .sparseCategoricalCrossentropy)
    let losses = try #require(
      model.fit(data, epochs: 3, shuffle: false, verbose: .silent)["loss"])
    #expect(Set(losses).count == 3)
    let again = try model.fit(data, epochs: 1, shuffle: false, verbose: .silent)["loss"]
    #expect(again?.first != losses[0])
  }

  @Test func `a rate of 1 leaves zeros, and a gradient of zeros`() throws {
    let run = try Self.run(1, size: 70, batchSize: 20)
    #expect(try run.forward([Float](repeating: 3, count: 1400)).allSatisfy { $0 == 0 })
    #expect(try run.backward([Float](repeating: 3, count: 1400)).input.allSatisfy { $0 == 0 })
  }

  static let failures = [
    Failure("the rate of it must be in 0...1, but is -0.1") {
      _ = try run(-0.1, size: 1, batchSize: 1)
    },
    Failure("the rate of it must be in 0...1, but is nan") {
      _ = try run(.nan, size: 1, batchSize: 1)
    },
    Failure(
      "the rate of it must be in 0...1, but is 20.0", hint: "20.0 percent is Dropout(0.2)"
    ) { _ = try run(20, size: 1, batchSize: 1) },
  ]

  @Test(arguments: failures) func `a rate out of range is refused`(_ failure: Failure) {
    failure.check()
  }
}

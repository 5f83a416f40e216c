import Testing

@testable import InklingCore

@Suite struct FitExamplesTests {
  private static func fit(
    _ data: Dataset? = nil, classWeight: [Double]? = nil, sampleWeight: [Double]? = nil,
    validationSplit: Double = 0, loss: Loss = .sparseCategoricalCrossentropy
  ) throws -> (history: History, weights: [Tensor]) {
    let model = try SmallData.model()
    model.compile(optimizer: .adam(learningRate: 0.1), loss: loss, metrics: [.accuracy])
    let history = try model.fit(
      data ?? SmallData.points(60), epochs: 3, batchSize: 25, validationSplit: validationSplit,
      classWeight: classWeight, sampleWeight: sampleWeight, verbose: .silent)
    return (history, model.weights)
  }

  @Test func `weights of classes are those of their examples, also when shuffled`() throws {
    let labels = try SmallData.points(60).labels
    let classes = [0.5, 2, 1]
    let byClass = try Self.fit(classWeight: classes)
    let byExample = try Self.fit(sampleWeight: labels.map { classes[$0] })
    #expect(byClass == byExample)
    #expect(try byClass.weights != Self.fit().weights)
    let vectors = try Self.fit(
      SmallData.points(60).oneHot(), classWeight: classes, loss: .categoricalCrossentropy)
    #expect(vectors.weights == byClass.weights)
  }

  @Test func `weights of 1 change nothing`() throws {
    let plain = try Self.fit()
    #expect(try Self.fit(classWeight: [1, 1, 1]) == plain)
    #expect(try Self.fit(sampleWeight: .init(repeating: 1, count: 60)) == plain)
  }

  @Test func `weights of classes and of examples are multiplied`() throws {
    let labels = try SmallData.points(60).labels
    let (classes, examples) = ([0.5, 2, 1], (0..<60).map { Double($0 % 4) })
    #expect(
      try Self.fit(classWeight: classes, sampleWeight: examples)
        == Self.fit(sampleWeight: (0..<60).map { examples[$0] * classes[labels[$0]] }))
  }

  @Test func `an example without weight teaches nothing and counts in the mean`() throws {
    // The second half is nonsense.
    let points = try SmallData.points(40)
    let features = try Tensor(
      shape: [40, 2], scalars: (0..<40).flatMap { points.image($0).scalars })
    func weights(_ nonsense: Int) throws -> (History, [Tensor]) {
      let labels = points.labels.enumerated().map { $0 < 20 ? $1 : nonsense }
      let data = try Dataset(
        features: features, labels: labels, classNames: ["right", "up", "between"])
      let model = try SmallData.model()
      model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy)
      let history = try model.fit(
        data, epochs: 2, batchSize: 40, sampleWeight: (0..<40).map { $0 < 20 ? 1 : 0 },
        shuffle: false, verbose: .silent)
      return (history, model.weights)
    }
    let (zero, one) = (try weights(0), try weights(1))
    #expect(zero.0 == one.0 && zero.1 == one.1)
    let half = try SmallData.model().evaluate(points.prefix(20), verbose: .silent).loss / 2
    #expect(abs((zero.0["loss"]?[0] ?? 0) - half) < 1e-6)
  }

  @Test func `validation counts the weights of its examples, but not of classes`() throws {
    func losses(classWeight: [Double]? = nil, sampleWeight: [Double]? = nil) throws -> Double? {
      let model = try SmallData.model()
      model.compile(
        optimizer: .adam(learningRate: 0), loss: .sparseCategoricalCrossentropy)
      return try model.fit(
        SmallData.points(60), validationSplit: 0.5, classWeight: classWeight,
        sampleWeight: sampleWeight, verbose: .silent)["val_loss"]?[0]
    }
    let plain = try #require(try losses())
    #expect(try losses(classWeight: [3, 3, 3]) == plain)
    let halves = (0..<60).map { $0 < 30 ? 7.0 : 0.5 }
    #expect(try losses(sampleWeight: halves) == plain / 2)
  }

  private static func values() throws -> Dataset {
    try Dataset(
      features: Tensor(shape: [2, 2], scalars: [0, 1, 1, 0]),
      targets: Tensor(shape: [2, 3], scalars: [0, 0.5, 0, 2, 3, 4]), name: "values")
  }

  static let failures = [
    Failure(
      "classWeight must be a list of 3 numbers, one for each class of \"points\", "
        + "but is a list of 2"
    ) { _ = try fit(classWeight: [1, 2]) },
    Failure(
      "classWeight[1] must be a number of 0 or more that a Float can hold, but is nan"
    ) { _ = try fit(classWeight: [1, .nan, 1]) },
    Failure(
      "classWeight[2] must be a number of 0 or more that a Float can hold, but is -0.5"
    ) { _ = try fit(classWeight: [1, 0, -0.5]) },
    Failure(
      "classWeight must be left out: the targets of \"values\" are not classes, "
        + "but is a list of 3"
    ) { _ = try fit(values(), classWeight: [1, 1, 1], loss: .meanSquaredError) },
    Failure(
      "sampleWeight must be a list of 60 numbers, one for each example of \"points\", "
        + "but is a list of 0"
    ) { _ = try fit(sampleWeight: []) },
    Failure(
      "sampleWeight must be a list of 60 numbers, one for each example of \"points\", "
        + "but is a list of 30"
    ) { _ = try fit(sampleWeight: .init(repeating: 1, count: 30), validationSplit: 0.5) },
    Failure(
      "sampleWeight[59] must be a number of 0 or more that a Float can hold, but is 1e+300"
    ) { _ = try fit(sampleWeight: .init(repeating: 1, count: 59) + [1e300]) },
    Failure(
      "sampleWeight[0] must be a number of 0 or more that a Float can hold, but is inf"
    ) { _ = try fit(sampleWeight: [.infinity] + .init(repeating: 1, count: 59)) },
  ]

  @Test(arguments: failures) func `weights that cannot be are refused`(_ failure: Failure) {
    failure.check()
  }
}

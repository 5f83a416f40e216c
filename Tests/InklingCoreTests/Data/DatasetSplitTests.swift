import Testing

@testable import InklingCore

@Suite struct DatasetSplitTests {
  /// Examples with the features 0, 1, 2, ... and labels of those counts, class by class.
  static func data(_ counts: [Int]) throws -> Dataset {
    let labels = counts.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    return try Dataset(
      features: Tensor(shape: [labels.count, 1], scalars: labels.indices.map { Float($0) }),
      labels: labels, classNames: counts.indices.map { "class \($0)" })
  }

  static func places(_ data: Dataset) throws -> [Int] {
    try data.featureTensor().scalars.map { Int($0) }
  }

  struct Case: CustomTestStringConvertible {
    let counts: [Int]
    let testSize: Double
    /// What scikit-learn's `train_test_split(stratify=)` puts into the test part of each class.
    let testCounts: [Int]
    var testDescription: String { "\(counts), \(testSize)" }
  }

  static let cases = [
    // Of 12.5 and 7.5 scikit-learn rounds one up at random; here it is the first.
    Case(counts: [50, 30, 20], testSize: 0.25, testCounts: [13, 7, 5]),
    Case(counts: [11, 7, 5, 2], testSize: 0.4, testCounts: [4, 3, 2, 1]),
    Case(counts: [97, 2], testSize: 0.1, testCounts: [10, 0]),
    Case(counts: [3, 3, 3, 3], testSize: 0.33, testCounts: [1, 1, 1, 1]),
    Case(counts: [10, 0, 10], testSize: 0.5, testCounts: [5, 0, 5]),
  ]

  @Test(arguments: cases) func `a stratified split keeps the proportions`(_ it: Case) throws {
    let data = try Self.data(it.counts)
    let (train, test) = try data.trainTestSplit(
      testSize: it.testSize, stratified: true, seed: 3)
    #expect(test.countsPerClass == it.testCounts)
    #expect(zip(train.countsPerClass, test.countsPerClass).map { $0 + $1 } == it.counts)
    #expect(try (Self.places(train) + Self.places(test)).sorted() == Array(0..<data.count))
  }

  @Test(arguments: [(10, 0.25, 3), (7, 0.5, 4), (100, 0.07, 8), (2, 0.9, 0), (4, 0.25, 1)])
  func `the test part is rounded up, as in scikit-learn`(
    _ count: Int, _ testSize: Double, _ expected: Int
  ) throws {
    let data = try Self.data([count])
    guard expected > 0 else {
      #expect(throws: CoreError.self) { try data.trainTestSplit(testSize: testSize) }
      return
    }
    let (train, test) = try data.trainTestSplit(testSize: testSize)
    #expect(test.count == expected && train.count == count - expected)
    #expect(try (Self.places(train) + Self.places(test)).sorted() == Array(0..<count))
  }

  @Test func `the same seed splits alike, and without shuffling the end is the test`() throws {
    let data = try Self.data([20, 20])
    let (train, test) = try data.trainTestSplit(seed: 1)
    #expect(try Self.places(data.trainTestSplit(seed: 1).train) == Self.places(train))
    #expect(try Self.places(data.trainTestSplit(seed: 2).test) != Self.places(test))
    let ordered = try data.trainTestSplit(testSize: 0.1, shuffle: false)
    #expect(try Self.places(ordered.train) == Array(0..<36))
    #expect(try Self.places(ordered.test) == Array(36..<40))
    #expect(try Self.places(test.trainTestSplit(shuffle: false).test).allSatisfy { $0 < 40 })
  }

  @Test func `shuffling keeps every example with its label`() throws {
    let data = try Self.data([5, 5])
    let shuffled = data.shuffled(seed: 4)
    #expect(try Self.places(shuffled) != Array(0..<10))
    #expect(try Self.places(shuffled).sorted() == Array(0..<10))
    #expect(try Self.places(shuffled).map { $0 / 5 } == shuffled.labels)
    #expect(try Self.places(data.shuffled(seed: 4)) == Self.places(shuffled))
  }

  @Test func `batches have all examples in order`() throws {
    let data = try Self.data([4, 3]).subset([6, 5, 4, 3, 2, 1, 0])
    let batches = try data.batches(of: 3)
    #expect(batches.map(\.count) == [3, 3, 1])
    #expect(try batches.flatMap { try Self.places($0) } == [6, 5, 4, 3, 2, 1, 0])
    #expect(try data.batches(of: .max).map(\.count) == [7])
    #expect(try data.prefix(0).batches(of: 3).isEmpty)
  }

  static let failures = [
    Failure(
      "testSize must be above 0 and below 1, but is 1.0",
      hint: "it is a share of the examples; 0.25 is a quarter"
    ) {
      _ = try data([10]).trainTestSplit(testSize: 1)
    },
    Failure(
      "testSize must be above 0 and below 1, but is nan",
      hint: "it is a share of the examples; 0.25 is a quarter"
    ) {
      _ = try data([10]).trainTestSplit(testSize: .nan)
    },
    Failure(
      "testSize must be a share that leaves examples in both parts of the 1 of \"data\", "
        + "but is 0.25"
    ) {
      _ = try data([1]).trainTestSplit()
    },
    Failure(
      "testSize must be a share that leaves examples in both parts of the 0 of \"data\", "
        + "but is 0.25"
    ) {
      _ = try data([0]).trainTestSplit()
    },
    Failure(
      "the number of examples of class \"class 1\" must be 2 or more for a stratified split, "
        + "but is 1"
    ) {
      _ = try data([10, 1]).trainTestSplit(stratified: true)
    },
    Failure(
      "the size of the test part must be at least the number of classes, 3, for a stratified "
        + "split, but is 2"
    ) {
      _ = try data([4, 4, 4]).trainTestSplit(testSize: 0.1, stratified: true)
    },
    Failure(
      "the size of the training part must be at least the number of classes, 3, for a stratified "
        + "split, but is 1"
    ) {
      _ = try data([4, 4, 4]).trainTestSplit(testSize: 0.9, stratified: true)
    },
    Failure(
      "stratified must be false where shuffle is false, but is true",
      hint: "a stratified split draws its examples at random"
    ) {
      _ = try data([4, 4]).trainTestSplit(shuffle: false, stratified: true)
    },
    Failure(
      "the data for a stratified split must be one with a label for each example, but is \"data\"",
      hint: "its targets are numbers that are to be hit, not classes"
    ) {
      let numbers = try Tensor(shape: [4, 1], scalars: [1, 2, 3, 4])
      _ = try Dataset(features: numbers, targets: numbers).trainTestSplit(stratified: true)
    },
    Failure("the size of a batch must be 1 or more, but is 0") {
      _ = try data([4]).batches(of: 0)
    },
  ]

  @Test(arguments: failures) func `impossible parts are refused`(_ failure: Failure) {
    failure.check()
  }
}

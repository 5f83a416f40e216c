import Testing

@testable import InklingCore

@Suite struct DatasetTests {
  /// Four images of 1 by 2 pixels.
  static func images() throws -> Dataset {
    try Dataset(
      pixels: [0, 51, 102, 153, 204, 255, 3, 1], featureShape: [1, 2], labels: [2, 0, 1, 2],
      classNames: ["zero", "one", "two"], name: "tiny")
  }

  @Test func `bytes are seen as they are until they are normalized`() throws {
    let images = try Self.images()
    #expect(images.count == 4)
    #expect(images.classCount == 3)
    #expect(images.image(1) == Tensor(unchecked: [1, 2], [102, 153]))
    #expect(images.minimum() == 0 && images.maximum() == 255)
    let scaled = images.normalized()
    #expect(scaled.image(1) == Tensor(unchecked: [1, 2], [0.4, 0.6]))
    #expect(scaled.minimum() == 0 && scaled.maximum() == 1)
    #expect(scaled.labels == images.labels)
  }

  @Test func `every byte divided by 255 is the nearest Float`() throws {
    let all = try Dataset(
      pixels: Array(0...255), featureShape: [256], labels: [0], classNames: ["a"], name: "bytes")
    let seen = all.normalized().image(0).scalars
    #expect(seen == (0...255).map { Float(Double($0) / 255) })
  }

  @Test func `normalizing twice is normalizing once`() throws {
    let scaled = try Self.images().normalized()
    #expect(scaled.normalized().image(0) == scaled.image(0))
  }

  @Test func `normalizing leaves floating-point features alone`() throws {
    let data = try Dataset(features: Tensor(shape: [2, 1], scalars: [200, -3]), labels: [0, 1])
    #expect(data.normalized().image(0).scalars == [200])
    #expect(data.normalized().minimum() == -3)
  }

  @Test func `one-hot targets are vectors and keep the labels`() throws {
    let images = try Self.images()
    #expect(images.target(0) == Tensor(unchecked: [1], [2]))
    let encoded = images.oneHot()
    #expect(encoded.target(0) == Tensor(unchecked: [3], [0, 0, 1]))
    #expect(encoded.oneHot().target(1).scalars == [1, 0, 0])
    #expect(encoded.labels == [2, 0, 1, 2])
  }

  @Test func `parts keep order and views`() throws {
    let images = try Self.images().normalized()
    #expect(images.prefix(2).labels == [2, 0])
    #expect(images.prefix(99).count == 4)
    #expect(images.prefix(-1).count == 0)
    let picked = try images.subset([3, 1, 1])
    #expect(picked.labels == [2, 0, 0])
    #expect(picked.image(1) == images.image(1))
    #expect(try picked.prefix(2).subset([1]).labels == [0])
    #expect(picked.maximum() == 0.6)
    let (first, rest) = picked.split(at: 1)
    #expect(first.labels == [2] && rest.labels == [0, 0])
  }

  @Test func `a sample has different examples, the same for the same seed`() throws {
    let data = try Dataset(
      features: Tensor(shape: [50, 1], scalars: (0..<50).map(Float.init)), labels: Array(0..<50))
    let sample = try data.sample(20, seed: 7)
    #expect(Set(sample.labels).count == 20)
    #expect(try data.sample(20, seed: 7).labels == sample.labels)
    #expect(try data.sample(20, seed: 8).labels != sample.labels)
    #expect(sample.image(3).scalars == [Float(sample.labels[3])])
    #expect(try data.sample(0).count == 0)
    #expect(try Set(data.sample(50).labels).count == 50)
  }

  @Test func `class names come from the labels where none are given`() throws {
    let data = try Dataset(features: Tensor(shape: [2, 1], scalars: [0, 0]), labels: [4, 0])
    #expect(data.classNames == ["0", "1", "2", "3", "4"])
  }

  @Test func `vectors that are one-hot give labels, others do not`() throws {
    let features = try Tensor(shape: [2, 1], scalars: [0, 0])
    let oneHot = try Dataset(
      features: features, targets: Tensor(shape: [2, 3], scalars: [0, 1, 0, 0, 0, 1]))
    #expect(oneHot.labels == [1, 2])
    #expect(oneHot.classNames == ["0", "1", "2"])
    #expect(oneHot.target(1).scalars == [0, 0, 1])
    let soft = try Dataset(
      features: features, targets: Tensor(shape: [2, 2], scalars: [0.5, 0.5, 0, 1]))
    #expect(soft.labels == [] && soft.classCount == 0)
    #expect(soft.target(0).scalars == [0.5, 0.5])
  }

  @Test func `an empty data set has no extremes`() throws {
    let empty = try Self.images().prefix(0)
    #expect(empty.minimum().isNaN && empty.maximum().isNaN)
    #expect(empty.labels == [])
  }

  static let failures = [
    Failure(
      "the data set \"tiny\" cannot be made: 2 labels and features of shape [2, 2] "
        + "need 8 bytes of features, but there are 7"
    ) {
      _ = try Dataset(
        pixels: [UInt8](repeating: 0, count: 7), featureShape: [2, 2], labels: [0, 0],
        classNames: ["a"], name: "tiny")
    },
    Failure(
      "label 3 of example 1 in \"tiny\" is not one of the 2 classes 0..<2"
    ) {
      _ = try Dataset(
        pixels: [0, 0], featureShape: [1], labels: [1, 3], classNames: ["a", "b"], name: "tiny")
    },
    Failure(
      "label -1 of example 0 in \"data\" is not one of the 1 class 0..<1"
    ) {
      _ = try Dataset(features: Tensor(shape: [2, 1], scalars: [0, 0]), labels: [-1, 0])
    },
    Failure("label -2 of example 0 in \"data\" is not one of the 0 classes 0..<0") {
      _ = try Dataset(features: Tensor(shape: [2, 1], scalars: [0, 0]), labels: [-2, -3])
    },
    Failure("label \(Int.min) of example 0 in \"data\" is not one of the 0 classes 0..<0") {
      _ = try Dataset(features: Tensor(shape: [1, 1], scalars: [0]), labels: [.min])
    },
    Failure(
      "label 1000000000 of example 0 in \"data\" is not one of the 100000 classes "
        + "0..<100000"
    ) {
      _ = try Dataset(features: Tensor(shape: [1, 1], scalars: [0]), labels: [1_000_000_000])
    },
    Failure(
      "the data set \"data\" cannot be made: features of shape [2, 1] are 2 examples, "
        + "but there are 3 labels"
    ) {
      _ = try Dataset(features: Tensor(shape: [2, 1], scalars: [0, 0]), labels: [0, 0, 0])
    },
    Failure(
      "the data set \"data\" cannot be made: features need the shape [N, ...], "
        + "but have the shape []"
    ) {
      _ = try Dataset(features: Tensor(shape: [], scalars: [0]), labels: [0])
    },
    Failure(
      "the data set \"data\" cannot be made: features of shape [2, 1] need targets of "
        + "shape [2, outputs], but the targets have shape [3, 1]"
    ) {
      _ = try Dataset(
        features: Tensor(shape: [2, 1], scalars: [0, 0]),
        targets: Tensor(shape: [3, 1], scalars: [0, 0, 0]))
    },
    Failure("example 4 is out of range: \"tiny\" has 4 examples") {
      _ = try images().subset([0, 4])
    },
    Failure("example -1 is out of range: \"tiny\" has 4 examples") {
      _ = try images().checkedImage(at: -1)
    },
    Failure("example 1 is out of range: \"tiny\" has 1 example") {
      _ = try images().prefix(1).checkedTarget(at: 1)
    },
    Failure(
      "the size of the sample must be between 0 and the 4 examples of \"tiny\", but is 5"
    ) {
      _ = try images().sample(5)
    },
  ]

  @Test(arguments: failures) func `parts that do not fit are refused`(_ failure: Failure) {
    failure.check()
  }
}

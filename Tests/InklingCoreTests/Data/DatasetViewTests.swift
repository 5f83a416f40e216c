import Testing

@testable import InklingCore

@Suite struct DatasetViewTests {
  @Test func `tensors have what the model and the loss see`() throws {
    let images = try DatasetTests.images().subset([3, 0])
    #expect(try images.featureTensor() == Tensor(unchecked: [2, 1, 2], [3, 1, 0, 51]))
    #expect(try images.normalized().featureTensor()[1, 0, 1] == 0.2)
    #expect(try images.targetTensor() == Tensor([2, 2]))
    #expect(try images.oneHot().targetTensor() == Tensor([[0, 0, 1], [0, 0, 1]]))
    #expect(try images.prefix(0).featureTensor().shape == [0, 1, 2])
    #expect(try images.prefix(0).oneHot().targetTensor().shape == [0, 3])
    let numbers = try Tensor(shape: [2, 1], scalars: [7, 8])
    let data = try Dataset(features: numbers, targets: numbers)
    #expect(try data.featureTensor() == numbers && data.targetTensor() == numbers)
  }

  @Test func `every byte in a tensor is what it is in an image`() throws {
    let all = try Dataset(
      pixels: Array(0...255), featureShape: [256], labels: [0], classNames: ["a"], name: "bytes"
    ).normalized()
    #expect(try all.featureTensor().row(0) == all.image(0))
  }

  @Test(arguments: 1...255)
  func `bytes of every range are seen as the quotient, in batches too`(largest: Int) throws {
    let bytes = (0...UInt8(largest)).map { $0 }
    let data = try Dataset(
      pixels: bytes, featureShape: [bytes.count], labels: [0], classNames: ["a"], name: "bytes",
      largestPixel: UInt8(largest))
    #expect(data.pixelRange == 0...Float(largest))
    let scaled = data.normalized().normalized()
    #expect(scaled.pixelRange == 0...1)
    #expect(scaled.image(0).scalars == bytes.map { Float($0) / Float(largest) })
    #expect(try scaled.featureTensor().scalars == scaled.image(0).scalars)
    #expect(scaled.maximum() == 1)
  }

  @Test func `a pixel above the largest is refused`() throws {
    #expect(
      throws: CoreError.datasetParts(
        dataset: "tiny",
        problem: "pixel 1 of example 1 is 17, but the largest is said to be 16")
    ) {
      try Dataset(
        pixels: [0, 16, 3, 17], featureShape: [2], labels: [0, 0], classNames: ["a"], name: "tiny",
        largestPixel: 16)
    }
    #expect(
      throws: CoreError.invalidArgument(name: "largestPixel", got: "0", expected: "1 to 255")
    ) {
      try Dataset(
        pixels: [0], featureShape: [1], labels: [0], classNames: ["a"], name: "tiny",
        largestPixel: 0)
    }
  }

  @Test func `features take another shape`() throws {
    let images = try DatasetTests.images()
    let flat = try images.reshaped(to: [-1])
    #expect(flat.featureShape == [2] && flat.image(1).scalars == [102, 153])
    #expect(try flat.reshaped(to: [1, 2, 1]).featureTensor().shape == [4, 1, 2, 1])
    #expect(try flat.normalized().oneHot().reshaped(to: [2, 1]).maximum() == 1)
  }

  @Test func `classes are counted and picked`() throws {
    let images = try DatasetTests.images()
    #expect(images.countsPerClass == [1, 1, 2])
    let two = try images.withLabels([2, 0])
    #expect(two.labels == [2, 0, 2] && two.classCount == 3)
    #expect(two.image(2).scalars == [3, 1])
    let relabeled = try images.withLabels([2, 0], relabeled: true)
    #expect(relabeled.labels == [0, 1, 0])
    #expect(relabeled.classNames == ["two", "zero"])
    #expect(try relabeled.oneHot().targetTensor() == Tensor([[1, 0], [0, 1], [1, 0]]))
    #expect(
      try images.oneHot().withLabels([1, 2], relabeled: true).targetTensor()
        == Tensor([[0, 1], [1, 0], [0, 1]]))
    #expect(try images.withLabels([]).count == 0)
  }

  @Test func `classes of vectors are picked, too`() throws {
    let data = try Dataset(
      features: Tensor(shape: [3, 1], scalars: [1, 2, 3]),
      targets: Tensor([[0, 1, 0], [1, 0, 0], [0, 0, 1]]))
    #expect(try data.withLabels([0, 1]).targetTensor() == Tensor([[0, 1, 0], [1, 0, 0]]))
    let relabeled = try data.withLabels([2, 1], relabeled: true)
    #expect(try relabeled.targetTensor() == Tensor([[0, 1], [1, 0]]))
    #expect(relabeled.labels == [1, 0])
  }

  static let failures = [
    Failure("label must be one of the classes 0..<3 of \"tiny\", but is 3") {
      _ = try DatasetTests.images().withLabels([0, 3])
    },
    Failure("the list of labels must be labels that all differ, but is [1, 1]") {
      _ = try DatasetTests.images().withLabels([1, 1])
    },
    Failure(
      "the data for withLabels must be one with a label for each example, but is \"data\"",
      hint: "its targets are numbers that are to be hit, not classes"
    ) {
      let numbers = try Tensor(shape: [2, 1], scalars: [1, 2])
      _ = try Dataset(features: numbers, targets: numbers).withLabels([0])
    },
    Failure("a tensor of shape [1, 2] has 2 scalars and cannot take the shape [3]") {
      _ = try DatasetTests.images().reshaped(to: [3])
    },
    Failure(
      "a tensor of shape [2000, 1000, 1000] would need 7.45 GB of memory; the limit is 4.00 GB",
      hint: "is one of the numbers too large by some zeros?"
    ) {
      let one = try Dataset(
        features: Tensor(zeros: [1, 1000, 1000]), labels: [0], classNames: ["a"])
      _ = try one.subset([Int](repeating: 0, count: 2000)).featureTensor()
    },
  ]

  @Test(arguments: failures) func `a wrong view is refused`(_ failure: Failure) {
    failure.check()
  }
}

import Testing

@testable import InklingCore

@Suite struct ReshapeTests {
  @Test func `reshape passes every check of a layer`() throws {
    try checkLayer(
      Reshape([3, -1]), inputShape: [2, 3], outputShape: [3, 2], parameterShapes: [],
      example: LayerExample(input: [1, 2, 3, 4, 5, 6], weights: [], output: [1, 2, 3, 4, 5, 6]),
      reference: { input, _ in input })
  }

  @Test(
    arguments: [
      ([28, 28], [28, 28, 1], [28, 28, 1]), ([784], [28, -1, 1], [28, 28, 1]),
      ([4, 6], [-1], [24]), ([1], [1, 1], [1, 1]), ([6], [-1, 6], [1, 6]),
    ])
  func `a size of -1 is what is left`(_ input: [Int], _ target: [Int], _ output: [Int]) throws {
    #expect(try Sequential(inputShape: input) { Reshape(target) }.outputShape == output)
  }

  private static func model(_ shape: [Int], _ target: [Int]) throws {
    _ = try Sequential(inputShape: shape) { Reshape(target) }
  }

  static let failures = [
    Failure(
      "the target shape of reshape (Reshape) must be one of 784 numbers, as many as its inputs of "
        + "shape [28, 28] have, but is [28, 27, 1]"
    ) { try model([28, 28], [28, 27, 1]) },
    Failure(
      "the target shape of reshape (Reshape) must be one of 784 numbers, as many as its inputs of "
        + "shape [28, 28] have, but is [27, -1]"
    ) { try model([28, 28], [27, -1]) },
    Failure(
      "the target shape of reshape (Reshape) must be a list of sizes of 1 or more, one of which "
        + "may be -1, but is [-1, -1]"
    ) { try model([4], [-1, -1]) },
    Failure(
      "the target shape of reshape (Reshape) must be a list of sizes of 1 or more, one of which "
        + "may be -1, but is [0, 4]"
    ) { try model([4], [0, 4]) },
    Failure(
      "the target shape of reshape (Reshape) must be a list of sizes of 1 or more, one of which "
        + "may be -1, but is []"
    ) { try model([1], []) },
    Failure(
      "[9223372036854775807, 2] is not a shape: every size has to be 0 or more, and their "
        + "product an Int"
    ) { try model([4], [.max, 2]) },
  ]

  @Test(arguments: failures) func `a shape that cannot be is refused`(_ failure: Failure) {
    failure.check()
  }
}

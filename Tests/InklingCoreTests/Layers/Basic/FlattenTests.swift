import Testing

@testable import InklingCore

@Suite struct FlattenTests {
  @Test func `flatten passes every check of a layer`() throws {
    try checkLayer(
      Flatten(), inputShape: [2, 2], outputShape: [4], parameterShapes: [],
      example: LayerExample(input: [1, 2, 3, 4], weights: [], output: [1, 2, 3, 4]),
      reference: { input, _ in input })
  }

  @Test(arguments: [([28, 28], [784]), ([5], [5]), ([2, 3, 4], [24])])
  func `flatten multiplies the sizes`(_ input: [Int], _ output: [Int]) throws {
    #expect(try Sequential(inputShape: input) { Flatten() }.outputShape == output)
  }
}

import Testing

@testable import InklingCore

@Suite struct GlobalPooling2DTests {
  private static func channel(_ index: Int, of input: [Double]) -> [Double] {
    stride(from: index, to: input.count, by: 3).map { input[$0] }
  }

  @Test(arguments: [false, true]) func `the mean of every channel is left`(
    _ keepDims: Bool
  ) throws {
    try checkLayer(
      GlobalAveragePooling2D(keepDims: keepDims), inputShape: [2, 2, 3],
      outputShape: keepDims ? [1, 1, 3] : [3], parameterShapes: [],
      example: LayerExample(
        input: [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2], weights: [], output: [3, 4, 5]),
      reference: { input, _ in
        (0..<3).map { Self.channel($0, of: input).reduce(0, +) / 4 }
      })
  }

  @Test(arguments: [false, true]) func `the largest number of every channel is left`(
    _ keepDims: Bool
  ) throws {
    try checkLayer(
      GlobalMaxPooling2D(keepDims: keepDims), inputShape: [2, 2, 3],
      outputShape: keepDims ? [1, 1, 3] : [3], parameterShapes: [],
      example: LayerExample(
        input: [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 10], weights: [], output: [7, 8, 10]),
      reference: { input, _ in (0..<3).map { Self.channel($0, of: input).max()! } })
  }

  @Test func `the largest of many pixels is found again`() throws {
    // 18 by 17 pixels are more than a pool remembers.
    var random = RandomStream(seed: 3)
    let input = (0..<18 * 17 * 3).map { _ in random.uniform() }
    let built = try GlobalMaxPooling2D().built(for: LayerInput(layer: "it", shape: [18, 17, 3]))
    let run = try LayerRun(built, inputShape: [18, 17, 3], batchSize: 1)
    let output = try run.forward(input)
    let gradient = try run.backward([1, 2, 3]).input
    for (index, slope) in gradient.enumerated() {
      #expect(slope == (input[index] == output[index % 3] ? Float(index % 3 + 1) : 0))
    }
    #expect(gradient.reduce(0, +) == 6)
  }

  static let failures = [
    Failure(
      "the layer global_average_pooling2d (GlobalAveragePooling2D) gets inputs of shape [28, 28], "
        + "but needs images of shape [height, width, channels]",
      hint: "the channels are missing: put Reshape([28, 28, 1]) before it, or make the data so "
        + "with data.reshaped(to: [28, 28, 1])"
    ) { _ = try Sequential(inputShape: [28, 28]) { GlobalAveragePooling2D() } },
    Failure(
      "[9223372036854775807, 2, 1] is not a shape: every size has to be 0 or more, and their "
        + "product an Int"
    ) { _ = try Sequential(inputShape: [.max, 2, 1]) { GlobalMaxPooling2D() } },
  ]

  @Test(arguments: failures) func `a pooling that cannot be is refused`(_ failure: Failure) {
    failure.check()
  }
}

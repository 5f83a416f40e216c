import Testing

@testable import InklingCore

@Suite struct ZeroPadding2DTests {
  @Test func `zeros come around the images`() throws {
    try checkLayer(
      ZeroPadding2D(padding: ((1, 0), (0, 2))), inputShape: [2, 1, 2], outputShape: [3, 3, 2],
      parameterShapes: [],
      example: LayerExample(
        input: [1, 2, 3, 4], weights: [],
        output: [0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 3, 4, 0, 0, 0, 0]),
      reference: { input, _ in
        [Double](repeating: 0, count: 6) + input[0..<2] + [0, 0, 0, 0] + input[2..<4]
          + [0, 0, 0, 0]
      })
  }

  @Test func `one number is for all sides, two for rows and columns`() {
    #expect(ZeroPadding2D() == ZeroPadding2D(padding: ((1, 1), (1, 1))))
    #expect(ZeroPadding2D(padding: (3, 0)) == ZeroPadding2D(padding: ((3, 3), (0, 0))))
  }

  private static func model(_ shape: [Int], _ layer: ZeroPadding2D) throws {
    _ = try Sequential(inputShape: shape) { layer }
  }

  static let failures = [
    Failure(
      "the padding of zero_padding2d (ZeroPadding2D) must be 0 or more on every side, "
        + "but is [[0, -1], [2, 2]]"
    ) { try model([4, 4, 1], ZeroPadding2D(padding: ((0, -1), (2, 2)))) },
    Failure(
      "the padding of zero_padding2d (ZeroPadding2D) must be 2305843009213693951 or less on every "
        + "side, but is [[9223372036854775807, 9223372036854775807], [1, 1]]"
    ) { try model([4, 4, 1], ZeroPadding2D(padding: (.max, 1))) },
    Failure(
      "[2305843009213693956, 2305843009213693956, 1] is not a shape: every size has to be 0 or "
        + "more, and their product an Int"
    ) { try model([4, 4, 1], ZeroPadding2D(padding: 1 << 60)) },
    Failure(
      "the layer zero_padding2d (ZeroPadding2D) gets inputs of shape [28, 28], but needs images of "
        + "shape [height, width, channels]",
      hint: "the channels are missing: put Reshape([28, 28, 1]) before it, or make the data so "
        + "with data.reshaped(to: [28, 28, 1])"
    ) { try model([28, 28], ZeroPadding2D()) },
  ]

  @Test(arguments: failures) func `a padding that cannot be is refused`(_ failure: Failure) {
    failure.check()
  }
}

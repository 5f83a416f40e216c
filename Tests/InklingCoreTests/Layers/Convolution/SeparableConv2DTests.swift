import Testing

@testable import InklingCore

@Suite struct SeparableConv2DTests {
  @Test func `a separable convolution passes every check of a layer`() throws {
    // The two pixels of either channel are added up, and the sums 4 and 6 of the channels mixed:
    // 4 - 6, and ten times 4, with the bias 1.
    let depthwise = SlowConvolution(
      height: 1, width: 2, channels: 2, kernelHeight: 1, kernelWidth: 2, isDepthwise: true)
    let pointwise = SlowConvolution(
      height: 1, width: 1, channels: 2, kernelHeight: 1, kernelWidth: 1, filters: 2)
    try checkLayer(
      SeparableConv2D(2, kernelSize: (1, 2)), inputShape: [1, 2, 2], outputShape: [1, 1, 2],
      parameterShapes: [[1, 2, 2, 1], [1, 1, 2, 2], [2]],
      example: LayerExample(
        input: [1, 2, 3, 4], weights: [[1, 1, 1, 1], [1, 10, -1, 0], [0, 1]], output: [-2, 41]),
      reference: { input, weights in
        pointwise.output(depthwise.output(input, weights[0]), weights[1]).enumerated()
          .map { $1 + weights[2][$0 % 2] }
      })
  }

  @Test func `strides, padding and multiplier belong to the first step, relu to the second`()
    throws
  {
    let depthwise = SlowConvolution(
      height: 4, width: 3, channels: 2, filters: 2, strides: (2, 2), isSame: true,
      isDepthwise: true)
    let pointwise = SlowConvolution(
      height: 2, width: 2, channels: 4, kernelHeight: 1, kernelWidth: 1, filters: 3)
    try checkLayer(
      SeparableConv2D(
        3, kernelSize: 3, strides: 2, padding: .same, depthMultiplier: 2, activation: .relu,
        useBias: false),
      inputShape: [4, 3, 2], outputShape: [2, 2, 3],
      parameterShapes: [[3, 3, 2, 2], [1, 1, 4, 3]],
      example: LayerExample(
        input: [Float](repeating: 1, count: 24),
        weights: [[Float](repeating: 1, count: 36), [Float](repeating: 1, count: 12)],
        // A corner sees 6 pixels, at the lower edge 4; four channels are added up.
        output: [24, 24, 24, 24, 24, 24, 16, 16, 16, 16, 16, 16]),
      reference: { input, weights in
        pointwise.output(depthwise.output(input, weights[0]), weights[1]).map { max(0, $0) }
      })
  }

  @Test func `any number of threads gives the same bits`() throws {
    let data = try SmallImages.lines(140, channels: 3)
    func bits(_ threads: Int) throws -> [[UInt32]] {
      let model = try Sequential(inputShape: [9, 8, 3], seed: 2) {
        SeparableConv2D(24, kernelSize: 3, activation: .relu)
        AveragePooling2D(poolSize: 2, padding: .same)
        DepthwiseConv2D(kernelSize: 2, depthMultiplier: 2, activation: .relu)
        GlobalAveragePooling2D()
        Dense(3, activation: .softmax)
      }
      model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy)
      model.threads = threads
      try model.fit(data, epochs: 2, batchSize: 64, verbose: .silent)
      return try (model.weights + [model.predict(data)]).map { $0.scalars.map(\.bitPattern) }
    }
    let alone = try bits(1)
    for threads in [2, 3, 8] { #expect(try bits(threads) == alone, "\(threads) threads") }
  }

  @Test func `one number is a square`() {
    #expect(
      SeparableConv2D(4, kernelSize: 5, strides: 2, dilationRate: 1)
        == SeparableConv2D(4, kernelSize: (5, 5), strides: (2, 2), dilationRate: (1, 1)))
  }

  private static func model(_ shape: [Int], _ layer: SeparableConv2D) throws {
    _ = try Sequential(inputShape: shape) { layer }
  }

  static let failures = [
    Failure(
      "the number of filters of separable_conv2d (SeparableConv2D) must be 1 or more, but is -2"
    ) { try model([8, 8, 2], SeparableConv2D(-2, kernelSize: 3)) },
    Failure(
      "the depth multiplier of separable_conv2d (SeparableConv2D) must be 1 or more, but is 0"
    ) { try model([8, 8, 2], SeparableConv2D(2, kernelSize: 3, depthMultiplier: 0)) },
    Failure(
      "the layer separable_conv2d (SeparableConv2D) gets inputs of shape [2, 8, 2], but needs "
        + "images of at least 3 by 3 pixels for its kernel of [3, 3]",
      hint: "padding: .same works on any size; "
        + "or has too much pooling before it made the images so small?"
    ) { try model([2, 8, 2], SeparableConv2D(2, kernelSize: 3)) },
    Failure(
      "[6, 6, 9223372036854775807] is not a shape: every size has to be 0 or more, and their "
        + "product an Int"
    ) { try model([8, 8, 2], SeparableConv2D(.max, kernelSize: 3)) },
    Failure(
      "[6, 6, 4611686018427387904] is not a shape: every size has to be 0 or more, and their "
        + "product an Int"
    ) { try model([8, 8, 1], SeparableConv2D(2, kernelSize: 3, depthMultiplier: 1 << 62)) },
    Failure(
      "what lies between the two steps of a separable convolution, for a batch of 16384 examples, "
        + "would need 5.00 GB of memory; the limit is 4.00 GB",
      hint: "is one of the numbers too large by some zeros?"
    ) {
      let shape = [4, 4, 1]
      let built = try SeparableConv2D(1, kernelSize: 1, depthMultiplier: 2560)
        .built(for: LayerInput(layer: "it", shape: shape))
      _ = try LayerRun(built, inputShape: shape, batchSize: 16_384)
    },
  ]

  @Test(arguments: failures) func `a convolution that cannot be is refused`(_ failure: Failure) {
    failure.check()
  }
}

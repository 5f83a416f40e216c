import Testing

@testable import InklingCore

@Suite struct DepthwiseConv2DTests {
  private static func layer(_ slow: SlowConvolution) -> DepthwiseConv2D {
    DepthwiseConv2D(
      kernelSize: (slow.kernelHeight, slow.kernelWidth), strides: slow.strides,
      padding: slow.isSame ? .same : .valid, depthMultiplier: slow.filters,
      dilationRate: slow.dilation)
  }

  @Test func `a depthwise convolution passes every check of a layer`() throws {
    // Two channels, two outputs for each: the sum of two pixels and their difference, twice that
    // and ten times the first pixel.
    let slow = SlowConvolution(
      height: 1, width: 3, channels: 2, kernelHeight: 1, kernelWidth: 2, filters: 2,
      isDepthwise: true)
    try checkLayer(
      Self.layer(slow), inputShape: [1, 3, 2], outputShape: [1, 2, 4],
      parameterShapes: [[1, 2, 2, 2], [4]],
      example: LayerExample(
        input: [1, 2, 3, 4, 5, 6], weights: [[1, 1, 2, 10, 1, -1, 2, 0], [0, 0, 0, 1]],
        output: [4, -2, 12, 21, 8, -2, 20, 41]),
      reference: { input, weights in
        slow.output(input, weights[0]).enumerated().map { $1 + weights[1][$0 % 4] }
      })
  }

  static let shapes = [
    SlowConvolution(height: 6, width: 6, channels: 32, isSame: true, isDepthwise: true),
    SlowConvolution(
      height: 7, width: 6, channels: 3, kernelHeight: 3, kernelWidth: 2, isDepthwise: true),
    SlowConvolution(height: 6, width: 5, channels: 5, filters: 3, isDepthwise: true),
    SlowConvolution(
      height: 6, width: 5, channels: 17, filters: 2, strides: (2, 2), isSame: true,
      isDepthwise: true),
    SlowConvolution(
      height: 7, width: 9, channels: 4, strides: (2, 3), isDepthwise: true),
    SlowConvolution(
      height: 8, width: 8, channels: 16, dilation: (2, 3), isSame: true, isDepthwise: true),
    // Keras takes strides and dilation together here.
    SlowConvolution(
      height: 9, width: 9, channels: 3, filters: 2, strides: (2, 2), dilation: (2, 2),
      isDepthwise: true),
    SlowConvolution(height: 6, width: 6, channels: 1, filters: 8, isDepthwise: true),
    SlowConvolution(height: 6, width: 6, channels: 1, filters: 1, isDepthwise: true),
    SlowConvolution(
      height: 3, width: 2, channels: 9, kernelHeight: 5, kernelWidth: 4, filters: 1, isSame: true,
      isDepthwise: true),
    SlowConvolution(
      height: 4, width: 4, channels: 6, kernelHeight: 1, kernelWidth: 1, filters: 2,
      isDepthwise: true),
  ]

  @Test(arguments: shapes.indices) func `outputs and gradients are those of the slow convolution`(
    _ index: Int
  ) throws {
    try checkConvolution(Self.layer(Self.shapes[index]), Self.shapes[index])
  }

  @Test func `one number is a square`() {
    #expect(
      DepthwiseConv2D(kernelSize: 5, strides: 2, padding: .same, depthMultiplier: 3)
        == DepthwiseConv2D(
          kernelSize: (5, 5), strides: (2, 2), padding: .same, depthMultiplier: 3))
  }

  private static func model(_ shape: [Int], _ layer: DepthwiseConv2D) throws {
    _ = try Sequential(inputShape: shape) { layer }
  }

  static let failures = [
    Failure(
      "the layer depthwise_conv2d (DepthwiseConv2D) gets inputs of shape [28, 28], but needs "
        + "images of shape [height, width, channels]",
      hint: "the channels are missing: put Reshape([28, 28, 1]) before it, or make the data so "
        + "with data.reshaped(to: [28, 28, 1])"
    ) { try model([28, 28], DepthwiseConv2D(kernelSize: 3)) },
    Failure(
      "the depth multiplier of depthwise_conv2d (DepthwiseConv2D) must be 1 or more, but is 0"
    ) { try model([8, 8, 2], DepthwiseConv2D(kernelSize: 3, depthMultiplier: 0)) },
    Failure(
      "[2, 9223372036854775807] is not a shape: every size has to be 0 or more, and their "
        + "product an Int"
    ) { try model([8, 8, 2], DepthwiseConv2D(kernelSize: 3, depthMultiplier: .max)) },
    Failure(
      "the factor l1 of the regularizer of depthwise_conv2d (DepthwiseConv2D) must be a number of "
        + "0 or more, but is -1.0"
    ) { try model([8, 8, 2], DepthwiseConv2D(kernelSize: 3, depthwiseRegularizer: .l1(-1))) },
  ]

  @Test(arguments: failures) func `a convolution that cannot be is refused`(_ failure: Failure) {
    failure.check()
  }
}

import Testing

@testable import InklingCore

@Suite struct Conv2DTests {
  private static func layer(
    _ slow: SlowConvolution, activation: Activation = .linear, useBias: Bool = true
  ) -> Conv2D {
    Conv2D(
      slow.filters, kernelSize: (slow.kernelHeight, slow.kernelWidth), strides: slow.strides,
      padding: slow.isSame ? .same : .valid, dilationRate: slow.dilation, activation: activation,
      useBias: useBias)
  }

  @Test func `a convolution passes every check of a layer`() throws {
    // Every 2 by 2 pixels of 1 2 3 / 4 5 6 / 7 8 9, the first less the last, and their sum; the
    // bias takes one from the sum.
    let slow = SlowConvolution(
      height: 3, width: 3, kernelHeight: 2, kernelWidth: 2, filters: 2)
    try checkLayer(
      Self.layer(slow), inputShape: [3, 3, 1], outputShape: [2, 2, 2],
      parameterShapes: [[2, 2, 1, 2], [2]],
      example: LayerExample(
        input: [1, 2, 3, 4, 5, 6, 7, 8, 9], weights: [[1, 1, 0, 1, 0, 1, -1, 1], [0, -1]],
        output: [-4, 11, -4, 15, -4, 23, -4, 27]),
      reference: { input, weights in
        slow.output(input, weights[0]).enumerated().map { $1 + weights[1][$0 % 2] }
      })
  }

  @Test func `the kernel is not turned around, and same padding adds zeros at the end first`()
    throws
  {
    // The pixel to the right, and 0 beyond the last.
    let slow = SlowConvolution(
      height: 2, width: 3, kernelHeight: 1, kernelWidth: 2, filters: 1, isSame: true)
    try checkLayer(
      Self.layer(slow, useBias: false), inputShape: [2, 3, 1], outputShape: [2, 3, 1],
      parameterShapes: [[1, 2, 1, 1]],
      example: LayerExample(
        input: [1, 2, 3, 4, 5, 6], weights: [[0, 1]], output: [2, 3, 0, 5, 6, 0]),
      reference: { slow.output($0, $1[0]) })
  }

  @Test func `the bias is added before relu`() throws {
    let slow = SlowConvolution(
      height: 1, width: 2, channels: 2, kernelHeight: 1, kernelWidth: 1, filters: 2)
    try checkLayer(
      Self.layer(slow, activation: .relu), inputShape: [1, 2, 2], outputShape: [1, 2, 2],
      parameterShapes: [[1, 1, 2, 2], [2]],
      example: LayerExample(
        input: [1, 2, 3, 4], weights: [[1, 2, 3, 4], [-8, 0]], output: [0, 10, 7, 22]),
      reference: { input, weights in
        slow.output(input, weights[0]).enumerated().map { max(0, $1 + weights[1][$0 % 2]) }
      })
  }

  @Test func `softmax goes over the channels`() throws {
    let built = try Conv2D(2, kernelSize: 1, activation: .softmax)
      .built(for: LayerInput(layer: "it", shape: [1, 2, 1]))
    let run = try LayerRun(built, inputShape: [1, 2, 1], batchSize: 1)
    run.setWeights([[1000, 1000], [0, 0]])
    #expect(try run.forward([1, 2]) == [0.5, 0.5, 0.5, 0.5])
  }

  @Test func `relu keeps a NaN`() throws {
    let built = try Conv2D(3, kernelSize: 2, activation: .relu)
      .built(for: LayerInput(layer: "it", shape: [3, 3, 1]))
    let run = try LayerRun(built, inputShape: [3, 3, 1], batchSize: 1)
    let output = try run.forward([.nan, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(output[0].isNaN)
    #expect(output[3] == 0)
  }

  static let shapes = [
    SlowConvolution(height: 12, width: 12, filters: 32),
    SlowConvolution(height: 6, width: 6, channels: 32, filters: 64),
    SlowConvolution(
      height: 7, width: 6, channels: 3, kernelHeight: 3, kernelWidth: 2, filters: 5, isSame: true),
    SlowConvolution(
      height: 8, width: 9, channels: 2, kernelHeight: 4, kernelWidth: 5, filters: 17, isSame: true),
    SlowConvolution(height: 9, width: 8, channels: 16, filters: 10, strides: (2, 3)),
    SlowConvolution(height: 9, width: 8, channels: 4, filters: 6, strides: (2, 2), isSame: true),
    SlowConvolution(
      height: 8, width: 8, channels: 3, kernelHeight: 1, kernelWidth: 1, filters: 7,
      strides: (3, 3), isSame: true),
    SlowConvolution(height: 9, width: 9, channels: 5, filters: 16, dilation: (2, 3)),
    SlowConvolution(height: 7, width: 9, channels: 2, filters: 3, dilation: (2, 2), isSame: true),
    SlowConvolution(
      height: 3, width: 2, channels: 2, kernelHeight: 5, kernelWidth: 7, filters: 4, isSame: true),
    SlowConvolution(
      height: 5, width: 5, channels: 1, filters: 2, dilation: (9, 1), isSame: true),
    SlowConvolution(
      height: 6, width: 4, channels: 7, kernelHeight: 6, kernelWidth: 4, filters: 33),
    SlowConvolution(
      height: 6, width: 5, channels: 20, kernelHeight: 1, kernelWidth: 5, filters: 50),
    SlowConvolution(
      height: 5, width: 6, channels: 65, kernelHeight: 3, kernelWidth: 1, filters: 9,
      strides: (1, 2)),
    SlowConvolution(
      height: 1, width: 1, channels: 3, kernelHeight: 1, kernelWidth: 1, filters: 3),
    SlowConvolution(
      height: 4, width: 4, channels: 1, filters: 1, strides: (9, 100), isSame: true),
  ]

  @Test(arguments: shapes.indices) func `outputs and gradients are those of the slow convolution`(
    _ index: Int
  ) throws {
    try checkConvolution(Self.layer(Self.shapes[index]), Self.shapes[index])
  }

  @Test(arguments: shapes.indices) func `panels do not touch each other`(_ index: Int) throws {
    // Whatever is written beside a panel shows if the panels come in another order.
    let slow = Self.shapes[index]
    let inputShape = [slow.height, slow.width, slow.channels]
    let built = try Self.layer(slow).built(for: LayerInput(layer: "it", shape: inputShape))
    let panels = PanelDivision(batchSize: 53)
    let extent = panels.extent(step: 0, rowCount: 53)
    func bits(_ order: some Sequence<Int>) throws -> [[UInt32]] {
      let run = try LayerRun(built, inputShape: inputShape, batchSize: 53)
      var random = RandomStream(seed: 5)
      run.input.values.copy((0..<run.input.values.count).map { _ in random.uniform() })
      let slopes = try #require(run.operation.output.gradients)
      slopes.copy((0..<slopes.count).map { _ in random.uniform() })
      try run.operation.beginStep(extent)
      for place in order { try run.operation.forward(#require(panels.panel(place, of: extent))) }
      for place in order { try run.operation.backward(#require(panels.panel(place, of: extent))) }
      for part in run.operation.gradientParts { try run.operation.computeGradient(part, extent) }
      let buffers =
        [run.operation.output.values, slopes, run.input.gradients]
        + run.parameters.map(\.gradients)
      return buffers.map { $0?.array.map(\.bitPattern) ?? [] }
    }
    #expect(try bits(0..<panels.count) == bits((0..<panels.count).reversed()))
  }

  @Test func `one number is a square`() {
    #expect(
      Conv2D(8, kernelSize: 5, strides: 2, padding: .same, activation: .relu)
        == Conv2D(8, kernelSize: (5, 5), strides: (2, 2), padding: .same, activation: .relu))
    #expect(Conv2D(8, kernelSize: 3, dilationRate: 2).dilationRate == [2, 2])
  }

  @Test func `kernels begin in Glorot's interval, the window counted`() throws {
    let model = try Sequential(inputShape: [8, 8, 4], seed: 1) { Conv2D(16, kernelSize: (3, 5)) }
    let limit = Float((6.0 / (15 * (4 + 16))).squareRoot())
    let kernel = model.weights[0]
    #expect(kernel.shape == [3, 5, 4, 16])
    #expect(kernel.maximum() <= limit && kernel.maximum() > 0.95 * limit)
    #expect(kernel.minimum() >= -limit && kernel.minimum() < -0.95 * limit)
    #expect(model.weights[1].scalars == [Float](repeating: 0, count: 16))
  }

  private static func model(_ shape: [Int], _ layer: Conv2D) throws {
    _ = try Sequential(inputShape: shape) { layer }
  }

  static let failures = [
    Failure(
      "the layer conv2d (Conv2D) gets inputs of shape [28, 28], but needs images of shape "
        + "[height, width, channels]",
      hint: "the channels are missing: put Reshape([28, 28, 1]) before it, or make the data so "
        + "with data.reshaped(to: [28, 28, 1])"
    ) { try model([28, 28], Conv2D(32, kernelSize: 3)) },
    Failure(
      "the layer conv2d (Conv2D) gets inputs of shape [784], but needs images of shape "
        + "[height, width, channels]",
      hint: "leave out the Flatten() before it, or make images of the vectors with "
        + "Reshape([height, width, channels])"
    ) {
      _ = try Sequential(inputShape: [28, 28]) {
        Flatten()
        Conv2D(32, kernelSize: 3)
      }
    },
    Failure(
      "the layer conv2d (Conv2D) gets inputs of shape [2, 28, 28, 1], but needs images of shape "
        + "[height, width, channels]"
    ) { try model([2, 28, 28, 1], Conv2D(32, kernelSize: 3)) },
    Failure(
      "the layer conv2d (Conv2D) gets inputs of shape [4, 2, 1], but needs images of at least 3 "
        + "by 3 pixels for its kernel of [3, 3]",
      hint: "padding: .same works on any size; "
        + "or has too much pooling before it made the images so small?"
    ) { try model([4, 2, 1], Conv2D(32, kernelSize: 3)) },
    Failure(
      "the layer conv2d (Conv2D) gets inputs of shape [6, 6, 1], but needs images of at least 7 "
        + "by 1 pixels for its kernel of [3, 1] with a dilation rate of [3, 3]",
      hint: "padding: .same works on any size; "
        + "or has too much pooling before it made the images so small?"
    ) { try model([6, 6, 1], Conv2D(1, kernelSize: (3, 1), dilationRate: (3, 3))) },
    Failure("the number of filters of conv2d (Conv2D) must be 1 or more, but is 0") {
      try model([4, 4, 1], Conv2D(0, kernelSize: 3))
    },
    Failure(
      "the kernel size of conv2d (Conv2D) must be 1 or more in both directions, but is [3, 0]"
    ) { try model([4, 4, 1], Conv2D(1, kernelSize: (3, 0))) },
    Failure(
      "the strides of conv2d (Conv2D) must be 1 or more in both directions, but is [-1, -1]"
    ) { try model([4, 4, 1], Conv2D(1, kernelSize: 3, strides: -1)) },
    Failure(
      "the dilation rate of conv2d (Conv2D) must be 1 or more in both directions, but is [0, 0]"
    ) { try model([4, 4, 1], Conv2D(1, kernelSize: 3, dilationRate: 0)) },
    Failure(
      "the dilation rate of conv2d (Conv2D) must be [1, 1] beside strides of [2, 2], "
        + "but is [1, 2]"
    ) {
      try model([9, 9, 1], Conv2D(1, kernelSize: (3, 3), strides: (2, 2), dilationRate: (1, 2)))
    },
    Failure(
      "the factor l2 of the regularizer of conv2d (Conv2D) must be a number of 0 or more, "
        + "but is -1.0"
    ) { try model([4, 4, 1], Conv2D(1, kernelSize: 3, kernelRegularizer: .l2(-1))) },
    Failure(
      "the kernel size of conv2d (Conv2D) must be so small that it covers 1048576 pixels or "
        + "fewer in a row, but is [9223372036854775807, 9223372036854775807]"
    ) { try model([4, 4, 1], Conv2D(1, kernelSize: .max, padding: .same)) },
    Failure(
      "the kernel size of conv2d (Conv2D) must be so small that it covers 1048576 pixels or "
        + "fewer in a row, but is [3, 3] with a dilation rate of [9223372036854775807, "
        + "9223372036854775807]"
    ) { try model([4, 4, 1], Conv2D(1, kernelSize: 3, padding: .same, dilationRate: .max)) },
    Failure(
      "[2, 2, 9223372036854775807] is not a shape: every size has to be 0 or more, and their "
        + "product an Int"
    ) { try model([4, 4, 1], Conv2D(.max, kernelSize: 3)) },
    Failure(
      "[9223372036854775807, 3, 1] is not a shape: every size has to be 0 or more, and their "
        + "product an Int"
    ) { try model([.max, 3, 1], Conv2D(1, kernelSize: 3, strides: .max)) },
    Failure(
      "training the model up to conv2d (Conv2D) would need 36.00 GB of memory; "
        + "the limit is 4.00 GB",
      hint: "is one of the numbers too large by some zeros?"
    ) { try model([64, 64, 1024], Conv2D(1 << 16, kernelSize: 6)) },
    Failure(
      "the gradient of a kernel of 36864 weights, kept apart for 32768 parts of a batch, would "
        + "need 4.50 GB of memory; the limit is 4.00 GB",
      hint: "is one of the numbers too large by some zeros?"
    ) {
      let parameter = try Parameter(
        ParameterDescription(name: "kernel", shape: [3, 3, 64, 64], initializer: .zeros),
        index: 0, random: RandomStream(seed: 1))
      _ = try PanelGradients(of: parameter, panels: PanelDivision(batchSize: 1 << 20).count)
    },
  ]

  @Test(arguments: failures) func `a convolution that cannot be is refused`(_ failure: Failure) {
    failure.check()
  }

  @Test func `a stride of any size is one output`() throws {
    let model = try Sequential(inputShape: [4, 4, 1]) { Conv2D(1, kernelSize: 3, strides: .max) }
    #expect(model.outputShape == [1, 1, 1])
  }
}

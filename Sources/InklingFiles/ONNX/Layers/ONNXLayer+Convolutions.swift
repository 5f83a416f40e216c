internal import InklingCore

extension Conv2D: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    builder.bringChannelsFirst()
    try builder.addWeighted(
      "Conv", kernel: builder.weights("kernel").transposed(outputsFirst),
      attributes: builder.window(
        kernelSize, strides: strides, dilationRate: dilationRate, padding: padding))
    activation.apply(to: &builder)
  }
}

extension DepthwiseConv2D: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    builder.bringChannelsFirst()
    try builder.addWeighted(
      "Conv", kernel: builder.weights("kernel").depthwise(),
      attributes: builder.window(
        kernelSize, strides: strides, dilationRate: dilationRate, padding: padding,
        groups: builder.inputShape[2]))
    activation.apply(to: &builder)
  }
}

extension SeparableConv2D: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    builder.bringChannelsFirst()
    try builder.addWeighted(
      "Conv", part: "depthwise", kernel: builder.weights("depthwise_kernel").depthwise(),
      kernelName: "depthwise_kernel", biasName: nil,
      attributes: builder.window(
        kernelSize, strides: strides, dilationRate: dilationRate, padding: padding,
        groups: builder.inputShape[2]))
    try builder.addWeighted(
      "Conv", kernel: builder.weights("pointwise_kernel").transposed(outputsFirst),
      kernelName: "pointwise_kernel", attributes: [("kernel_shape", .integers([1, 1]))])
    activation.apply(to: &builder)
  }
}

extension ZeroPadding2D: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    let before = [top, left]
    let after = [bottom, right]
    let pads = builder.constant(
      "pads",
      builder.hasChannelsFirst
        ? [0, 0] + before + [0, 0] + after : [0] + before + [0, 0] + after + [0])
    builder.add("Pad", [pads])
  }
}

extension ONNXBuilder {
  /// Adds an operation with a kernel and, where the layer has one, a bias.
  mutating func addWeighted(
    _ operation: String, part: String? = nil, kernel: Tensor, kernelName: String = "kernel",
    biasName: String? = "bias",
    attributes: [(name: String, value: ONNXGraph.Attribute)] = []
  ) throws {
    var inputs = [constant(kernelName, kernel)]
    if let biasName, hasWeights(biasName) {
      inputs.append(constant(biasName, try weights(biasName)))
    }
    add(operation, part: part, inputs, attributes: attributes)
  }

  /// The settings of a kernel or a pool that slides over images.
  func window(
    _ size: [Int], strides: [Int], dilationRate: [Int] = [1, 1], padding: Padding, groups: Int = 1
  ) -> [(name: String, value: ONNXGraph.Attribute)] {
    var attributes: [(name: String, value: ONNXGraph.Attribute)] = []
    if dilationRate != [1, 1] { attributes.append(("dilations", .integers(dilationRate))) }
    if groups != 1 { attributes.append(("group", .integer(groups))) }
    attributes.append(("kernel_shape", .integers(size)))
    if padding == .same {
      // As many pixels as give an output for every s-th, the odd one at the end.
      let missing = (0..<2).map { axis in
        let extent = (size[axis] - 1) * dilationRate[axis] + 1
        let places = (inputShape[axis] + strides[axis] - 1) / strides[axis]
        return max(0, (places - 1) * strides[axis] + extent - inputShape[axis])
      }
      let before = missing.map { $0 / 2 }
      attributes.append(("pads", .integers(before + zip(missing, before).map { $0 - $1 })))
    }
    attributes.append(("strides", .integers(strides)))
    return attributes
  }
}

/// From a kernel `[kH, kW, inC, outC]` to ONNX's `[outC, inC, kH, kW]`.
private let outputsFirst = [3, 2, 0, 1]

extension Tensor {
  /// A depthwise kernel `[kH, kW, C, m]` as that of a convolution in C groups, `[C m, 1, kH, kW]`.
  fileprivate func depthwise() throws -> Tensor {
    try transposed([2, 3, 0, 1]).reshaped(to: [shape[2] * shape[3], 1, shape[0], shape[1]])
  }
}

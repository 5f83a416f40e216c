/// A convolution in two steps, with far fewer weights than ``Conv2D``: first each channel is
/// convolved for itself, then the channels of each pixel are mixed.
///
///     z = depthwise convolution of x with D, without bias or activation
///     y[r, c, f] = activation(sum over k of z[r, c, k] P[k, f] + b[f])
///
/// Strides and dilation belong to the first step. The kernels D and P begin Glorot-uniform and the
/// bias b with zeros unless told otherwise.
///
/// **Shapes**: input `[N, H, W, C]`, output `[N, H', W', filters]`; parameters: depthwise kernel
/// `[kH, kW, C, depthMultiplier]`, pointwise kernel `[1, 1, C * depthMultiplier, filters]`, bias
/// `[filters]`. H' and W' are as with ``Conv2D``.
///
/// **Source**: Chollet, "Xception: Deep learning with depthwise separable convolutions" (CVPR 2017);
/// names and defaults of Keras 3.
///
///     SeparableConv2D(32, kernelSize: 3, activation: .relu)
public struct SeparableConv2D: Layer, Equatable {
  /// How many filters, and with them output channels, the layer has.
  public let filters: Int
  /// How many rows and columns of pixels a depthwise kernel covers.
  public let kernelSize: [Int]
  /// By how many rows and columns the depthwise kernels move from one output to the next.
  public let strides: [Int]
  /// What the depthwise kernels do at the edge of the images.
  public let padding: Padding
  /// How many rows and columns the pixels under a depthwise kernel are apart.
  public let dilationRate: [Int]
  /// How many outputs each channel has in the first step.
  public let depthMultiplier: Int
  /// What is applied to the weighted sums of the second step.
  public let activation: Activation
  /// Whether a learned number is added to the sums of each filter.
  public let useBias: Bool
  /// How the depthwise kernel begins.
  public let depthwiseInitializer: Initializer
  /// How the pointwise kernel begins.
  public let pointwiseInitializer: Initializer
  /// How the bias begins.
  public let biasInitializer: Initializer
  /// What is added to the loss for the size of the depthwise kernel's weights.
  public let depthwiseRegularizer: Regularizer?
  /// What is added to the loss for the size of the pointwise kernel's weights.
  public let pointwiseRegularizer: Regularizer?
  /// What is added to the loss for the size of the bias.
  public let biasRegularizer: Regularizer?
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// A convolution whose settings are the same for rows and columns.
  ///
  /// All numbers are 1 or more; they are checked when the model is made.
  ///
  /// - Parameter filters: how many filters, and with them output channels.
  /// - Parameter kernelSize: how many rows and columns of pixels a depthwise kernel covers.
  /// - Parameter strides: by how many it moves from one output to the next.
  /// - Parameter padding: what the depthwise kernels do at the edge of the images.
  /// - Parameter dilationRate: how many rows and columns the pixels under a depthwise kernel are
  ///   apart.
  /// - Parameter depthMultiplier: how many outputs each channel has in the first step.
  /// - Parameter activation: what is applied to the weighted sums of the second step.
  /// - Parameter useBias: whether a learned number is added to the sums of each filter.
  /// - Parameter depthwiseInitializer: how the depthwise kernel begins.
  /// - Parameter pointwiseInitializer: how the pointwise kernel begins.
  /// - Parameter biasInitializer: how the bias begins.
  /// - Parameter depthwiseRegularizer: what is added to the loss for the size of the depthwise
  ///   kernel's weights.
  /// - Parameter pointwiseRegularizer: what is added to the loss for the size of the pointwise
  ///   kernel's weights.
  /// - Parameter biasRegularizer: what is added to the loss for the size of the bias.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(
    _ filters: Int, kernelSize: Int, strides: Int = 1, padding: Padding = .valid,
    dilationRate: Int = 1, depthMultiplier: Int = 1, activation: Activation = .linear,
    useBias: Bool = true, depthwiseInitializer: Initializer = .glorotUniform,
    pointwiseInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
    depthwiseRegularizer: Regularizer? = nil, pointwiseRegularizer: Regularizer? = nil,
    biasRegularizer: Regularizer? = nil, name: String? = nil
  ) {
    self.init(
      filters, kernelSize: (kernelSize, kernelSize), strides: (strides, strides),
      padding: padding, dilationRate: (dilationRate, dilationRate),
      depthMultiplier: depthMultiplier, activation: activation, useBias: useBias,
      depthwiseInitializer: depthwiseInitializer, pointwiseInitializer: pointwiseInitializer,
      biasInitializer: biasInitializer, depthwiseRegularizer: depthwiseRegularizer,
      pointwiseRegularizer: pointwiseRegularizer, biasRegularizer: biasRegularizer, name: name)
  }

  /// A convolution with settings for rows and for columns, in this order.
  ///
  /// The parameters are those of the other initializer.
  ///
  ///     SeparableConv2D(8, kernelSize: (1, 5), strides: (1, 2))
  public init(
    _ filters: Int, kernelSize: (Int, Int), strides: (Int, Int) = (1, 1),
    padding: Padding = .valid, dilationRate: (Int, Int) = (1, 1), depthMultiplier: Int = 1,
    activation: Activation = .linear, useBias: Bool = true,
    depthwiseInitializer: Initializer = .glorotUniform,
    pointwiseInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
    depthwiseRegularizer: Regularizer? = nil, pointwiseRegularizer: Regularizer? = nil,
    biasRegularizer: Regularizer? = nil, name: String? = nil
  ) {
    self.filters = filters
    self.kernelSize = [kernelSize.0, kernelSize.1]
    self.strides = [strides.0, strides.1]
    self.padding = padding
    self.dilationRate = [dilationRate.0, dilationRate.1]
    self.depthMultiplier = depthMultiplier
    self.activation = activation
    self.useBias = useBias
    self.depthwiseInitializer = depthwiseInitializer
    self.pointwiseInitializer = pointwiseInitializer
    self.biasInitializer = biasInitializer
    self.depthwiseRegularizer = depthwiseRegularizer
    self.pointwiseRegularizer = pointwiseRegularizer
    self.biasRegularizer = biasRegularizer
    self.name = name
  }

  /// The layer behind images.
  ///
  /// - Throws: ``CoreError/layerInput(layer:got:needs:hint:)`` unless the input is images with
  ///   channels that are large enough for the kernel,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` for a setting out of range,
  ///   ``CoreError/invalidShape(_:)`` if the output has more numbers than an integer counts.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    let window = try ImageWindow(
      ImageWindow.Settings(
        name: "kernel", size: kernelSize, strides: strides, dilationRate: dilationRate,
        padding: padding), over: input)
    try input.check(filters, is: "the number of filters")
    try input.check(
      activation, [depthwiseInitializer, pointwiseInitializer, biasInitializer],
      [depthwiseRegularizer, pointwiseRegularizer, biasRegularizer])
    let outputShape = try window.outputShape(channels: filters)
    let depthwise = try ConvolutionShape(
      depthwise: window, multiplier: depthMultiplier, of: input)
    let between = LayerInput(
      layer: input.layer, shape: try window.outputShape(channels: depthwise.filters))
    let pointwise = ConvolutionShape(
      window: try ImageWindow(
        ImageWindow.Settings(name: "kernel", size: [1, 1], strides: [1, 1], padding: .valid),
        over: between), filters: filters, isDepthwise: false)
    let kernels = [
      ParameterDescription(
        name: "depthwise_kernel", shape: depthwise.kernelShape,
        initializer: depthwiseInitializer, regularizer: depthwiseRegularizer),
      ParameterDescription(
        name: "pointwise_kernel", shape: pointwise.kernelShape,
        initializer: pointwiseInitializer, regularizer: pointwiseRegularizer),
    ]
    let bias = ParameterDescription(
      name: "bias", shape: [filters], initializer: biasInitializer, regularizer: biasRegularizer)
    return BuiltLayer(
      outputShape: outputShape, parameters: useBias ? kernels + [bias] : kernels,
      lastActivation: activation,
      multiplications: depthwise.multiplications + pointwise.multiplications
    ) { [activation] context throws(CoreError) in
      try SeparableConvolutionOperation(depthwise, pointwise, activation: activation, context)
    }
  }
}

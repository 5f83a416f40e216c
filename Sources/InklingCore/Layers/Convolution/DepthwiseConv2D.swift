/// A convolution that keeps the channels of its images apart: each has small kernels of its own.
///
///     y[r, c, k m + l] = activation(
///       sum over i, j of x[r s + i d, c s + j d, k] W[i, j, k, l] + b[k m + l])
///
/// with the strides s, the dilation rate d and the depth multiplier m. The kernel W begins
/// Glorot-uniform and the bias b with zeros unless told otherwise.
///
/// **Shapes**: input `[N, H, W, C]`, output `[N, H', W', C * depthMultiplier]`; parameters: kernel
/// `[kH, kW, C, depthMultiplier]`, bias `[C * depthMultiplier]`. H' and W' are as with ``Conv2D``.
///
/// **Source**: Chollet, "Xception: Deep learning with depthwise separable convolutions" (CVPR 2017),
/// section 1; names and defaults of Keras 3.
///
///     DepthwiseConv2D(kernelSize: 3, activation: .relu)
public struct DepthwiseConv2D: Layer, Equatable {
  /// How many rows and columns of pixels a kernel covers.
  public let kernelSize: [Int]
  /// By how many rows and columns the kernels move from one output to the next.
  public let strides: [Int]
  /// What the kernels do at the edge of the images.
  public let padding: Padding
  /// How many outputs each channel has.
  public let depthMultiplier: Int
  /// How many rows and columns the pixels under a kernel are apart.
  public let dilationRate: [Int]
  /// What is applied to the weighted sums.
  public let activation: Activation
  /// Whether a learned number is added to the sums of each output channel.
  public let useBias: Bool
  /// How the kernel begins.
  public let depthwiseInitializer: Initializer
  /// How the bias begins.
  public let biasInitializer: Initializer
  /// What is added to the loss for the size of the kernel's weights.
  public let depthwiseRegularizer: Regularizer?
  /// What is added to the loss for the size of the bias.
  public let biasRegularizer: Regularizer?
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// A convolution whose settings are the same for rows and columns.
  ///
  /// All numbers are 1 or more; they are checked when the model is made.
  ///
  /// - Parameter kernelSize: how many rows and columns of pixels a kernel covers.
  /// - Parameter strides: by how many it moves from one output to the next.
  /// - Parameter padding: what the kernels do at the edge of the images.
  /// - Parameter depthMultiplier: how many outputs each channel has.
  /// - Parameter dilationRate: how many rows and columns the pixels under a kernel are apart.
  /// - Parameter activation: what is applied to the weighted sums.
  /// - Parameter useBias: whether a learned number is added to the sums of each output channel.
  /// - Parameter depthwiseInitializer: how the kernel begins.
  /// - Parameter biasInitializer: how the bias begins.
  /// - Parameter depthwiseRegularizer: what is added to the loss for the size of the kernel's
  ///   weights.
  /// - Parameter biasRegularizer: what is added to the loss for the size of the bias.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(
    kernelSize: Int, strides: Int = 1, padding: Padding = .valid, depthMultiplier: Int = 1,
    dilationRate: Int = 1, activation: Activation = .linear, useBias: Bool = true,
    depthwiseInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
    depthwiseRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil,
    name: String? = nil
  ) {
    self.init(
      kernelSize: (kernelSize, kernelSize), strides: (strides, strides), padding: padding,
      depthMultiplier: depthMultiplier, dilationRate: (dilationRate, dilationRate),
      activation: activation, useBias: useBias, depthwiseInitializer: depthwiseInitializer,
      biasInitializer: biasInitializer, depthwiseRegularizer: depthwiseRegularizer,
      biasRegularizer: biasRegularizer, name: name)
  }

  /// A convolution with settings for rows and for columns, in this order.
  ///
  /// The parameters are those of the other initializer.
  ///
  ///     DepthwiseConv2D(kernelSize: (1, 5), strides: (1, 2))
  public init(
    kernelSize: (Int, Int), strides: (Int, Int) = (1, 1), padding: Padding = .valid,
    depthMultiplier: Int = 1, dilationRate: (Int, Int) = (1, 1),
    activation: Activation = .linear, useBias: Bool = true,
    depthwiseInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
    depthwiseRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil,
    name: String? = nil
  ) {
    self.kernelSize = [kernelSize.0, kernelSize.1]
    self.strides = [strides.0, strides.1]
    self.padding = padding
    self.depthMultiplier = depthMultiplier
    self.dilationRate = [dilationRate.0, dilationRate.1]
    self.activation = activation
    self.useBias = useBias
    self.depthwiseInitializer = depthwiseInitializer
    self.biasInitializer = biasInitializer
    self.depthwiseRegularizer = depthwiseRegularizer
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
    try input.check(
      activation, [depthwiseInitializer, biasInitializer], [depthwiseRegularizer, biasRegularizer])
    let shape = try ConvolutionShape(
      depthwise: window, multiplier: depthMultiplier, of: input)
    let kernel = ParameterDescription(
      name: "kernel", shape: shape.kernelShape, initializer: depthwiseInitializer,
      regularizer: depthwiseRegularizer)
    let bias = ParameterDescription(
      name: "bias", shape: [shape.filters], initializer: biasInitializer,
      regularizer: biasRegularizer)
    return BuiltLayer(
      outputShape: try window.outputShape(channels: shape.filters),
      parameters: useBias ? [kernel, bias] : [kernel], lastActivation: activation,
      multiplications: shape.multiplications
    ) { [activation] context throws(CoreError) in
      try ConvolutionOperation(shape, activation: activation, context)
    }
  }
}

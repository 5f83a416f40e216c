/// A convolution of images: a small kernel slides over them, and every place of it gives one number
/// for each filter.
///
///     y[r, c, f] = activation(sum over i, j, k of x[r s + i d, c s + j d, k] W[i, j, k, f] + b[f])
///
/// with the strides s and the dilation rate d. As in Keras this is a cross-correlation: the kernel is
/// not turned around. The kernel W begins Glorot-uniform and the bias b with zeros unless told
/// otherwise.
///
/// **Shapes**: input `[N, H, W, C]`, output `[N, H', W', filters]`; parameters: kernel `[kH, kW, C,
/// filters]`, bias `[filters]`. With ``Padding/valid``, H' is (H - (kH - 1) d - 1) / s + 1, rounded
/// down; with ``Padding/same`` it is H / s, rounded up; W' likewise. Images without channels, such as
/// `[28, 28]`, need a ``Reshape`` before.
///
/// **Source**: LeCun et al., "Gradient-based learning applied to document recognition" (1998),
/// section II; names and defaults of Keras 3.
///
///     Conv2D(32, kernelSize: 3, activation: .relu)
public struct Conv2D: Layer, Equatable {
  /// How many filters, and with them output channels, the layer has.
  public let filters: Int
  /// How many rows and columns of pixels the kernel covers.
  public let kernelSize: [Int]
  /// By how many rows and columns the kernel moves from one output to the next.
  public let strides: [Int]
  /// What the kernel does at the edge of the images.
  public let padding: Padding
  /// How many rows and columns the pixels under the kernel are apart.
  public let dilationRate: [Int]
  /// What is applied to the weighted sums.
  public let activation: Activation
  /// Whether a learned number is added to the sums of each filter.
  public let useBias: Bool
  /// How the kernel begins.
  public let kernelInitializer: Initializer
  /// How the bias begins.
  public let biasInitializer: Initializer
  /// What is added to the loss for the size of the kernel's weights.
  public let kernelRegularizer: Regularizer?
  /// What is added to the loss for the size of the bias.
  public let biasRegularizer: Regularizer?
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// A convolution whose settings are the same for rows and columns.
  ///
  /// All numbers are 1 or more; they are checked when the model is made.
  ///
  /// - Parameter filters: how many filters, and with them output channels.
  /// - Parameter kernelSize: how many rows and columns of pixels the kernel covers.
  /// - Parameter strides: by how many it moves from one output to the next.
  /// - Parameter padding: what the kernel does at the edge of the images.
  /// - Parameter dilationRate: how many rows and columns the pixels under the kernel are apart; more
  ///   than 1 only where the strides are 1.
  /// - Parameter activation: what is applied to the weighted sums.
  /// - Parameter useBias: whether a learned number is added to the sums of each filter.
  /// - Parameter kernelInitializer: how the kernel begins.
  /// - Parameter biasInitializer: how the bias begins.
  /// - Parameter kernelRegularizer: what is added to the loss for the size of the kernel's weights.
  /// - Parameter biasRegularizer: what is added to the loss for the size of the bias.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(
    _ filters: Int, kernelSize: Int, strides: Int = 1, padding: Padding = .valid,
    dilationRate: Int = 1, activation: Activation = .linear, useBias: Bool = true,
    kernelInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
    kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil, name: String? = nil
  ) {
    self.init(
      filters, kernelSize: (kernelSize, kernelSize), strides: (strides, strides),
      padding: padding, dilationRate: (dilationRate, dilationRate), activation: activation,
      useBias: useBias, kernelInitializer: kernelInitializer, biasInitializer: biasInitializer,
      kernelRegularizer: kernelRegularizer, biasRegularizer: biasRegularizer, name: name)
  }

  /// A convolution with settings for rows and for columns, in this order.
  ///
  /// The parameters are those of the other initializer.
  ///
  ///     Conv2D(8, kernelSize: (1, 5), strides: (1, 2))
  public init(
    _ filters: Int, kernelSize: (Int, Int), strides: (Int, Int) = (1, 1),
    padding: Padding = .valid, dilationRate: (Int, Int) = (1, 1),
    activation: Activation = .linear, useBias: Bool = true,
    kernelInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
    kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil, name: String? = nil
  ) {
    self.filters = filters
    self.kernelSize = [kernelSize.0, kernelSize.1]
    self.strides = [strides.0, strides.1]
    self.padding = padding
    self.dilationRate = [dilationRate.0, dilationRate.1]
    self.activation = activation
    self.useBias = useBias
    self.kernelInitializer = kernelInitializer
    self.biasInitializer = biasInitializer
    self.kernelRegularizer = kernelRegularizer
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
    guard strides == [1, 1] || dilationRate == [1, 1] else {
      throw .invalidArgument(
        name: "the dilation rate of \(input.layer)", got: "\(dilationRate)",
        expected: "[1, 1] beside strides of \(strides)")
    }
    try input.check(
      activation, [kernelInitializer, biasInitializer], [kernelRegularizer, biasRegularizer])
    let shape = ConvolutionShape(window: window, filters: filters, isDepthwise: false)
    let kernel = ParameterDescription(
      name: "kernel", shape: shape.kernelShape, initializer: kernelInitializer,
      regularizer: kernelRegularizer)
    let bias = ParameterDescription(
      name: "bias", shape: [filters], initializer: biasInitializer, regularizer: biasRegularizer)
    return BuiltLayer(
      outputShape: try window.outputShape(channels: filters),
      parameters: useBias ? [kernel, bias] : [kernel], lastActivation: activation,
      multiplications: shape.multiplications, fusible: .convolution(shape, activation)
    ) { [activation] context throws(CoreError) in
      try ConvolutionOperation(shape, activation: activation, context)
    }
  }
}

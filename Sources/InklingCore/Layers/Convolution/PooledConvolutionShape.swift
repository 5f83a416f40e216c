/// The sizes of a convolution whose results are pooled at once.
struct PooledConvolutionShape: Sendable {
  let convolution: ConvolutionShape
  /// Whether there is a relu between convolution and pooling.
  let rectifies: Bool
  let pools: ImageWindow
  /// How the gradients are computed: filter by filter for the few numbers that the kernel sees of an
  /// image, or for those filters that won a pool, number by number.
  let isNarrow: Bool

  /// Nil where it would not be faster, or is not possible. It is for
  /// - convolutions without strides and dilation, with relu or no activation,
  /// - pools of 2 by 2 pixels that touch, none of which reaches beyond the edge,
  /// - images of up to 4 channels and multiples of 16 filters where nobody needs the gradient of the
  ///   images, or multiples of 16 channels anywhere,
  /// - kernels that fit into the cache: 2,304 weights for a filter, and 32,768 in a row of the kernel
  ///   for all filters.
  init?(
    _ convolution: ConvolutionShape, _ activation: Activation, _ pools: ImageWindow,
    needsInputGradient: Bool
  ) {
    let (window, filters) = (convolution.window, convolution.filters)
    let axes = [(window.rows, pools.rows), (window.columns, pools.columns)]
    guard !convolution.isDepthwise, activation == .linear || activation == .relu,
      axes.allSatisfy({ $0.stride == 1 && $0.dilation == 1 && $1.isHalving })
    else { return nil }
    isNarrow = !needsInputGradient && window.channels <= 4 && filters.isMultiple(of: 16)
    guard isNarrow || window.channels.isMultiple(of: 16) else { return nil }
    let kernelRow = window.columns.size * window.channels
    guard window.rows.size * kernelRow <= 2304, kernelRow * filters <= 32_768 else { return nil }
    self.convolution = convolution
    rectifies = activation == .relu
    self.pools = pools
  }

  /// How many numbers an example has afterwards.
  var outputSize: Int { pools.pooledSize }

  /// The zeros around the images; nil if there are none.
  var margins: ImageMargins? {
    let (rows, columns) = (convolution.window.rows, convolution.window.columns)
    let margins = ImageMargins(
      height: rows.inputSize, lineSize: columns.inputSize * convolution.window.channels,
      top: rows.paddingBefore, bottom: rows.paddingAfter,
      left: columns.paddingBefore * convolution.window.channels,
      right: columns.paddingAfter * convolution.window.channels)
    return margins.paddedSize > margins.size ? margins : nil
  }
}

extension SlidingWindow {
  /// Whether it takes two numbers after the other and nothing else.
  fileprivate var isHalving: Bool {
    (size, stride) == (2, 2) && (paddingBefore, paddingAfter) == (0, 0)
  }
}

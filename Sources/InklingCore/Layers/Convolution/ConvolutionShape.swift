/// The sizes of a convolution of images.
struct ConvolutionShape: Sendable, Equatable {
  let window: ImageWindow
  /// How many numbers a pixel of the output has.
  let filters: Int
  /// Whether each input channel has outputs of its own, rather than all outputs seeing all
  /// channels.
  let isDepthwise: Bool

  /// The shape of the kernel as Keras has it: `[kH, kW, inC, outC]`, or `[kH, kW, inC, multiplier]`.
  var kernelShape: [Int] {
    [
      window.rows.size, window.columns.size, window.channels,
      isDepthwise ? filters / window.channels : filters,
    ]
  }

  /// Whether the window moves on by more than a pixel, in either direction.
  var hasStrides: Bool { window.rows.stride > 1 || window.columns.stride > 1 }

  /// How many numbers an example has before and after.
  var inputSize: Int { window.rows.inputSize * window.columns.inputSize * window.channels }
  var outputSize: Int { window.rows.outputSize * window.columns.outputSize * filters }

  /// How many multiplications an example takes.
  var multiplications: Double {
    kernelShape.reduce(Double(window.rows.outputSize) * Double(window.columns.outputSize)) {
      $0 * Double($1)
    }
  }
}

extension ConvolutionShape {
  /// A convolution that gives each channel as many outputs as the multiplier says.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` for a multiplier below 1,
  ///   ``CoreError/invalidShape(_:)`` if there are more outputs than an integer counts.
  init(depthwise window: ImageWindow, multiplier: Int, of input: LayerInput) throws(CoreError) {
    try input.check(multiplier, is: "the depth multiplier")
    let filters = try elementCount(of: [window.channels, multiplier])
    // With one channel it is a convolution like any other, for which oneDNN is faster.
    self.init(window: window, filters: filters, isDepthwise: window.channels > 1)
  }
}

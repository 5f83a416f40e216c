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

/// How a window slides over one dimension of an image.
struct SlidingWindow: Sendable, Equatable {
  /// How many pixels the image has.
  let inputSize: Int
  /// At how many pixels the window looks.
  let size: Int
  /// By how many pixels it moves from one output to the next.
  let stride: Int
  /// How far the pixels it looks at are apart.
  let dilation: Int
  /// How many pixels are missing before the first and after the last of the image.
  let paddingBefore: Int
  let paddingAfter: Int
  /// How many outputs there are.
  let outputSize: Int

  /// A window, or nil if the image is too small for it.
  ///
  /// All settings are at least 1, and `extent` is not larger than ``ImageWindow/largestExtent``.
  init?(_ size: Int, over inputSize: Int, stride: Int, dilation: Int, padding: Padding) {
    let extent = (size - 1) * dilation + 1
    self.inputSize = inputSize
    self.size = size
    // Beyond these, all values mean the same, and no sum gets too large.
    self.stride = min(stride, inputSize)
    self.dilation = size == 1 ? 1 : dilation
    switch padding {
    case .valid:
      guard extent <= inputSize else { return nil }
      outputSize = (inputSize - extent) / self.stride + 1
      (paddingBefore, paddingAfter) = (0, 0)
    case .same:
      outputSize = (inputSize - 1) / self.stride + 1
      let missing = max(0, (outputSize - 1) * self.stride + extent - inputSize)
      paddingBefore = missing / 2
      paddingAfter = missing - paddingBefore
    }
  }

  /// A window as large as the image.
  init(whole inputSize: Int) {
    self.inputSize = inputSize
    size = inputSize
    stride = inputSize
    dilation = 1
    (paddingBefore, paddingAfter) = (0, 0)
    outputSize = 1
  }

  /// The first place of the window at that output; it may lie before the image.
  func start(of output: Int) -> Int { output * stride - paddingBefore }
}

/// Makes a vector of each image: the largest number of every channel.
///
///     y[k] = max over r, c of x[r, c, k]
///
/// In training the gradient goes to the pixel that was the largest, of equal ones to the first.
///
/// **Shapes**: from `[N, H, W, C]` to `[N, C]`, or to `[N, 1, 1, C]` with `keepDims`. No parameters.
///
/// **Source**: names and defaults of Keras 3.
///
///     GlobalMaxPooling2D()
public struct GlobalMaxPooling2D: Layer, Equatable {
  /// Whether the output stays an image, of one pixel.
  public let keepDims: Bool
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// - Parameter keepDims: whether the output stays an image, of one pixel.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(keepDims: Bool = false, name: String? = nil) {
    self.keepDims = keepDims
    self.name = name
  }

  /// The layer behind images.
  ///
  /// - Throws: ``CoreError/layerInput(layer:got:needs:hint:)`` unless the input is images with
  ///   channels.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    let window = try ImageWindow(whole: input)
    let channels = window.channels
    return BuiltLayer(
      outputShape: keepDims ? [1, 1, channels] : [channels],
      multiplications: input.shape.reduce(1) { $0 * Double($1) }
    ) { context throws(CoreError) in
      try MaxPoolingOperation(window, context)
    }
  }
}

/// Puts zeros around images.
///
/// **Shapes**: from `[N, H, W, C]` to `[N, top + H + bottom, left + W + right, C]`. No parameters.
///
/// **Source**: names and defaults of Keras 3.
///
///     ZeroPadding2D(padding: 2)
public struct ZeroPadding2D: Layer, Equatable {
  /// How many rows of zeros come above the images.
  public let top: Int
  /// How many rows of zeros come below them.
  public let bottom: Int
  /// How many columns of zeros come before them.
  public let left: Int
  /// How many columns of zeros come behind them.
  public let right: Int
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// As many zeros on all four sides.
  ///
  /// - Parameter padding: how many, 0 or more. It is checked when the model is made.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(padding: Int = 1, name: String? = nil) {
    self.init(padding: (padding, padding), name: name)
  }

  /// As many zeros above as below, and before as behind.
  ///
  /// - Parameter padding: how many rows on either side, and how many columns; 0 or more.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(padding: (Int, Int), name: String? = nil) {
    self.init(padding: ((padding.0, padding.0), (padding.1, padding.1)), name: name)
  }

  /// Zeros on each side by its own number.
  ///
  /// - Parameter padding: how many rows above and below, and how many columns before and behind; 0
  ///   or more.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(padding: ((Int, Int), (Int, Int)), name: String? = nil) {
    (top, bottom) = padding.0
    (left, right) = padding.1
    self.name = name
  }

  /// The layer behind images.
  ///
  /// - Throws: ``CoreError/layerInput(layer:got:needs:hint:)`` unless the input is images with
  ///   channels, ``CoreError/invalidArgument(name:got:expected:hint:)`` for a negative number,
  ///   ``CoreError/invalidShape(_:)`` if the output has more numbers than an integer counts.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    let (height, width, channels) = try input.imageSize()
    guard [top, bottom, left, right].allSatisfy({ $0 >= 0 }) else {
      throw .invalidArgument(
        name: "the padding of \(input.layer)", got: "[[\(top), \(bottom)], [\(left), \(right)]]",
        expected: "0 or more on every side")
    }
    // So that a sum of three is still an integer.
    let limit = Int.max / 4
    guard ([top, bottom, left, right] + input.shape).allSatisfy({ $0 <= limit }) else {
      throw .invalidArgument(
        name: "the padding of \(input.layer)", got: "[[\(top), \(bottom)], [\(left), \(right)]]",
        expected: "\(limit) or less on every side")
    }
    let shape = [top + height + bottom, left + width + right, channels]
    let size = try elementCount(of: shape)
    return BuiltLayer(outputShape: shape, multiplications: Double(size)) {
      [self] context throws(CoreError) in
      try ZeroPaddingOperation(
        ImageMargins(
          height: height, lineSize: width * channels, top: top, bottom: bottom,
          left: left * channels, right: right * channels), context)
    }
  }
}

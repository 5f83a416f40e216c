/// Makes images smaller: of each pool of pixels the mean of every channel stays.
///
///     y[r, c, k] = mean over i, j of x[r s + i, c s + j, k]
///
/// with the strides s. With ``Padding/same`` the mean is that of the pixels that are there; what lies
/// beyond the edge does not count.
///
/// **Shapes**: from `[N, H, W, C]` to `[N, H', W', C]`, with H' and W' as with ``MaxPooling2D``. No
/// parameters.
///
/// **Source**: LeCun et al., "Gradient-based learning applied to document recognition" (1998),
/// section II.B, as subsampling; names and defaults of Keras 3, but for the pool size, which Keras
/// has no default for.
///
///     AveragePooling2D(poolSize: 2)
public struct AveragePooling2D: Layer, Equatable {
  /// How many rows and columns of pixels a pool has.
  public let poolSize: [Int]
  /// By how many rows and columns the pools are apart.
  public let strides: [Int]
  /// What the pools do at the edge of the images.
  public let padding: Padding
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// Pools whose settings are the same for rows and columns.
  ///
  /// All numbers are 1 or more; they are checked when the model is made.
  ///
  /// - Parameter poolSize: how many rows and columns of pixels a pool has.
  /// - Parameter strides: by how many the pools are apart; without it, they touch.
  /// - Parameter padding: what the pools do at the edge of the images.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(
    poolSize: Int = 2, strides: Int? = nil, padding: Padding = .valid, name: String? = nil
  ) {
    self.init(
      poolSize: (poolSize, poolSize), strides: strides.map { ($0, $0) }, padding: padding,
      name: name)
  }

  /// Pools with settings for rows and for columns, in this order.
  ///
  /// - Parameter poolSize: how many rows and columns of pixels a pool has.
  /// - Parameter strides: by how many the pools are apart; without them, they touch.
  /// - Parameter padding: what the pools do at the edge of the images.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(
    poolSize: (Int, Int), strides: (Int, Int)? = nil, padding: Padding = .valid, name: String? = nil
  ) {
    let strides = strides ?? poolSize
    self.poolSize = [poolSize.0, poolSize.1]
    self.strides = [strides.0, strides.1]
    self.padding = padding
    self.name = name
  }

  /// The layer behind images.
  ///
  /// - Throws: ``CoreError/layerInput(layer:got:needs:hint:)`` unless the input is images with
  ///   channels that are large enough for the pool,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` for a setting out of range.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    try .pooling(poolSize, strides: strides, padding: padding, over: input) {
      window, context throws(CoreError) in
      try AveragePoolingOperation(window, context)
    }
  }
}

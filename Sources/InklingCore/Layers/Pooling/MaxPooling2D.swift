/// Makes images smaller: of each pool of pixels the largest number of every channel stays.
///
///     y[r, c, k] = max over i, j of x[r s + i, c s + j, k]
///
/// with the strides s. In training the gradient goes to the pixel that was the largest, of equal ones
/// to the first.
///
/// **Shapes**: from `[N, H, W, C]` to `[N, H', W', C]`. With ``Padding/valid``, H' is (H - pool) / s
/// + 1, rounded down, and pixels at the end that fill no pool are left out; with ``Padding/same`` it
/// is H / s, rounded up, and the last pools may see fewer pixels; W' likewise. No parameters.
///
/// **Source**: Scherer, Müller and Behnke, "Evaluation of pooling operations in convolutional
/// architectures for object recognition" (ICANN 2010); names and defaults of Keras 3.
///
///     MaxPooling2D(poolSize: 2)
public struct MaxPooling2D: Layer, Equatable {
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
    try .pooling(
      poolSize, strides: strides, padding: padding, over: input,
      fusible: { .maxPooling($0) }
    ) {
      window, context throws(CoreError) in
      try MaxPoolingOperation(window, context)
    }
  }
}

/// Brings each channel to mean 0 and variance 1, then to a mean and a spread that it learns.
///
/// In training, with the mean m and the variance v of the channel over all examples and positions of
/// the batch:
///
///     y = gamma (x - m) / sqrt(v + epsilon) + beta
///
/// Running means of m and v are kept (`moving_mean`, `moving_variance`), which take the place of the
/// batch's own when the model is evaluated or asked: moving = momentum moving + (1 - momentum) batch.
/// They are not trained, but count as weights.
///
/// **Shapes**: input and output `[N, ..., C]`; parameters: gamma, beta, moving_mean and
/// moving_variance, `[C]` each.
///
///     Dense(64, useBias: false)
///     BatchNormalization()
///     Activation.relu
///
/// **Source**: Ioffe and Szegedy, "Batch normalization: accelerating deep network training by
/// reducing internal covariate shift" (ICML 2015); defaults of Keras 3.
public struct BatchNormalization: Layer, Equatable {
  /// How slowly the running means forget, in 0...1.
  public let momentum: Double
  /// What is added to the variance, so that a constant channel divides nothing by 0; above 0.
  public let epsilon: Double
  /// Whether a learned number `beta` is added.
  public let center: Bool
  /// Whether the result is multiplied with a learned number `gamma`.
  public let scale: Bool
  /// What the layer is called in its model; nil for a name made of its type, such as "dense_1".
  public let name: String?

  /// The layer; its settings are checked when the model is made.
  ///
  /// - Parameter momentum: how slowly the running means forget, in 0...1.
  /// - Parameter epsilon: what is added to the variance; above 0.
  /// - Parameter center: whether a learned number `beta` is added, which begins with 0.
  /// - Parameter scale: whether the result is multiplied with a learned number `gamma`, which begins
  ///   with 1.
  /// - Parameter name: what the layer is called in its model; by default its type with a number.
  public init(
    momentum: Double = 0.99, epsilon: Double = 0.001, center: Bool = true, scale: Bool = true,
    name: String? = nil
  ) {
    self.momentum = momentum
    self.epsilon = epsilon
    self.center = center
    self.scale = scale
    self.name = name
  }

  /// The layer behind an input of any shape with at least one dimension.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if a setting is out of range.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    guard momentum >= 0, momentum <= 1 else {
      throw .invalidArgument(
        name: "the momentum of \(input.layer)", got: "\(momentum)", expected: "in 0...1")
    }
    guard epsilon > 0, epsilon.isFinite else {
      throw .invalidArgument(
        name: "the epsilon of \(input.layer)", got: "\(epsilon)", expected: "a number above 0")
    }
    let channels = [input.shape.last ?? 1]
    var parameters: [ParameterDescription] = []
    if scale {
      parameters.append(
        ParameterDescription(name: "gamma", shape: channels, initializer: .ones))
    }
    if center {
      parameters.append(
        ParameterDescription(name: "beta", shape: channels, initializer: .zeros))
    }
    parameters.append(
      ParameterDescription(
        name: "moving_mean", shape: channels, initializer: .zeros, isTrainable: false))
    parameters.append(
      ParameterDescription(
        name: "moving_variance", shape: channels, initializer: .ones, isTrainable: false))
    return BuiltLayer(
      outputShape: input.shape, parameters: parameters,
      multiplications: input.shape.reduce(1) { $0 * Double($1) }
    ) { [self] context throws(CoreError) in
      try BatchNormalizationOperation(self, channels: channels[0], context)
    }
  }
}

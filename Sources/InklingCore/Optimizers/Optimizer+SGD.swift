extension Optimizer {
  /// Gradient descent: steps against the gradient, with momentum if asked for.
  ///
  ///     w -= learningRate g
  ///
  ///     m = momentum m - learningRate g     with momentum
  ///     w += m
  ///
  ///     w += momentum m - learningRate g    with Nesterov's momentum
  ///
  /// The settings are checked when training begins.
  ///
  /// - Parameter learningRate: how far a weight moves for a gradient of 1; 0 or more.
  /// - Parameter momentum: which share of a step the next one makes again, in 0...1.
  /// - Parameter nesterov: whether each step is made with the momentum that it leaves behind, not
  ///   with that which it finds.
  /// - Parameter weightDecay: the share of each weight, times the learning rate, that a step takes
  ///   from it; 0 or more.
  /// - Parameter clipNorm: the greatest length of the gradient of an array of weights.
  /// - Parameter clipValue: the greatest size of a number in a gradient.
  /// - Parameter globalClipNorm: the greatest length of the gradient of all weights together.
  ///
  /// **Source**: Sutskever et al., "On the importance of initialization and momentum in deep
  /// learning" (ICML 2013); defaults of Keras 3.
  public static func sgd(
    learningRate: Double = 0.01, momentum: Double = 0, nesterov: Bool = false,
    weightDecay: Double? = nil, clipNorm: Double? = nil, clipValue: Double? = nil,
    globalClipNorm: Double? = nil
  ) -> Optimizer {
    sgd(
      learningRate: .constant(learningRate), momentum: momentum, nesterov: nesterov,
      weightDecay: weightDecay, clipNorm: clipNorm, clipValue: clipValue,
      globalClipNorm: globalClipNorm)
  }

  /// Gradient descent with a learning rate that changes from step to step; for the rest see
  /// ``sgd(learningRate:momentum:nesterov:weightDecay:clipNorm:clipValue:globalClipNorm:)-(Double,_,_,_,_,_,_)``.
  public static func sgd(
    learningRate: LearningRateSchedule, momentum: Double = 0, nesterov: Bool = false,
    weightDecay: Double? = nil, clipNorm: Double? = nil, clipValue: Double? = nil,
    globalClipNorm: Double? = nil
  ) -> Optimizer {
    Optimizer(
      .sgd(SGD(momentum: momentum, nesterov: nesterov)), learningRate: learningRate,
      weightDecay: weightDecay, clipNorm: clipNorm, clipValue: clipValue,
      globalClipNorm: globalClipNorm)
  }
}

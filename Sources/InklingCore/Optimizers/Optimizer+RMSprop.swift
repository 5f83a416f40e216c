extension Optimizer {
  /// RMSprop: steps against the gradient, divided by the root of the running mean of its squares.
  ///
  ///     v = rho v + (1 - rho) g^2
  ///     a = rho a + (1 - rho) g                           if centred, else a = 0
  ///     d = learningRate g / sqrt(v - a^2 + epsilon)
  ///     m = momentum m + d
  ///     w -= m
  ///
  /// The settings are checked when training begins.
  ///
  /// - Parameter learningRate: about how far a weight moves in a step; 0 or more.
  /// - Parameter rho: how slowly the means forget, in 0..<1.
  /// - Parameter momentum: which share of a step the next one makes again, in 0...1.
  /// - Parameter epsilon: keeps the denominator from 0; 0 or more.
  /// - Parameter centered: whether the gradient is divided by an estimate of its standard
  ///   deviation, for which its mean is kept, too.
  /// - Parameter weightDecay: the share of each weight, times the learning rate, that a step takes
  ///   from it; 0 or more.
  /// - Parameter clipNorm: the greatest length of the gradient of an array of weights.
  /// - Parameter clipValue: the greatest size of a number in a gradient.
  /// - Parameter globalClipNorm: the greatest length of the gradient of all weights together.
  ///
  /// **Source**: Hinton, "Neural networks for machine learning", lecture 6e (2012); momentum and
  /// centring of Graves, "Generating sequences with recurrent neural networks" (2013); defaults of
  /// Keras 3.
  public static func rmsprop(
    learningRate: Double = 0.001, rho: Double = 0.9, momentum: Double = 0, epsilon: Double = 1e-7,
    centered: Bool = false, weightDecay: Double? = nil, clipNorm: Double? = nil,
    clipValue: Double? = nil, globalClipNorm: Double? = nil
  ) -> Optimizer {
    rmsprop(
      learningRate: .constant(learningRate), rho: rho, momentum: momentum, epsilon: epsilon,
      centered: centered, weightDecay: weightDecay, clipNorm: clipNorm, clipValue: clipValue,
      globalClipNorm: globalClipNorm)
  }

  /// RMSprop with a learning rate that changes from step to step; for the rest see
  /// ``rmsprop(learningRate:rho:momentum:epsilon:centered:weightDecay:clipNorm:clipValue:globalClipNorm:)-(Double,_,_,_,_,_,_,_,_)``.
  public static func rmsprop(
    learningRate: LearningRateSchedule, rho: Double = 0.9, momentum: Double = 0,
    epsilon: Double = 1e-7, centered: Bool = false, weightDecay: Double? = nil,
    clipNorm: Double? = nil, clipValue: Double? = nil, globalClipNorm: Double? = nil
  ) -> Optimizer {
    Optimizer(
      .rmsprop(RMSprop(rho: rho, momentum: momentum, epsilon: epsilon, centered: centered)),
      learningRate: learningRate, weightDecay: weightDecay, clipNorm: clipNorm,
      clipValue: clipValue, globalClipNorm: globalClipNorm)
  }
}

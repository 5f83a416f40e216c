extension Optimizer {
  /// Adagrad: steps that become shorter for a weight the more its gradients add up.
  ///
  ///     s += g^2
  ///     w -= learningRate g / sqrt(s + epsilon)
  ///
  /// The settings are checked when training begins.
  ///
  /// - Parameter learningRate: how far a weight moves in its first step, unless s begins large; 0
  ///   or more.
  /// - Parameter initialAccumulatorValue: what s begins with, 0 or more.
  /// - Parameter epsilon: keeps the denominator from 0; 0 or more.
  /// - Parameter weightDecay: the share of each weight, times the learning rate, that a step takes
  ///   from it; 0 or more.
  /// - Parameter clipNorm: the greatest length of the gradient of an array of weights.
  /// - Parameter clipValue: the greatest size of a number in a gradient.
  /// - Parameter globalClipNorm: the greatest length of the gradient of all weights together.
  ///
  /// **Source**: Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and
  /// stochastic optimization" (JMLR 2011); defaults of Keras 3.
  public static func adagrad(
    learningRate: Double = 0.001, initialAccumulatorValue: Double = 0.1, epsilon: Double = 1e-7,
    weightDecay: Double? = nil, clipNorm: Double? = nil, clipValue: Double? = nil,
    globalClipNorm: Double? = nil
  ) -> Optimizer {
    adagrad(
      learningRate: .constant(learningRate), initialAccumulatorValue: initialAccumulatorValue,
      epsilon: epsilon, weightDecay: weightDecay, clipNorm: clipNorm, clipValue: clipValue,
      globalClipNorm: globalClipNorm)
  }

  /// Adagrad with a learning rate that changes from step to step; for the rest see
  /// ``adagrad(learningRate:initialAccumulatorValue:epsilon:weightDecay:clipNorm:clipValue:globalClipNorm:)-(Double,_,_,_,_,_,_)``.
  public static func adagrad(
    learningRate: LearningRateSchedule, initialAccumulatorValue: Double = 0.1,
    epsilon: Double = 1e-7, weightDecay: Double? = nil, clipNorm: Double? = nil,
    clipValue: Double? = nil, globalClipNorm: Double? = nil
  ) -> Optimizer {
    Optimizer(
      .adagrad(Adagrad(initialAccumulatorValue: initialAccumulatorValue, epsilon: epsilon)),
      learningRate: learningRate, weightDecay: weightDecay, clipNorm: clipNorm,
      clipValue: clipValue, globalClipNorm: globalClipNorm)
  }
}

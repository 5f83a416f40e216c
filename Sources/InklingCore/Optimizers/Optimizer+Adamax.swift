extension Optimizer {
  /// Adamax: Adam with the largest gradient of late in place of the mean of squares.
  ///
  ///     m += (g - m) (1 - beta1)
  ///     u = max(beta2 u, |g|)
  ///     w -= learningRate / (1 - beta1^t) m / (u + epsilon)
  ///
  /// The settings are checked when training begins.
  ///
  /// - Parameter learningRate: about how far a weight moves in a step; 0 or more.
  /// - Parameter beta1: how slowly the mean of the gradients forgets, in 0..<1.
  /// - Parameter beta2: how slowly the largest gradient is forgotten, in 0..<1.
  /// - Parameter epsilon: keeps the denominator from 0; 0 or more.
  /// - Parameter weightDecay: the share of each weight, times the learning rate, that a step takes
  ///   from it; 0 or more.
  /// - Parameter clipNorm: the greatest length of the gradient of an array of weights.
  /// - Parameter clipValue: the greatest size of a number in a gradient.
  /// - Parameter globalClipNorm: the greatest length of the gradient of all weights together.
  ///
  /// **Source**: Kingma and Ba, "Adam: a method for stochastic optimization" (ICLR 2015), section
  /// 7.1; defaults of Keras 3.
  public static func adamax(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7, weightDecay: Double? = nil, clipNorm: Double? = nil,
    clipValue: Double? = nil, globalClipNorm: Double? = nil
  ) -> Optimizer {
    adamax(
      learningRate: .constant(learningRate), beta1: beta1, beta2: beta2, epsilon: epsilon,
      weightDecay: weightDecay, clipNorm: clipNorm, clipValue: clipValue,
      globalClipNorm: globalClipNorm)
  }

  /// Adamax with a learning rate that changes from step to step; for the rest see
  /// ``adamax(learningRate:beta1:beta2:epsilon:weightDecay:clipNorm:clipValue:globalClipNorm:)-(Double,_,_,_,_,_,_,_)``.
  public static func adamax(
    learningRate: LearningRateSchedule, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7, weightDecay: Double? = nil, clipNorm: Double? = nil,
    clipValue: Double? = nil, globalClipNorm: Double? = nil
  ) -> Optimizer {
    Optimizer(
      .adamax(Adamax(beta1: beta1, beta2: beta2, epsilon: epsilon)), learningRate: learningRate,
      weightDecay: weightDecay, clipNorm: clipNorm, clipValue: clipValue,
      globalClipNorm: globalClipNorm)
  }
}

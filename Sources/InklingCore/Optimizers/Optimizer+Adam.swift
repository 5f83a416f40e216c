extension Optimizer {
  /// Adam: steps along the running mean of the gradients, divided by the root of that of their
  /// squares.
  ///
  ///     m += (g - m) (1 - beta1)
  ///     v += (g^2 - v) (1 - beta2)
  ///     w -= learningRate sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)
  ///
  /// The settings are checked when training begins.
  ///
  /// - Parameter learningRate: about how far a weight moves in a step; 0 or more.
  /// - Parameter beta1: how slowly the mean of the gradients forgets, in 0..<1.
  /// - Parameter beta2: how slowly the mean of their squares forgets, in 0..<1.
  /// - Parameter epsilon: keeps the denominator from 0; 0 or more.
  /// - Parameter amsgrad: whether the largest v of all steps so far takes the place of v in the
  ///   denominator, so that steps never get longer again (Reddi et al., "On the convergence of Adam
  ///   and beyond", ICLR 2018).
  /// - Parameter weightDecay: the share of each weight, times the learning rate, that a step takes
  ///   from it; 0 or more.
  /// - Parameter clipNorm: the greatest length of the gradient of an array of weights.
  /// - Parameter clipValue: the greatest size of a number in a gradient.
  /// - Parameter globalClipNorm: the greatest length of the gradient of all weights together.
  ///
  /// **Source**: Kingma and Ba, "Adam: a method for stochastic optimization" (ICLR 2015); defaults
  /// of Keras 3.
  public static func adam(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7, amsgrad: Bool = false, weightDecay: Double? = nil,
    clipNorm: Double? = nil, clipValue: Double? = nil, globalClipNorm: Double? = nil
  ) -> Optimizer {
    adam(
      learningRate: .constant(learningRate), beta1: beta1, beta2: beta2, epsilon: epsilon,
      amsgrad: amsgrad, weightDecay: weightDecay, clipNorm: clipNorm, clipValue: clipValue,
      globalClipNorm: globalClipNorm)
  }

  /// Adam with a learning rate that changes from step to step; for the rest see
  /// ``adam(learningRate:beta1:beta2:epsilon:amsgrad:weightDecay:clipNorm:clipValue:globalClipNorm:)-(Double,_,_,_,_,_,_,_,_)``.
  public static func adam(
    learningRate: LearningRateSchedule, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7, amsgrad: Bool = false, weightDecay: Double? = nil,
    clipNorm: Double? = nil, clipValue: Double? = nil, globalClipNorm: Double? = nil
  ) -> Optimizer {
    Optimizer(
      .adam(Adam(beta1: beta1, beta2: beta2, epsilon: epsilon, amsgrad: amsgrad)),
      learningRate: learningRate, weightDecay: weightDecay, clipNorm: clipNorm,
      clipValue: clipValue, globalClipNorm: globalClipNorm)
  }
}

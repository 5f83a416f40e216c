extension Optimizer {
  /// Nadam: Adam with Nesterov's momentum.
  ///
  ///     u[t] = beta1 (1 - 0.96^t / 2),  p[t] = u[1] u[2] ... u[t]
  ///     m += (g - m) (1 - beta1)
  ///     v += (g^2 - v) (1 - beta2)
  ///     d = u[t + 1] m / (1 - p[t + 1]) + (1 - u[t]) g / (1 - p[t])
  ///     w -= learningRate d / (sqrt(v / (1 - beta2^t)) + epsilon)
  ///
  /// The settings are checked when training begins.
  ///
  /// - Parameter learningRate: about how far a weight moves in a step; 0 or more.
  /// - Parameter beta1: how slowly the mean of the gradients forgets, in 0..<1.
  /// - Parameter beta2: how slowly the mean of their squares forgets, in 0..<1.
  /// - Parameter epsilon: keeps the denominator from 0; 0 or more.
  /// - Parameter weightDecay: the share of each weight, times the learning rate, that a step takes
  ///   from it; 0 or more.
  /// - Parameter clipNorm: the greatest length of the gradient of an array of weights.
  /// - Parameter clipValue: the greatest size of a number in a gradient.
  /// - Parameter globalClipNorm: the greatest length of the gradient of all weights together.
  ///
  /// **Source**: Dozat, "Incorporating Nesterov momentum into Adam" (ICLR workshop 2016); defaults
  /// of Keras 3.
  public static func nadam(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7, weightDecay: Double? = nil, clipNorm: Double? = nil,
    clipValue: Double? = nil, globalClipNorm: Double? = nil
  ) -> Optimizer {
    nadam(
      learningRate: .constant(learningRate), beta1: beta1, beta2: beta2, epsilon: epsilon,
      weightDecay: weightDecay, clipNorm: clipNorm, clipValue: clipValue,
      globalClipNorm: globalClipNorm)
  }

  /// Nadam with a learning rate that changes from step to step; for the rest see
  /// ``nadam(learningRate:beta1:beta2:epsilon:weightDecay:clipNorm:clipValue:globalClipNorm:)-(Double,_,_,_,_,_,_,_)``.
  public static func nadam(
    learningRate: LearningRateSchedule, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7, weightDecay: Double? = nil, clipNorm: Double? = nil,
    clipValue: Double? = nil, globalClipNorm: Double? = nil
  ) -> Optimizer {
    Optimizer(
      .nadam(Nadam(beta1: beta1, beta2: beta2, epsilon: epsilon)), learningRate: learningRate,
      weightDecay: weightDecay, clipNorm: clipNorm, clipValue: clipValue,
      globalClipNorm: globalClipNorm)
  }
}

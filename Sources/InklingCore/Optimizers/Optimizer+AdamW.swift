extension Optimizer {
  /// AdamW: Adam, and every weight gets smaller by a share of itself in each step.
  ///
  ///     w -= learningRate weightDecay w
  ///     m += (g - m) (1 - beta1)
  ///     v += (g^2 - v) (1 - beta2)
  ///     w -= learningRate sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)
  ///
  /// The decay does not go through the gradient, as that of ``Regularizer/l2(_:)`` does, so it is
  /// the same for all weights.
  ///
  /// The settings are checked when training begins.
  ///
  /// - Parameter learningRate: about how far a weight moves in a step; 0 or more.
  /// - Parameter weightDecay: the share of each weight, times the learning rate, that a step takes
  ///   from it; 0 or more.
  /// - Parameter beta1: how slowly the mean of the gradients forgets, in 0..<1.
  /// - Parameter beta2: how slowly the mean of their squares forgets, in 0..<1.
  /// - Parameter epsilon: keeps the denominator from 0; 0 or more.
  /// - Parameter amsgrad: whether the largest v of all steps so far takes the place of v in the
  ///   denominator, so that steps never get longer again (Reddi et al., "On the convergence of Adam
  ///   and beyond", ICLR 2018).
  /// - Parameter clipNorm: the greatest length of the gradient of an array of weights.
  /// - Parameter clipValue: the greatest size of a number in a gradient.
  /// - Parameter globalClipNorm: the greatest length of the gradient of all weights together.
  ///
  /// **Source**: Loshchilov and Hutter, "Decoupled weight decay regularization" (ICLR 2019);
  /// defaults of Keras 3.
  public static func adamW(
    learningRate: Double = 0.001, weightDecay: Double = 0.004, beta1: Double = 0.9,
    beta2: Double = 0.999, epsilon: Double = 1e-7, amsgrad: Bool = false, clipNorm: Double? = nil,
    clipValue: Double? = nil, globalClipNorm: Double? = nil
  ) -> Optimizer {
    adamW(
      learningRate: .constant(learningRate), weightDecay: weightDecay, beta1: beta1, beta2: beta2,
      epsilon: epsilon, amsgrad: amsgrad, clipNorm: clipNorm, clipValue: clipValue,
      globalClipNorm: globalClipNorm)
  }

  /// AdamW with a learning rate that changes from step to step; for the rest see
  /// ``adamW(learningRate:weightDecay:beta1:beta2:epsilon:amsgrad:clipNorm:clipValue:globalClipNorm:)-(Double,_,_,_,_,_,_,_,_)``.
  public static func adamW(
    learningRate: LearningRateSchedule, weightDecay: Double = 0.004, beta1: Double = 0.9,
    beta2: Double = 0.999, epsilon: Double = 1e-7, amsgrad: Bool = false, clipNorm: Double? = nil,
    clipValue: Double? = nil, globalClipNorm: Double? = nil
  ) -> Optimizer {
    Optimizer(
      .adam(Adam(beta1: beta1, beta2: beta2, epsilon: epsilon, amsgrad: amsgrad)),
      learningRate: learningRate, weightDecay: weightDecay, clipNorm: clipNorm,
      clipValue: clipValue, globalClipNorm: globalClipNorm)
  }
}

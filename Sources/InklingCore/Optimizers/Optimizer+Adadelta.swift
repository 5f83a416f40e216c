extension Optimizer {
  /// Adadelta: steps as long as the recent ones, whatever the size of the gradient.
  ///
  ///     v = rho v + (1 - rho) g^2
  ///     d = sqrt(c + epsilon) / sqrt(v + epsilon) g
  ///     c = rho c + (1 - rho) d^2
  ///     w -= learningRate d
  ///
  /// In the paper the learning rate is 1; with Keras's default it learns very slowly.
  ///
  /// The settings are checked when training begins.
  ///
  /// - Parameter learningRate: which share of the step is made; 0 or more.
  /// - Parameter rho: how slowly the means forget, in 0..<1.
  /// - Parameter epsilon: keeps the denominator from 0 and gets the first steps going; 0 or more.
  /// - Parameter weightDecay: the share of each weight, times the learning rate, that a step takes
  ///   from it; 0 or more.
  /// - Parameter clipNorm: the greatest length of the gradient of an array of weights.
  /// - Parameter clipValue: the greatest size of a number in a gradient.
  /// - Parameter globalClipNorm: the greatest length of the gradient of all weights together.
  ///
  /// **Source**: Zeiler, "ADADELTA: an adaptive learning rate method" (2012); defaults of Keras 3.
  public static func adadelta(
    learningRate: Double = 0.001, rho: Double = 0.95, epsilon: Double = 1e-7,
    weightDecay: Double? = nil, clipNorm: Double? = nil, clipValue: Double? = nil,
    globalClipNorm: Double? = nil
  ) -> Optimizer {
    adadelta(
      learningRate: .constant(learningRate), rho: rho, epsilon: epsilon, weightDecay: weightDecay,
      clipNorm: clipNorm, clipValue: clipValue, globalClipNorm: globalClipNorm)
  }

  /// Adadelta with a learning rate that changes from step to step; for the rest see
  /// ``adadelta(learningRate:rho:epsilon:weightDecay:clipNorm:clipValue:globalClipNorm:)-(Double,_,_,_,_,_,_)``.
  public static func adadelta(
    learningRate: LearningRateSchedule, rho: Double = 0.95, epsilon: Double = 1e-7,
    weightDecay: Double? = nil, clipNorm: Double? = nil, clipValue: Double? = nil,
    globalClipNorm: Double? = nil
  ) -> Optimizer {
    Optimizer(
      .adadelta(Adadelta(rho: rho, epsilon: epsilon)), learningRate: learningRate,
      weightDecay: weightDecay, clipNorm: clipNorm, clipValue: clipValue,
      globalClipNorm: globalClipNorm)
  }
}

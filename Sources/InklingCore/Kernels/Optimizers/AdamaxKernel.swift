/// Adamax's update of some weights in one pass.
enum AdamaxKernel {
  struct Rates {
    /// learningRate / (1 - beta1^step)
    let alpha: Float
    /// 1 - beta1
    let momentumRate: Float
    /// beta2
    let normLeft: Float
    let epsilon: Float
  }

  /// Numbers smaller than this count as 0; see ``AdamKernel``.
  private static let vanishing: Float = 1e-30

  ///     m += (g - m) (1 - beta1)
  ///     u = max(beta2 u, |g|)
  ///     w -= alpha m / (u + epsilon)
  static func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, momentums: Buffer<Float>,
    norms: Buffer<Float>, range: Range<Int>, rates: Rates
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= weights.count)
    precondition(gradients.count == weights.count)
    precondition(momentums.count == weights.count && norms.count == weights.count)
    let (w, g) = (weights.base, gradients.base)
    let (m, u) = (momentums.base, norms.base)
    let (alpha, epsilon, vanishing) = (rates.alpha, rates.epsilon, vanishing)
    let (momentumRate, normLeft) = (rates.momentumRate, rates.normLeft)
    for index in range {
      let gradient = g[index]
      var momentum = m[index] + (gradient - m[index]) * momentumRate
      let (size, before) = (abs(gradient), u[index] * normLeft)
      var norm = size > before ? size : before
      momentum = abs(momentum) < vanishing ? 0 : momentum
      norm = norm < vanishing ? 0 : norm
      m[index] = momentum
      u[index] = norm
      w[index] -= momentum * alpha / (norm + epsilon)
    }
  }
}

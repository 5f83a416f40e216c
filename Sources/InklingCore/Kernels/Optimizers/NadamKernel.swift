/// Nadam's update of some weights in one pass.
enum NadamKernel {
  struct Rates {
    /// learningRate u' / (1 - product of all u, u' included), with the next step's rate u' of the
    /// momentum
    let momentumAlpha: Float
    /// learningRate (1 - u) / (1 - product of all u), with this step's rate u of the momentum
    let gradientAlpha: Float
    /// 1 / (1 - beta2^step)
    let velocityScale: Float
    /// 1 - beta1
    let momentumRate: Float
    /// 1 - beta2
    let velocityRate: Float
    let epsilon: Float
  }

  /// Means smaller than this count as 0; see ``AdamKernel``.
  private static let vanishing: Float = 1e-30

  ///     m += (g - m) (1 - beta1)
  ///     v += (g^2 - v) (1 - beta2)
  ///     w -= (momentumAlpha m + gradientAlpha g) / (sqrt(velocityScale v) + epsilon)
  static func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, momentums: Buffer<Float>,
    velocities: Buffer<Float>, range: Range<Int>, rates: Rates
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= weights.count)
    precondition(gradients.count == weights.count)
    precondition(momentums.count == weights.count && velocities.count == weights.count)
    let (w, g) = (weights.base, gradients.base)
    let (m, v) = (momentums.base, velocities.base)
    let (momentumAlpha, gradientAlpha) = (rates.momentumAlpha, rates.gradientAlpha)
    let (momentumRate, velocityRate) = (rates.momentumRate, rates.velocityRate)
    let (velocityScale, epsilon, vanishing) = (rates.velocityScale, rates.epsilon, vanishing)
    for index in range {
      let gradient = g[index]
      var momentum = m[index] + (gradient - m[index]) * momentumRate
      var velocity = v[index] + (gradient * gradient - v[index]) * velocityRate
      momentum = abs(momentum) < vanishing ? 0 : momentum
      velocity = velocity < vanishing ? 0 : velocity
      m[index] = momentum
      v[index] = velocity
      w[index] -=
        (momentum * momentumAlpha + gradient * gradientAlpha)
        / ((velocity * velocityScale).squareRoot() + epsilon)
    }
  }
}

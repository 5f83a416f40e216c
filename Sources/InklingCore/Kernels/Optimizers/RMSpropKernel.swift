internal import CKernels

/// RMSprop's update of some weights in one pass.
enum RMSpropKernel {
  struct Rates {
    let learningRate: Float
    /// rho
    let velocityLeft: Float
    /// 1 - rho
    let velocityRate: Float
    let momentum: Float
    let epsilon: Float
  }

  /// Means smaller than this count as 0; see ``AdamKernel``.
  private static let vanishing: Float = 1e-30

  ///     v = rho v + (1 - rho) g^2
  ///     a = rho a + (1 - rho) g                            where there are means
  ///     d = learningRate g / sqrt(v - a^2 + epsilon)       a = 0 where there are none
  ///     m = momentum m + d                                 where there are momentums
  ///     w -= m                                             m = d where there are none
  ///
  /// Rounding may make v smaller than a^2, which counts as equal.
  static func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, velocities: Buffer<Float>,
    momentums: Buffer<Float>?, means: Buffer<Float>?, range: Range<Int>, rates: Rates,
    on set: InstructionSet = .best
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= weights.count)
    precondition(gradients.count == weights.count && velocities.count == weights.count)
    precondition(momentums.map { $0.count == weights.count } ?? true)
    precondition(means.map { $0.count == weights.count } ?? true)
    let (w, g, v) = (weights.base, gradients.base, velocities.base)
    let left = rates.momentum
    switch (momentums?.base, means?.base) {
    case (nil, nil):
      let start = range.lowerBound
      set.updates.pointee.rmsprop(
        w + start, g + start, v + start, range.count, rates.learningRate, rates.velocityLeft,
        rates.velocityRate, rates.epsilon)
    case (let m?, nil):
      for index in range {
        v[index] = mean(v[index], g[index] * g[index], rates)
        m[index] = kept(m[index] * left + step(g[index], v[index], rates))
        w[index] -= m[index]
      }
    case (nil, let a?):
      for index in range {
        v[index] = mean(v[index], g[index] * g[index], rates)
        a[index] = mean(a[index], g[index], rates)
        w[index] -= step(g[index], spread(v[index], a[index]), rates)
      }
    case (let m?, let a?):
      for index in range {
        v[index] = mean(v[index], g[index] * g[index], rates)
        a[index] = mean(a[index], g[index], rates)
        m[index] = kept(m[index] * left + step(g[index], spread(v[index], a[index]), rates))
        w[index] -= m[index]
      }
    }
  }

  /// rho mean + (1 - rho) number
  @inline(__always)
  private static func mean(_ mean: Float, _ number: Float, _ rates: Rates) -> Float {
    kept(mean * rates.velocityLeft + number * rates.velocityRate)
  }

  @inline(__always)
  private static func kept(_ number: Float) -> Float { abs(number) < vanishing ? 0 : number }

  @inline(__always)
  private static func spread(_ velocity: Float, _ mean: Float) -> Float {
    let spread = velocity - mean * mean
    return spread < 0 ? 0 : spread
  }

  @inline(__always)
  private static func step(_ gradient: Float, _ spread: Float, _ rates: Rates) -> Float {
    gradient * rates.learningRate / (spread + rates.epsilon).squareRoot()
  }
}

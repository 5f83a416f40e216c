internal import CKernels

/// Adam's update of some weights in one pass.
enum AdamKernel {
  /// The numbers that are the same for all weights of a step.
  struct Rates {
    /// learningRate * sqrt(1 - beta2^step) / (1 - beta1^step)
    var alpha: Float
    /// 1 - beta1
    var momentumRate: Float
    /// 1 - beta2
    var velocityRate: Float
    var epsilon: Float
  }

  /// Means smaller than this count as 0. They move no weight by what a Float can show, but dying
  /// down further they would become subnormal numbers, with which processors are a hundred times
  /// slower.
  private static let vanishing: Float = 1e-30

  /// As in Keras, epsilon is added outside of the bias correction:
  ///
  ///     m += (g - m) (1 - beta1)
  ///     v += (g^2 - v) (1 - beta2)
  ///     w -= alpha m / (sqrt(v) + epsilon)
  static func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, momentums: Buffer<Float>,
    velocities: Buffer<Float>, range: Range<Int>, rates: Rates, on set: InstructionSet = .best
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= weights.count)
    precondition(gradients.count == weights.count)
    precondition(momentums.count == weights.count && velocities.count == weights.count)
    let start = range.lowerBound
    set.updates.pointee.adam(
      weights.base + start, gradients.base + start, momentums.base + start,
      velocities.base + start, range.count, rates.alpha, rates.momentumRate, rates.velocityRate,
      rates.epsilon)
  }

  /// The same with the largest v so far (AMSGrad) in the denominator:
  ///
  ///     w -= alpha m / (sqrt(max(v of all steps)) + epsilon)
  static func updateByLargest(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, momentums: Buffer<Float>,
    velocities: Buffer<Float>, largestVelocities: Buffer<Float>, range: Range<Int>, rates: Rates
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= weights.count)
    precondition(gradients.count == weights.count && largestVelocities.count == weights.count)
    precondition(momentums.count == weights.count && velocities.count == weights.count)
    let (w, g) = (weights.base, gradients.base)
    let (m, v, largest) = (momentums.base, velocities.base, largestVelocities.base)
    let (alpha, epsilon) = (rates.alpha, rates.epsilon)
    let (momentumRate, velocityRate) = (rates.momentumRate, rates.velocityRate)
    let vanishing = vanishing
    for index in range {
      let gradient = g[index]
      var momentum = m[index] + (gradient - m[index]) * momentumRate
      var velocity = v[index] + (gradient * gradient - v[index]) * velocityRate
      momentum = abs(momentum) < vanishing ? 0 : momentum
      velocity = velocity < vanishing ? 0 : velocity
      m[index] = momentum
      v[index] = velocity
      velocity = velocity < largest[index] ? largest[index] : velocity
      largest[index] = velocity
      w[index] -= momentum * alpha / (velocity.squareRoot() + epsilon)
    }
  }
}

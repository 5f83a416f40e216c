internal import CKernels

/// The updates of gradient descent in one pass.
enum SGDKernel {
  struct Rates {
    let learningRate: Float
    let momentum: Float
  }

  /// Momentums smaller than this count as 0; see ``AdamKernel``.
  private static let vanishing: Float = 1e-30

  /// w -= learningRate g
  static func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, range: Range<Int>, rates: Rates,
    on set: InstructionSet = .best
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= weights.count)
    precondition(gradients.count == weights.count)
    let start = range.lowerBound
    set.updates.pointee.descend(
      weights.base + start, gradients.base + start, range.count, rates.learningRate)
  }

  /// With momentum:
  ///
  ///     m = momentum m - learningRate g
  ///     w += m
  static func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, momentums: Buffer<Float>,
    range: Range<Int>, rates: Rates, on set: InstructionSet = .best
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= weights.count)
    precondition(gradients.count == weights.count && momentums.count == weights.count)
    let start = range.lowerBound
    set.updates.pointee.descendWithMomentum(
      weights.base + start, gradients.base + start, momentums.base + start, range.count,
      rates.learningRate, rates.momentum)
  }

  /// With Nesterov's momentum, which goes one step ahead:
  ///
  ///     m = momentum m - learningRate g
  ///     w += momentum m - learningRate g
  static func updateAhead(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, momentums: Buffer<Float>,
    range: Range<Int>, rates: Rates
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= weights.count)
    precondition(gradients.count == weights.count && momentums.count == weights.count)
    let (w, g, m) = (weights.base, gradients.base, momentums.base)
    let (learningRate, left, vanishing) = (rates.learningRate, rates.momentum, vanishing)
    for index in range {
      let step = g[index] * learningRate
      var momentum = m[index] * left - step
      momentum = abs(momentum) < vanishing ? 0 : momentum
      m[index] = momentum
      w[index] += momentum * left - step
    }
  }
}

/// Adadelta's update of some weights in one pass.
enum AdadeltaKernel {
  struct Rates {
    let learningRate: Float
    /// rho
    let meanLeft: Float
    /// 1 - rho
    let meanRate: Float
    let epsilon: Float
  }

  /// Means smaller than this count as 0; see ``AdamKernel``.
  private static let vanishing: Float = 1e-30

  ///     v = rho v + (1 - rho) g^2
  ///     d = sqrt(c + epsilon) / sqrt(v + epsilon) g
  ///     c = rho c + (1 - rho) d^2
  ///     w -= learningRate d
  static func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, gradientSquares: Buffer<Float>,
    changeSquares: Buffer<Float>, range: Range<Int>, rates: Rates
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= weights.count)
    precondition(gradients.count == weights.count)
    precondition(gradientSquares.count == weights.count && changeSquares.count == weights.count)
    let (w, g) = (weights.base, gradients.base)
    let (v, c) = (gradientSquares.base, changeSquares.base)
    let (learningRate, epsilon, vanishing) = (rates.learningRate, rates.epsilon, vanishing)
    let (left, rate) = (rates.meanLeft, rates.meanRate)
    for index in range {
      let gradient = g[index]
      var squares = v[index] * left + gradient * gradient * rate
      squares = squares < vanishing ? 0 : squares
      v[index] = squares
      let before = c[index]
      let change =
        (before + epsilon).squareRoot() * gradient / (squares + epsilon).squareRoot()
      let changes = before * left + change * change * rate
      c[index] = changes < vanishing ? 0 : changes
      w[index] -= learningRate * change
    }
  }
}
